import {
  MILESTONE_KINDS,
  PROJECT_KINDS,
  PROJECT_LEVELS,
  PURPOSES,
  STAGES,
  SUBSTAGES,
} from '../../domain/projects/types.js';
import { wordInput } from './project-input.js';

const [firstStage, ...otherStages] = STAGES;
const PLACE_WORDS = [firstStage, ...otherStages, ...SUBSTAGES.filter((word) => word !== 'PRODUCING')] as const;

/** Where a project is to go: a stage, or a step inside attraction or production. */
export const placeWord = wordInput(PLACE_WORDS, {
  谋划: 'PLANNED',
  招引: 'ATTRACTING',
  attraction: 'ATTRACTING',
  线索: 'LEAD',
  接洽: 'CONTACT',
  对接: 'CONTACT',
  在谈: 'NEGOTIATING',
  洽谈: 'NEGOTIATING',
  框架: 'FRAMEWORK',
  框架协议: 'FRAMEWORK',
  签约: 'SIGNED',
  落地: 'LANDED',
  建设: 'CONSTRUCTING',
  开工: 'CONSTRUCTING',
  在建: 'CONSTRUCTING',
  start: 'CONSTRUCTING',
  started: 'CONSTRUCTING',
  construction: 'CONSTRUCTING',
  'under construction': 'CONSTRUCTING',
  竣工: 'COMPLETED',
  试生产: 'TRIAL',
  投产: 'PRODUCING',
  正式投产: 'PRODUCING',
  production: 'PRODUCING',
  达产: 'FULL_OUTPUT',
  上规: 'ABOVE_SCALE',
});

/** A milestone by its word. */
export const milestoneWord = wordInput(MILESTONE_KINDS, {
  签约评审: 'SIGN_REVIEW',
  供地: 'LAND_SUPPLY',
  土地供应: 'LAND_SUPPLY',
  备案: 'FILING',
  备案立项: 'FILING',
  立项: 'FILING',
  能评: 'ENERGY_REVIEW',
  节能审查: 'ENERGY_REVIEW',
  环评: 'ENVIRONMENTAL_ASSESSMENT',
  规划许可: 'PLANNING_PERMIT',
  施工许可: 'CONSTRUCTION_PERMIT',
  permit: 'CONSTRUCTION_PERMIT',
  开工: 'START',
  纳统: 'STATISTICS_ENTRY',
  入库: 'STATISTICS_ENTRY',
  入库纳统: 'STATISTICS_ENTRY',
  封顶: 'TOPPING_OUT',
  主体封顶: 'TOPPING_OUT',
  竣工: 'MAIN_COMPLETION',
  主体完工: 'MAIN_COMPLETION',
  completion: 'MAIN_COMPLETION',
  设备: 'EQUIPMENT',
  设备安装: 'EQUIPMENT',
  试生产: 'TRIAL',
  投产: 'PRODUCTION',
  达产: 'FULL_OUTPUT',
  上规: 'ABOVE_SCALE',
});

export const kindWord = wordInput(PROJECT_KINDS, {
  新上: 'NEW',
  新上项目: 'NEW',
  新建: 'NEW',
  技改: 'UPGRADE',
  技改扩规: 'UPGRADE',
  技术改造: 'UPGRADE',
  transformation: 'UPGRADE',
});

export const purposeWord = wordInput(PURPOSES, { 补链: 'MEND', 延链: 'EXTEND', 强链: 'STRENGTHEN' });

export const levelWord = wordInput(PROJECT_LEVELS, {
  省级: 'PROVINCE',
  省: 'PROVINCE',
  省级重点: 'PROVINCE',
  市级: 'CITY',
  市: 'CITY',
  市级重点: 'CITY',
  县级: 'COUNTY',
  县: 'COUNTY',
  县级重点: 'COUNTY',
});
