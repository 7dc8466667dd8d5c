/** The levels from the place (1) to the chief chain leader (6). */
export type LevelNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** One level on which a problem is settled (分级解决): who owns it, what it takes, when it goes up. */
export interface Level {
  readonly level: LevelNumber;
  readonly owner: { readonly zh: string; readonly en: string };
  readonly takes: { readonly zh: string; readonly en: string };
  /** What sends a problem on to the next level; null on the highest. */
  readonly leavesWhen: { readonly zh: string; readonly en: string } | null;
}

/** The levels from the place where a problem comes up to the chief chain leader. */
export const LADDER: readonly Level[] = [
  {
    level: 1,
    owner: { zh: '企业服务专员、县级产业链专班', en: 'service specialist or county task force' },
    takes: { zh: '所有新登记事项', en: 'every new item' },
    leavesWhen: {
      zh: '需要其他部门配合，或超过3个工作日没有方案',
      en: 'it needs another department, or has no plan after 3 working days',
    },
  },
  {
    level: 2,
    owner: { zh: '县（市、区）工业推进机构（县级调度会）', en: 'county promotion body (county dispatch meeting)' },
    takes: { zh: '县内跨部门事项', en: 'what crosses departments inside the county' },
    leavesWhen: {
      zh: '县级无权限，或超过办结期限',
      en: 'the county has no power over it, or the day to solve it has passed',
    },
  },
  {
    level: 3,
    owner: {
      zh: '市级牵头部门、要素保障部门会同市产业链专班',
      en: 'city lead or factor department with the city task force',
    },
    takes: {
      zh: '需要市级指标、审批或跨县协调的事项',
      en: 'what needs a city quota, an approval or more than one county',
    },
    leavesWhen: { zh: '超过办结期限，或部门意见不一致', en: 'the day to solve it has passed, or departments disagree' },
  },
  {
    level: 4,
    owner: { zh: '市工业推进办（协调会）', en: 'city industrial promotion office (coordination meeting)' },
    takes: { zh: '第三级未解决的事项', en: 'what level 3 could not settle' },
    leavesWhen: { zh: '第二次超期', en: 'it is missed a second time' },
  },
  {
    level: 5,
    owner: { zh: '副链长、链长', en: 'deputy chain leader or chain leader' },
    takes: { zh: '涉及政策、资金或跨链的事项', en: 'matters of policy, money or several chains' },
    leavesWhen: { zh: '链长决定提级', en: 'the chain leader decides so' },
  },
  {
    level: 6,
    owner: { zh: '总链长、市工业推进委', en: 'chief chain leader and the promotion committee' },
    takes: { zh: '重大事项', en: 'major matters' },
    leavesWhen: null,
  },
];

/** The level with a number; the lowest for what lies below it, the highest for what lies above. */
export function levelOf(level: number): Level {
  const index = Math.min(Math.max(Math.trunc(level), 1), LADDER.length) - 1;
  return LADDER[index] as Level;
}
