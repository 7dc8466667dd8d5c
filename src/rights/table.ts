import { ROLES, type RoleName } from '../domain/people/types.js';

/** What can be done that needs a right. */
export const ACTIONS = [
  'ask',
  'feedback.read',
  'corpus.ingest',
  'corpus.seed',
  'ledger.export',
  'ledger.read',
  'people.grant',
  'people.connect',
  'channel.map',
  'project.report',
  'lights.evaluate',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Who a line of the table speaks of: a role, the person who owns the record, or the system itself. */
export type Grantee = RoleName | 'OWNER' | 'SYSTEM';

/** What the role must be held for: the record's chain, county or enterprise; `any` asks for nothing, `none` never allows. */
export type Requirement = 'any' | 'own-chain' | 'own-county' | 'own-enterprise' | 'none';

/** One line of the table: what is required, and why. */
export type Rule = readonly [requirement: Requirement, reason: string];

const SCOPED = 'the answer holds only what the asker may see';
const ROWS = 'the file holds only the rows that the person may see';
const SEEN = 'lists and cards hold only what the person may see';
const INSIDE = 'ledgers stay inside the administration';
const OFFICE_RUNS = 'the office keeps the corpus and the ledgers for all';
const MACHINE = 'the clock, or who sits at the machine itself';
const NOT_THEIRS = 'the office keeps it for all; others read';
const LEADERS_READ = 'leaders read and decide, they do not report';
const BY_RULE = 'lights follow from rules, nobody sets them';
const TRACKS = 'the task force tracks the projects of its chain';
const POSTS = 'the office says who holds which post';
const CHANNELS = 'what a channel shows concerns everybody in it, so the office decides';
const PLAYGROUND = 'demo people get their accounts when the workspace on this machine starts';
const OWNED = 'nobody owns the whole corpus or ledger';

type ByGrantee = Readonly<Record<Grantee, Rule>>;

/** The same rule for every role, to be followed by those that differ. */
function allRoles(rule: Rule): Readonly<Record<RoleName, Rule>> {
  return Object.fromEntries(ROLES.map((role) => [role, rule])) as Record<RoleName, Rule>;
}

const OFFICE_ONLY: ByGrantee = {
  ...allRoles(['none', NOT_THEIRS]),
  CHIEF_CHAIN_LEADER: ['none', LEADERS_READ],
  CHAIN_LEADER: ['none', LEADERS_READ],
  DEPUTY_CHAIN_LEADER: ['none', LEADERS_READ],
  COUNTY_CHAIN_LEADER: ['none', LEADERS_READ],
  OFFICE: ['any', OFFICE_RUNS],
  OWNER: ['none', OWNED],
  SYSTEM: ['any', MACHINE],
};

/** Who may do what, and why: every action by every grantee. */
export const TABLE: Readonly<Record<Action, ByGrantee>> = {
  ask: {
    ...allRoles(['any', SCOPED]),
    VIEWER: ['any', 'public documents answer everybody'],
    OWNER: ['none', 'a question has no owner'],
    SYSTEM: ['any', MACHINE],
  },
  'feedback.read': OFFICE_ONLY,
  'corpus.ingest': OFFICE_ONLY,
  'corpus.seed': OFFICE_ONLY,
  'ledger.export': {
    ...allRoles(['any', ROWS]),
    ENTERPRISE: ['none', 'ledgers stay inside the administration; an enterprise reads its own rows in answers'],
    VIEWER: ['none', INSIDE],
    OWNER: ['none', OWNED],
    SYSTEM: ['any', MACHINE],
  },
  'ledger.read': {
    ...allRoles(['any', SEEN]),
    ENTERPRISE: ['none', `${INSIDE}; an enterprise asks for its own matters`],
    VIEWER: ['none', INSIDE],
    OWNER: ['none', OWNED],
    SYSTEM: ['any', MACHINE],
  },
  'people.grant': {
    ...allRoles(['none', POSTS]),
    OFFICE: ['any', 'the office keeps the list of posts of all sides'],
    OWNER: ['none', POSTS],
    SYSTEM: ['any', 'who sits at the machine makes the first administrator'],
  },
  'people.connect': {
    ...allRoles(['none', PLAYGROUND]),
    OWNER: ['none', PLAYGROUND],
    SYSTEM: ['any', PLAYGROUND],
  },
  'channel.map': {
    ...allRoles(['none', CHANNELS]),
    OFFICE: ['any', 'the office sees everything that a channel could show'],
    OWNER: ['none', CHANNELS],
    SYSTEM: ['any', MACHINE],
  },
  'project.report': {
    ...allRoles(['none', LEADERS_READ]),
    TASK_FORCE_HEAD: ['own-chain', TRACKS],
    TASK_FORCE_DEPUTY: ['own-chain', TRACKS],
    TASK_FORCE_MEMBER: ['own-chain', TRACKS],
    COUNTY_OFFICER: ['own-county', 'territorial management: the county reports what is built in it'],
    FACTOR_CONTACT: ['none', 'a factor department answers for its factor, not for the progress of works'],
    SERVICE_SPECIALIST: ['none', 'a specialist brings in demands; progress is reported by who is responsible for it'],
    OFFICE: ['any', 'the office collects the monthly reports of the city'],
    ENTERPRISE: ['own-enterprise', 'the enterprise builds it'],
    VIEWER: ['none', 'viewers read'],
    OWNER: ['any', 'who is named as responsible for a project reports on it'],
    SYSTEM: ['any', MACHINE],
  },
  'lights.evaluate': {
    ...allRoles(['none', BY_RULE]),
    OFFICE: ['any', 'the office may have the rules run again for all'],
    OWNER: ['none', BY_RULE],
    SYSTEM: ['any', 'lights are given on each write and daily'],
  },
};
