/**
 * The rule of who may do what, said a second time: it imports nothing of the product and does not read its table. Each word
 * names a side, and after the stroke by what a record must be its own; without a stroke any record will do.
 */
const RULES: Readonly<Record<string, string>> = {
  ask: 'everybody',
  'feedback.read': 'office',
  'corpus.ingest': 'office',
  'corpus.seed': 'office',
  'ledger.read': 'inside',
  'ledger.export': 'inside',
  'ledger.import': 'office head/chain county/county',
  'people.grant': 'office',
  'people.connect': '',
  'channel.map': 'office',
  'project.add': 'office force/chain county/county',
  'project.advance': 'office force/chain county/county owner',
  'project.approve': 'office head/chain leader/chain',
  'project.report': 'office force/chain county/county enterprise/enterprise owner',
  'project.milestone': 'office force/chain county/county owner',
  'project.assign': 'office leads/chain county/county',
  'project.suspend': 'office leads/chain county/county',
  'project.resume': 'office leads/chain county/county',
  'project.end': 'office head/chain',
  'task.add': 'office force/chain county/county',
  'task.assign': 'office force/chain county/county',
  'task.report': 'office force/chain county/county county/unit factor/unit owner',
  'task.finish': 'office force/chain county/county county/unit factor/unit owner',
  'task.suspend': 'office force/chain county/county',
  'task.cancel': 'office force/chain county/county',
  'plan.draft': 'force/chain',
  'plan.publish': 'office head/chain leader/chain',
  'problem.file':
    'office chief force/chain leader/chain deputy/chain county/county county-leader/county specialist/enterprise specialist/county enterprise/enterprise factor/unit',
  'problem.assign': 'office leads/chain county/county',
  'problem.decide': 'office',
  'problem.work':
    'office owner force/unit county/unit county-leader/unit factor/unit specialist/unit leader/unit deputy/unit chief/unit',
  'problem.progress':
    'office owner force/chain leader/chain deputy/chain county/county county-leader/county specialist/enterprise specialist/county factor/unit chief/unit',
  'problem.return': 'office owner force/unit county/unit factor/unit specialist/unit',
  'problem.extend': 'office leads/chain leader/chain county/county',
  'problem.hold': 'office leads/chain county/county',
  'problem.escalate':
    'office owner force/chain leader/chain deputy/chain county/county county-leader/county factor/unit',
  'problem.set-aside': 'office',
  'problem.confirm': 'filer enterprise/enterprise specialist/enterprise specialist/county',
  'problem.contact':
    'office owner filer specialist/enterprise specialist/county force/unit county/unit factor/unit leader/unit',
  'problem.close': 'office leads/chain county/county specialist/county',
  'problem.reject': 'office leads/chain county/county',
  'problem.reopen':
    'office filer enterprise/enterprise specialist/enterprise specialist/county force/chain leader/chain deputy/chain county/county county-leader/county',
  'problem.merge': 'office force/chain county/county',
  'problem.urge':
    'office chief filer force/chain leader/chain deputy/chain county/county county-leader/county specialist/enterprise specialist/county',
  'enterprise.listing': 'office force/chain county/county specialist/enterprise specialist/county',
  'enterprise.financing':
    'office force/chain county/county specialist/enterprise specialist/county enterprise/enterprise',
  'enterprise.funded': 'office force/chain county/county specialist/enterprise specialist/county',
  'digest.read': 'posts',
  'digest.settings': 'posts',
  'digest.board': 'office head/chain county/county',
  'change.confirm': 'everybody owner',
  'change.undo': 'everybody owner',
  'lights.evaluate': 'office',
};

const FORCE = ['TASK_FORCE_HEAD', 'TASK_FORCE_DEPUTY', 'TASK_FORCE_MEMBER'];
const LEADERS = ['CHIEF_CHAIN_LEADER', 'CHAIN_LEADER', 'DEPUTY_CHAIN_LEADER', 'COUNTY_CHAIN_LEADER'];
const INSIDE = [...LEADERS, ...FORCE, 'COUNTY_OFFICER', 'FACTOR_CONTACT', 'SERVICE_SPECIALIST', 'OFFICE'];
const POSTS = [...INSIDE, 'ENTERPRISE'];

/** Every role that somebody can hold. */
export const EVERY_ROLE = [...POSTS, 'VIEWER'];
export const EVERY_ACTION = Object.keys(RULES);

const SIDES: Readonly<Record<string, readonly string[]>> = {
  office: ['OFFICE'],
  force: FORCE,
  leads: ['TASK_FORCE_HEAD', 'TASK_FORCE_DEPUTY'],
  head: ['TASK_FORCE_HEAD'],
  leader: ['CHAIN_LEADER'],
  deputy: ['DEPUTY_CHAIN_LEADER'],
  chief: ['CHIEF_CHAIN_LEADER'],
  'county-leader': ['COUNTY_CHAIN_LEADER'],
  county: ['COUNTY_OFFICER'],
  factor: ['FACTOR_CONTACT'],
  specialist: ['SERVICE_SPECIALIST'],
  enterprise: ['ENTERPRISE'],
  inside: INSIDE,
  posts: POSTS,
  everybody: EVERY_ROLE,
};

/** By what a record is somebody's own. */
export type Own = 'chain' | 'county' | 'enterprise' | 'unit' | 'owner' | 'filer';
export const EVERY_OWN: readonly Own[] = ['chain', 'county', 'enterprise', 'unit', 'owner', 'filer'];

/** Whether somebody with the role may do the action to a record that is their own by these marks. */
export function allows(action: string, role: string, own: ReadonlySet<Own>): boolean {
  return (RULES[action] ?? '').split(' ').some((word) => {
    if (word === 'owner' || word === 'filer') return own.has(word);
    const [side = '', by] = word.split('/');
    return (SIDES[side] ?? []).includes(role) && (by === undefined || own.has(by as Own));
  });
}
