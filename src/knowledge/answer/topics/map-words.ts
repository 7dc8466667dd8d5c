import type {
  Area,
  Entered,
  LocalStatus,
  MapKind,
  Maturity,
  Segment,
  TargetStatus,
} from '../../../domain/chains/types.js';
import type { Both } from './facts.js';

type Words<K extends string> = Readonly<Record<K, Both>>;

export const MAP_WORDS: Words<MapKind> = {
  CHAIN: { en: 'chain map (产业链图)', zh: '产业链图' },
  TECHNOLOGY: { en: 'technology roadmap (技术路线图)', zh: '技术路线图' },
  APPLICATION: { en: 'application map (应用领域图)', zh: '应用领域图' },
  REGION: { en: 'region map (区域分布图)', zh: '区域分布图' },
};
export const SEGMENT_WORDS: Words<Segment> = {
  UP: { en: 'upstream (上游)', zh: '上游' },
  MID: { en: 'midstream (中游)', zh: '中游' },
  DOWN: { en: 'downstream (下游)', zh: '下游' },
  SERVICE: { en: 'services (配套服务)', zh: '配套服务' },
};
export const STATUS_WORDS: Words<LocalStatus> = {
  STRONG: { en: 'strong (优势)', zh: '优势' },
  PRESENT: { en: 'present (具备)', zh: '具备' },
  WEAK: { en: 'weak (弱链)', zh: '薄弱(弱链)' },
  MISSING: { en: 'missing (缺链)', zh: '缺失(缺链)' },
};
export const MATURITY_WORDS: Words<Maturity> = {
  NONE: { en: 'none (空白)', zh: '空白' },
  CONCEPT: { en: 'concept (概念)', zh: '概念' },
  LAB: { en: 'laboratory (实验室)', zh: '实验室' },
  PILOT: { en: 'pilot (中试)', zh: '中试' },
  MASS: { en: 'mass production (量产)', zh: '量产' },
};
export const ENTERED_WORDS: Words<Entered> = {
  YES: { en: 'entered (已进入)', zh: '已进入' },
  PLANNED: { en: 'planned (计划进入)', zh: '计划进入' },
  NO: { en: 'not entered (未进入)', zh: '未进入' },
};
export const ROLE_WORDS: Words<'PRODUCER' | 'CUSTOMER' | 'PLANNED'> = {
  PRODUCER: { en: 'producer (生产)', zh: '生产' },
  CUSTOMER: { en: 'customer (采购)', zh: '采购' },
  PLANNED: { en: 'planned (规划)', zh: '规划' },
};
export const TARGET_WORDS: Words<TargetStatus> = {
  IDENTIFIED: { en: 'identified (已锁定)', zh: '已锁定' },
  CONTACTED: { en: 'contacted (已接触)', zh: '已接触' },
  VISITED: { en: 'visited (已走访)', zh: '已走访' },
  NEGOTIATING: { en: 'negotiating (洽谈中)', zh: '洽谈中' },
  CONVERTED: { en: 'converted to a project (已转项目)', zh: '已转项目' },
  DROPPED: { en: 'dropped (已放弃)', zh: '已放弃' },
};
export const AREA_WORDS: Words<Area> = {
  YANGTZE_DELTA: { en: 'Yangtze delta (长三角)', zh: '长三角' },
  PEARL_RIVER_DELTA: { en: 'Pearl River delta (珠三角)', zh: '珠三角' },
  BEIJING_TIANJIN_HEBEI: { en: 'Beijing–Tianjin–Hebei (京津冀)', zh: '京津冀' },
  SHANDONG: { en: 'Shandong (省内)', zh: '省内' },
  OTHER: { en: 'elsewhere (其他地区)', zh: '其他地区' },
};
