import { word } from './word.js';

/** Words of roles, units and rights. */
export const peopleWords = {
  role: {
    CHIEF_CHAIN_LEADER: word('总链长', 'chief chain leader'),
    CHAIN_LEADER: word('链长', 'chain leader'),
    DEPUTY_CHAIN_LEADER: word('副链长', 'deputy chain leader'),
    TASK_FORCE_HEAD: word('专班组长', 'head of the task force'),
    TASK_FORCE_DEPUTY: word('专班副组长', 'deputy head of the task force'),
    TASK_FORCE_MEMBER: word('专班成员', 'member of the task force'),
    COUNTY_CHAIN_LEADER: word('县级链长', 'county chain leader'),
    COUNTY_OFFICER: word('县级工业推进机构工作人员', 'officer of the county promotion body'),
    FACTOR_CONTACT: word('要素联络员', 'contact of the factor department'),
    SERVICE_SPECIALIST: word('企业服务专员', 'enterprise service specialist'),
    OFFICE: word('市工业推进办', 'city industrial promotion office'),
    ENTERPRISE: word('企业联络人', 'contact of the enterprise'),
    VIEWER: word('访客', 'viewer'),
    OWNER: word('责任人', 'the person responsible'),
    FILER: word('提出人', 'who filed it'),
    SYSTEM: word('系统', 'the system'),
  },
  requirement: {
    any: word('', ''),
    'own-chain': word('本链', 'of the chain'),
    'own-county': word('所在地', 'of the county where it lies'),
    'own-enterprise': word('本', 'concerned'),
    'own-unit': word('责任单位', 'of the unit that answers for it'),
  },
  unitKind: {
    COUNTY_SIDE: word('县（市、区）', 'county side'),
    FACTOR_DEPARTMENT: word('要素保障部门', 'factor department'),
    TASK_FORCE: word('产业链专班', 'chain task force'),
    PROMOTION_OFFICE: word('工业推进办', 'industrial promotion office'),
    LEAD_DEPARTMENT: word('牵头部门', 'lead department'),
    OTHER: word('其他单位', 'other unit'),
  },
  unitLevel: {
    CITY: word('市级', 'city level'),
    COUNTY: word('县级', 'county level'),
  },
  label: {
    PUBLIC: word('公开', 'public'),
    INTERNAL: word('内部', 'internal'),
  },
} as const;
