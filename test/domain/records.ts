import type {
  Actual,
  Indicator,
  Milestone,
  Problem,
  ProgressReport,
  Project,
  StageEvent,
  Target,
  Task,
} from '../../src/domain/ledgers/ledgers.js';

/** A project under construction; a test names what matters to it. */
export function project(given: Partial<Project> = {}): Project {
  return {
    id: 'PRJ-0001',
    nameZh: '血液制品车间项目',
    nameEn: 'Blood products workshop',
    aliases: [],
    kind: 'NEW',
    purpose: 'STRENGTHEN',
    chainId: 'pharma',
    nodeIds: [],
    countyId: '370902',
    parkId: null,
    enterpriseId: null,
    parentProjectId: null,
    level: 'CITY',
    totalInvestment: 500_000_000n,
    yearPlanInvestment: null,
    stage: 'CONSTRUCTING',
    substage: null,
    runState: 'NORMAL',
    restartOn: null,
    digital: false,
    ownerUnitId: null,
    ownerPersonId: null,
    summaryZh: '',
    summaryEn: '',
    source: 'demo',
    demo: true,
    version: 1,
    ...given,
  };
}

/** A move of the project, written `2026-03-01 LANDED>CONSTRUCTING` or with a substage `2026-01-10 ATTRACTING>ATTRACTING/SIGNED`. */
export function moves(...lines: string[]): StageEvent[] {
  return lines.map((line, index) => {
    const [on = '', step = ''] = line.split(' ');
    const [from, to = ''] = step.split('>');
    const [toStage, substage] = to.split('/');
    return {
      id: `SE-${index + 1}`,
      projectId: 'PRJ-0001',
      fromStage: (from || null) as StageEvent['fromStage'],
      toStage: toStage as StageEvent['toStage'],
      substage: (substage ?? null) as StageEvent['substage'],
      on,
      evidenceZh: null,
      evidenceEn: null,
      evidences: [],
      reasonZh: null,
      reasonEn: null,
      recordedById: 'office',
      approvedById: null,
      demo: true,
    };
  });
}

export function milestone(given: Partial<Milestone>): Milestone {
  return {
    id: 'MS-0001',
    projectId: 'PRJ-0001',
    kind: 'START',
    plannedOn: '2026-11-30',
    revisedOn: null,
    actualOn: null,
    ownerPersonId: null,
    demo: true,
    version: 1,
    ...given,
  };
}

export function report(month: string, plannedProgress = 50, progress = 50): ProgressReport {
  return {
    id: `PRJ-0001@${month}`,
    projectId: 'PRJ-0001',
    month,
    investmentMonth: 0n,
    investmentCumulative: 0n,
    plannedProgress,
    progress,
    issueZh: null,
    issueEn: null,
    nextStepZh: null,
    nextStepEn: null,
    reportedById: 'office',
    reportedOn: `${month}-28`,
    demo: true,
    version: 1,
  };
}

export function problem(given: Partial<Problem>): Problem {
  return {
    id: 'P-0001',
    kind: 'DEMAND',
    origin: 'ENTERPRISE',
    titleZh: '扩建用地指标不足',
    titleEn: 'Not enough land quota for the extension',
    detailZh: '',
    detailEn: '',
    enterpriseId: null,
    projectId: null,
    chainId: 'pharma',
    countyId: '370902',
    factor: 'LAND',
    severity: 'MEDIUM',
    level: 1,
    status: 'IN_PROGRESS',
    receivedOn: '2026-11-02',
    filedById: null,
    permalink: null,
    wantedOn: null,
    ownerPersonId: null,
    clock: 'SHANDONG',
    ladder: [],
    levelSince: '2026-11-02',
    verifiedOn: null,
    repliedOn: null,
    extendedOn: null,
    disputedOn: null,
    heldOn: null,
    heldUntil: null,
    heldWorkdays: 0,
    nextStepZh: null,
    nextStepEn: null,
    solvedOn: null,
    solvedById: null,
    evidenceZh: null,
    evidenceEn: null,
    reopenedCount: 0,
    mergedIntoId: null,
    inquiredOn: null,
    lasting: null,
    verifyDue: '2026-11-03',
    replyDue: '2026-11-05',
    resolveDue: '2026-11-23',
    reviewOn: null,
    ownerUnitId: 'department-natural-resources',
    coUnitIds: [],
    returnedCount: 0,
    resultZh: null,
    resultEn: null,
    satisfied: null,
    closedOn: null,
    demo: true,
    version: 1,
    ...given,
  };
}

export function task(given: Partial<Task>): Task {
  return {
    id: 'T-0001',
    planId: null,
    meetingId: null,
    chainId: 'pharma',
    countyId: null,
    projectId: null,
    enterpriseId: null,
    titleZh: '引进一家辅料企业',
    titleEn: 'Win a maker of excipients',
    goalZh: '签约',
    goalEn: 'contract signed',
    measure: 'ATTRACTION',
    ownerUnitId: 'task-force-pharma',
    ownerPersonId: null,
    coUnitIds: [],
    startOn: '2026-01-05',
    due: '2026-11-30',
    doneOn: null,
    status: 'OPEN',
    progress: 40,
    pathZh: null,
    pathEn: null,
    methodZh: null,
    methodEn: null,
    policyNumber: null,
    policyClause: null,
    latestZh: null,
    latestEn: null,
    latestOn: null,
    evidenceZh: null,
    evidenceEn: null,
    restartOn: null,
    demo: true,
    version: 1,
    ...given,
  };
}

export function indicator(given: Partial<Indicator> = {}): Indicator {
  return {
    id: 'IND-01',
    nameZh: '营业收入',
    nameEn: 'Operating revenue',
    aliases: [],
    chainId: 'pharma',
    unit: 'YUAN',
    aggregation: 'SUM',
    direction: 'UP_GOOD',
    departmentId: 'department-statistics',
    definitionZh: '',
    definitionEn: '',
    demo: true,
    ...given,
  };
}

/** Targets written `2026: 1200` or for a county `2026@370902: 300`. */
export function targets(figures: Readonly<Record<string, number>>): Target[] {
  return Object.entries(figures).map(([key, value]) => {
    const [period = '', countyId = null] = key.split('@');
    return { id: `TG-${key}`, indicatorId: 'IND-01', countyId, period, value, demo: true, version: 1 };
  });
}

/** Actuals written `2026-03: 90` or for a county `2026-03@370902: 30`. */
export function actuals(figures: Readonly<Record<string, number>>): Actual[] {
  return Object.entries(figures).map(([key, value]) => {
    const [month = '', countyId = null] = key.split('@');
    return {
      id: `AC-${key}`,
      indicatorId: 'IND-01',
      countyId,
      month,
      value,
      publishedOn: '2026-11-20',
      demo: true,
      version: 1,
    };
  });
}
