import { word } from './word.js';

/** Words of maps, nodes, technologies, applications and target enterprises. */
export const chainWords = {
  mapKind: {
    CHAIN: word('产业链图', 'industrial chain map'),
    TECHNOLOGY: word('技术路线图', 'technology roadmap'),
    APPLICATION: word('应用领域图', 'application field map'),
    REGION: word('区域分布图', 'regional distribution map'),
  },
  segment: {
    UP: word('上游', 'upstream'),
    MID: word('中游', 'midstream'),
    DOWN: word('下游', 'downstream'),
    SERVICE: word('配套服务', 'services'),
  },
  developmentStage: {
    EMERGING: word('新兴', 'emerging'),
    GROWING: word('成长', 'growing'),
    MATURE: word('成熟', 'mature'),
    DECLINING: word('衰退', 'declining'),
  },
  localStatus: {
    STRONG: word('强链', 'strong'),
    PRESENT: word('已有', 'present'),
    WEAK: word('弱链', 'weak'),
    MISSING: word('缺链', 'missing'),
  },
  edgeKind: {
    SUPPLIES: word('供给', 'supplies'),
    IS_PART_OF: word('组成', 'is part of'),
    SERVES: word('服务', 'serves'),
    SUBSTITUTES: word('替代', 'substitutes'),
  },
  maturity: {
    NONE: word('空白', 'nobody works on it'),
    CONCEPT: word('概念', 'concept'),
    LAB: word('实验室', 'laboratory'),
    PILOT: word('中试', 'pilot'),
    MASS: word('量产', 'mass production'),
  },
  entered: {
    YES: word('已进入', 'entered'),
    PLANNED: word('计划进入', 'planned'),
    NO: word('未进入', 'not entered'),
  },
  standingRole: {
    PRODUCER: word('生产企业', 'producer'),
    CUSTOMER: word('应用企业', 'customer'),
    PLANNED: word('拟进入企业', 'planned'),
  },
  targetStatus: {
    IDENTIFIED: word('已识别', 'identified'),
    CONTACTED: word('已对接', 'contacted'),
    VISITED: word('已拜访', 'visited'),
    NEGOTIATING: word('在谈', 'negotiating'),
    CONVERTED: word('已转化为项目', 'converted into a project'),
    DROPPED: word('已放弃', 'dropped'),
  },
  priority: {
    A: word('A级', 'priority A'),
    B: word('B级', 'priority B'),
    C: word('C级', 'priority C'),
  },
  area: {
    YANGTZE_DELTA: word('长三角', 'Yangtze River Delta'),
    PEARL_RIVER_DELTA: word('珠三角', 'Pearl River Delta'),
    BEIJING_TIANJIN_HEBEI: word('京津冀', 'Beijing–Tianjin–Hebei'),
    SHANDONG: word('山东省内', 'Shandong'),
    OTHER: word('其他地区', 'other regions'),
  },
  contactMode: {
    VISIT: word('上门拜访', 'visit'),
    CALL: word('电话', 'call'),
    RECEPTION: word('来访接待', 'reception'),
    MEETING: word('会谈', 'meeting'),
    LETTER: word('致函', 'letter'),
  },
  countyKind: {
    DISTRICT: word('区', 'district'),
    COUNTY_CITY: word('县级市', 'county-level city'),
    COUNTY: word('县', 'county'),
    FUNCTIONAL_ZONE: word('功能区', 'functional zone'),
  },
} as const;
