import type { Filter, Form, Mention, MentionKind, Topic } from '../question.js';
import type { Spoken } from './lexicon.js';

/** A record that is named speaks for the topics that can tell of it. */
const BY_MENTION: Partial<Record<MentionKind, Partial<Record<Topic, number>>>> = {
  project: { project: 3 },
  problem: { problem: 4 },
  task: { task: 3.5 },
  meeting: { task: 4 },
  indicator: { indicator: 4 },
  document: { policy: 5 },
  park: { park: 4 },
  technology: { map: 3 },
  application: { map: 2 },
  node: { map: 1.2, gap: 1 },
  targetEnterprise: { gap: 5 },
  enterprise: { enterprise: 1.5, map: 0.5, indicator: 0.4 },
  unit: { who: 1 },
};

/** A topic that is spoken for less than this share of the strongest is not tried after it. */
const RUNNER_UP = 0.4;

/** The weight of the phrases that ask what is laid down; without a name in the question they speak still louder. */
const NORMATIVE = 5;

/** A question that names one of these asks how it stands, not what is laid down in general. */
const RECORDS: ReadonlySet<MentionKind> = new Set(['project', 'task', 'problem', 'indicator', 'meeting']);

interface Signals {
  readonly spoken: readonly Spoken[];
  readonly mentions: readonly Mention[];
  readonly filters: readonly Filter[];
  readonly form: Form;
}

/** The signals of a question with short ways to ask them. */
interface Reading extends Signals {
  score(topic: Topic): number;
  has(field: Filter['field']): boolean;
  names(...kinds: readonly MentionKind[]): boolean;
  /** Asks what is laid down in general. */
  readonly normative: boolean;
}

type Weights = Partial<Record<Topic, number>>;

/** What the phrases together say beyond what each says alone; each rule sees what those before it have added. */
const TOGETHER: readonly ((reading: Reading) => Weights | null)[] = [
  // "why is it red" asks for the light; else a colour is a condition on what is listed.
  ({ form, has, score }) => {
    if (form === 'why' && has('light')) return { light: 6 };
    if (score('light') === 0) return null;
    return { light: listsRecords(score) ? -4 : -1.5 };
  },
  // "What does red mean" asks for the rules of the lights, not for what is red.
  ({ has, score, mentions }) =>
    has('light') && score('definition') >= 7 && mentions.length === 0 ? { policy: 9, light: -6, definition: -4 } : null,
  // What is overdue: problems when they are spoken of, else tasks and milestones; not when a rule is asked for.
  ({ has, score }) => (has('overdue') ? (score('problem') >= 4 ? { problem: 5 } : { overdue: 3 }) : null),
  ({ has, score, form }) => (has('overdue') && score('policy') >= 4 && form !== 'list' ? { overdue: -2 } : null),
  // What has been tried so far is the history of a problem, unless a project is spoken of.
  ({ form, score }) => (form === 'history' && score('problem') >= 1 && score('project') < 3 ? { problem: 5 } : null),
  ({ spoken }) => (spoken.some((one) => one.cue.aspect === 'how') ? { grasp: 2 } : null),
  ({ score }) => (score('grasp') > 0 && score('policy') >= 6 ? { policy: 2 } : null),
  // "What should the chain leader grasp" asks for the work, not for the post.
  ({ has, spoken, score }) =>
    has('post') && score('grasp') > 0 && spoken.some((one) => one.cue.aspect === 'what') ? { who: -8 } : null,
  // "What does priority A mean" asks for the rule, not for the list.
  ({ score, mentions }) =>
    score('definition') >= 7 && mentions.length === 0 && score('gap') > 0 ? { gap: -20 } : null,
  // "Which counties have overdue tasks" asks for the counties, each with its count.
  ({ has, score }) =>
    has('overdue') && score('comparison') > 0 && score('comparison') < 6 ? { comparison: 10 } : null,
  // A technology that nobody works on here is read from its roadmap, not from the gaps of the chain.
  ({ filters, has }) =>
    has('localStatus') && filters.some(({ field, values }) => field === 'mapKind' && values.includes('TECHNOLOGY'))
      ? { map: 4, gap: -4 }
      : null,
  // "How do we fill this gap" asks for the node, its targets and its tasks.
  ({ has, names, score }) => (has('localStatus') && names('node') && score('grasp') > 0 ? { gap: 4, grasp: -8 } : null),
  // What to do about one record is told by that record.
  ({ names, score }) => {
    const named = (['project', 'task', 'problem'] as const).find((kind) => names(kind));
    return named && score('grasp') > 0 ? { [named]: score('grasp') } : null;
  },
  // "The medicine valley's power supply" names the park only as part of the task that is described.
  ({ names, score }) =>
    names('park') && names('project', 'task', 'problem') && score('park') <= 4 ? { park: -4 } : null,
  ({ normative, mentions }) => (normative && mentions.length === 0 ? { policy: 3 } : null),
  // What falls due soon is read from the ledgers, though "within three working days" sounds like a rule.
  ({ has, score }) =>
    has('dueSoon')
      ? { policy: -8, problem: score('problem') >= 4 ? 3 : 0, task: score('task') >= 4 ? 3 : 0, project: 1.5 }
      : null,
  ({ has, score }) => (score('who') >= 4 && has('factor') ? { who: 3 } : null),
  // How many above-scale enterprises there are is an indicator; which they are, a list of the ledger.
  ({ has, form, names }) =>
    has('aboveScale') && form === 'count' && !names('enterprise', 'county', 'node', 'park')
      ? { indicator: 3, enterprise: -2 }
      : null,
  ({ score }) => (score('comparison') >= 6 ? { comparison: 4 } : null),
  // "What does this company do" is no question about the work of a place.
  ({ names, score }) =>
    names('enterprise') && !names('chain', 'county', 'unit')
      ? { grasp: -6, enterprise: score('grasp') > 0 ? 2 : 0 }
      : null,
  ({ mentions, score }) =>
    score('policy') > 0 && mentions.some((mention) => RECORDS.has(mention.kind)) ? { policy: -4 } : null,
  ({ normative, names }) => (normative && names('enterprise', 'park') ? { policy: -3 } : null),
  ({ names }) => (names('document') ? { policy: 8 } : null),
  ({ filters }) => (filters.some((filter) => filter.field === 'reported' && !filter.negated) ? { project: -2 } : null),
  ({ score }) => (score('gap') >= 4 ? { map: -2 } : null),
  // "What is …" asks for a definition only when nothing more concrete is spoken of.
  ({ score, mentions }) => {
    if (score('definition') === 0 || (score('definition') >= 7 && mentions.length === 0)) return null;
    const concrete = Math.max(...(['project', 'indicator', 'problem', 'task', 'map', 'who'] as const).map(score));
    return concrete >= 4 ? { definition: -4 } : null;
  },
  ({ score }) => (score('definition') < 7 && score('policy') >= NORMATIVE ? { definition: -4 } : null),
];

/** The topics that a question speaks for, the strongest first; every cue counts once. */
export function rankTopics(signals: Signals): Topic[] {
  const { spoken, mentions, filters } = signals;
  const scores = new Map<Topic, number>();
  const add = (weights: Weights | null | undefined) => {
    for (const [topic, weight] of Object.entries(weights ?? {}) as [Topic, number][]) {
      scores.set(topic, (scores.get(topic) ?? 0) + weight);
    }
  };
  const reading: Reading = {
    ...signals,
    score: (topic) => scores.get(topic) ?? 0,
    has: (field) => filters.some((filter) => filter.field === field),
    names: (...kinds) => mentions.some((mention) => kinds.includes(mention.kind)),
    normative: spoken.some((one) => one.cue.topics?.policy === NORMATIVE),
  };
  for (const cue of new Set(spoken.map((one) => one.cue))) add(cue.topics);
  const kinds = new Set(mentions.filter((mention) => mention.how !== 'asker').map((mention) => mention.kind));
  for (const kind of kinds) add(BY_MENTION[kind]);
  for (const rule of TOGETHER) add(rule(reading));
  if (reading.score('write') > 0) return ['write'];
  if (reading.score('help') > 0 && mentions.length === 0) return ['help'];
  return [...scores]
    .sort((left, right) => right[1] - left[1])
    .filter(([, value], _, [best]) => value >= (best?.[1] ?? 0) * RUNNER_UP)
    .map(([topic]) => topic);
}

/** Whether the question names a kind of record to list; its light is then a condition on the list. */
function listsRecords(score: (topic: Topic) => number): boolean {
  return Math.max(score('project'), score('task'), score('problem'), score('indicator')) >= 3;
}
