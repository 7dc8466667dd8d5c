import { word } from './word.js';

/** Words of projects and their milestones. */
export const projectWords = {
  stage: {
    PLANNED: word('谋划', 'planned'),
    ATTRACTING: word('招引', 'attraction'),
    LANDED: word('落地', 'landed'),
    CONSTRUCTING: word('建设', 'under construction'),
    COMPLETED: word('竣工', 'completed'),
    PRODUCING: word('投产', 'in production'),
  },
  substage: {
    LEAD: word('线索', 'lead'),
    CONTACT: word('接洽', 'in contact'),
    NEGOTIATING: word('在谈', 'under negotiation'),
    FRAMEWORK: word('框架协议', 'framework agreement'),
    SIGNED: word('签约', 'signed'),
    TRIAL: word('试生产', 'trial production'),
    PRODUCING: word('正式投产', 'regular production'),
    FULL_OUTPUT: word('达产', 'at design output'),
    ABOVE_SCALE: word('上规', 'above designated size'),
  },
  mark: {
    SIGNED: word('签约', 'signed'),
    LANDED: word('落地', 'landed'),
    STARTED: word('开工', 'started'),
    COMPLETED: word('竣工', 'completed'),
    PRODUCING: word('投产', 'put into production'),
  },
  runState: {
    NORMAL: word('正常推进', 'running normally'),
    SUSPENDED: word('暂停', 'suspended'),
    RESUMED: word('已恢复', 'resumed'),
    ENDED: word('已终止', 'ended'),
  },
  projectKind: {
    NEW: word('新上项目', 'new project'),
    UPGRADE: word('技改扩规', 'transformation and expansion'),
  },
  purpose: {
    MEND: word('补链', 'mend the chain'),
    EXTEND: word('延链', 'extend the chain'),
    STRENGTHEN: word('强链', 'strengthen the chain'),
  },
  projectLevel: {
    PROVINCE: word('省级重点', 'provincial key project'),
    CITY: word('市级重点', 'city key project'),
    COUNTY: word('县级重点', 'county key project'),
  },
  milestoneKind: {
    SIGN_REVIEW: word('签约评审', 'signing review'),
    LAND_SUPPLY: word('土地供应', 'land supply'),
    FILING: word('备案立项', 'filing'),
    ENERGY_REVIEW: word('节能审查', 'energy review'),
    ENVIRONMENTAL_ASSESSMENT: word('环评', 'environmental assessment'),
    PLANNING_PERMIT: word('规划许可', 'planning permit'),
    CONSTRUCTION_PERMIT: word('施工许可', 'construction permit'),
    START: word('开工', 'start of works'),
    STATISTICS_ENTRY: word('入库纳统', 'entry into the statistics base'),
    TOPPING_OUT: word('主体封顶', 'topping-out'),
    MAIN_COMPLETION: word('竣工', 'completion'),
    EQUIPMENT: word('设备安装', 'equipment installation'),
    TRIAL: word('试生产', 'trial production'),
    PRODUCTION: word('投产', 'start of production'),
    FULL_OUTPUT: word('达产', 'design output'),
    ABOVE_SCALE: word('上规', 'above-scale status'),
  },
} as const;
