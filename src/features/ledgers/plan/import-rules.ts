import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import { deadlines } from '../../../domain/problems/index.js';
import type { Rules } from '../../rules.js';

type Values = Readonly<Record<string, unknown>>;

/** What filling a new record goes by. */
export interface Filling {
  readonly actorId: string;
  readonly today: string;
  readonly fileName: string;
  readonly rules: Rules;
}

/** What an import must know of a ledger beyond its columns. */
export interface ImportRules {
  /** What a new record is numbered with: `PRJ-` and so many digits. */
  readonly numbered?: { readonly prefix: string; readonly digits: number };
  /** The number of a record that follows from its columns. */
  readonly idOf?: (record: Values) => string;
  /** Columns that name a record without its number, tried in turn. */
  readonly keys?: readonly (readonly string[])[];
  /** What follows for a new record from other columns, where the file says nothing. */
  readonly fill?: (record: Values, filling: Filling) => Values;
  /** Columns that only verbs move, since each move needs its evidence. */
  readonly moved?: readonly string[];
  /** The history of other records: read, never written from a file. */
  readonly history?: true;
}

/** What tells how far a problem is: the verbs on problems write it, with who did what and why. */
const MOVED_BY_VERBS = [
  'status',
  'level',
  'levelSince',
  'ladder',
  'returnedCount',
  'reopenedCount',
  'closedOn',
  'satisfied',
  'verifiedOn',
  'repliedOn',
  'extendedOn',
  'disputedOn',
  'heldOn',
  'heldUntil',
  'heldWorkdays',
  'solvedOn',
  'solvedById',
  'mergedIntoId',
  'inquiredOn',
  'lasting',
];

const numbered = (prefix: string, digits = 4) => ({ prefix, digits });
const source = ({ fileName }: Filling) => ({ source: fileName });

/** By ledger; one that is not named takes records by their numbers. */
export const IMPORT_RULES: { readonly [L in LedgerName]?: ImportRules } = {
  counties: { keys: [['nameZh']], fill: (_, filling) => source(filling) },
  units: { keys: [['nameZh']] },
  people: { fill: () => ({ language: 'zh' }) },
  roles: {
    keys: [['personId', 'role', 'chainId', 'countyId', 'factor', 'enterpriseId']],
    idOf: ({ personId, role, chainId, countyId, factor, enterpriseId }) =>
      ['ROLE', personId, role, chainId ?? enterpriseId ?? factor ?? countyId].filter((part) => part != null).join('-'),
  },
  chains: { keys: [['nameZh']], fill: (_, filling) => source(filling) },
  parks: { numbered: numbered('PARK-', 2), keys: [['nameZh']], fill: (_, filling) => source(filling) },
  enterprises: {
    numbered: numbered('ENT-', 3),
    keys: [['creditCode'], ['nameZh']],
    fill: (_, filling) => source(filling),
  },
  targetEnterprises: { numbered: numbered('TE-', 3), keys: [['chainId', 'nameZh']] },
  contacts: { numbered: numbered('CON-', 3), keys: [['targetId', 'on', 'mode']] },
  listingRecords: { history: true },
  financings: {
    numbered: numbered('FIN-'),
    keys: [['enterpriseId', 'purposeZh', 'neededBy']],
    fill: (_, { actorId, today }) => ({ statedById: actorId, statedOn: today }),
  },
  enterpriseReports: {
    keys: [['enterpriseId', 'month']],
    idOf: ({ enterpriseId, month }) => `${enterpriseId}@${month}`,
    fill: (_, { today }) => ({ reportedOn: today }),
  },
  projects: {
    numbered: numbered('PRJ-'),
    keys: [['nameZh']],
    fill: (_, filling) => ({ ...source(filling), kind: 'NEW', runState: 'NORMAL', digital: false }),
    moved: ['stage', 'substage', 'runState', 'restartOn'],
  },
  stageEvents: { history: true },
  projectNotes: { history: true },
  milestones: { numbered: numbered('MS-'), keys: [['projectId', 'kind']] },
  progressReports: {
    keys: [['projectId', 'month']],
    idOf: ({ projectId, month }) => `${projectId}@${month}`,
    fill: (_, { actorId, today }) => ({ reportedById: actorId, reportedOn: today }),
  },
  problems: {
    numbered: numbered('P-'),
    keys: [['titleZh', 'countyId']],
    fill: ({ receivedOn }, { today, rules }) => {
      const received = typeof receivedOn === 'string' ? receivedOn : today;
      const { verifyDue, replyDue, resolveDue } = deadlines(received, rules.clocks.standard, rules.calendar);
      return {
        receivedOn: received,
        verifyDue,
        replyDue,
        resolveDue,
        levelSince: received,
        clock: rules.clocks.standard.name,
        ladder: [],
        status: 'REGISTERED',
        level: 1,
        returnedCount: 0,
        heldWorkdays: 0,
        reopenedCount: 0,
      };
    },
    moved: MOVED_BY_VERBS,
  },
  problemEvents: { history: true },
  meetings: { numbered: numbered('M-'), keys: [['titleZh', 'on']] },
  meetingProjects: {
    keys: [['meetingId', 'projectId']],
    idOf: ({ meetingId, projectId }) => `${meetingId}@${projectId}`,
  },
  tasks: {
    numbered: numbered('T-'),
    keys: [['titleZh', 'planId']],
    fill: (_, { today }) => ({ status: 'OPEN', progress: 0, startOn: today }),
    moved: ['status', 'doneOn'],
  },
  indicators: { numbered: numbered('IND-', 2), keys: [['nameZh']] },
  targets: { numbered: numbered('TG-'), keys: [['indicatorId', 'countyId', 'period']] },
  actuals: {
    numbered: numbered('AC-'),
    keys: [['indicatorId', 'countyId', 'month']],
    fill: (_, { today }) => ({ publishedOn: today }),
  },
};

/** The rules of a ledger. */
export function importRulesOf(ledger: LedgerName): ImportRules {
  return IMPORT_RULES[ledger] ?? {};
}
