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

/** The topics that a question speaks for, the strongest first; every cue counts once. */
export function rankTopics({ spoken, mentions, filters, form }: Signals): Topic[] {
  const scores = new Map<Topic, number>();
  const add = (weights: Partial<Record<Topic, number>> | undefined) => {
    for (const [topic, weight] of Object.entries(weights ?? {}) as [Topic, number][]) {
      scores.set(topic, (scores.get(topic) ?? 0) + weight);
    }
  };
  for (const cue of new Set(spoken.map((one) => one.cue))) add(cue.topics);
  for (const kind of new Set(mentions.filter((mention) => mention.how !== 'asker').map((mention) => mention.kind)))
    add(BY_MENTION[kind]);
  const has = (field: Filter['field']) => filters.some((filter) => filter.field === field);
  const score = (topic: Topic) => scores.get(topic) ?? 0;
  if (form === 'why' && has('light')) add({ light: 6 });
  else if (score('light') > 0) add({ light: listsRecords(score) ? -4 : -1.5 });
  if (has('overdue') && score('problem') >= 4) add({ problem: 5 });
  else if (has('overdue')) add({ overdue: 3 });
  if (form === 'history' && score('problem') >= 1 && score('project') < 3) add({ problem: 5 });
  if (spoken.some((one) => one.cue.aspect === 'how')) add({ grasp: 2 });
  if (has('overdue') && score('policy') >= 4 && form !== 'list') add({ overdue: -2 });
  if (score('grasp') > 0 && score('policy') >= 6) add({ policy: 2 });
  const named = (['project', 'task', 'problem'] as const).find((kind) =>
    mentions.some((mention) => mention.kind === kind),
  );
  if (named && score('grasp') > 0) add({ [named]: score('grasp') });
  const normative = spoken.some((one) => one.cue.topics?.policy === NORMATIVE);
  if (normative && mentions.length === 0) add({ policy: 3 });
  if (has('dueSoon'))
    add({ policy: -8, problem: score('problem') >= 4 ? 3 : 0, task: score('task') >= 4 ? 3 : 0, project: 1.5 });
  if (score('who') >= 4 && has('factor')) add({ who: 3 });
  if (score('comparison') >= 6) add({ comparison: 4 });
  const place = mentions.some(
    (mention) => mention.kind === 'chain' || mention.kind === 'county' || mention.kind === 'unit',
  );
  if (!place && mentions.some((mention) => mention.kind === 'enterprise'))
    add({ grasp: -6, enterprise: score('grasp') > 0 ? 2 : 0 });
  const asksRecord = mentions.some((mention) => RECORDS.has(mention.kind));
  if (asksRecord && score('policy') > 0) add({ policy: -4 });
  if (normative && mentions.some((mention) => mention.kind === 'enterprise' || mention.kind === 'park'))
    add({ policy: -3 });
  if (mentions.some((mention) => mention.kind === 'document')) add({ policy: 8 });
  if (filters.some((filter) => filter.field === 'reported' && !filter.negated)) add({ project: -2 });
  if (score('gap') >= 4) add({ map: -2 });
  const concrete = Math.max(
    score('project'),
    score('indicator'),
    score('problem'),
    score('task'),
    score('map'),
    score('who'),
  );
  const termAlone = score('definition') >= 7 && mentions.length === 0;
  if (score('definition') > 0 && concrete >= 4 && !termAlone) add({ definition: -4 });
  if (score('definition') < 7 && score('policy') >= NORMATIVE) add({ definition: -4 });
  if (score('write') > 0) return ['write'];
  if (score('help') > 0 && mentions.length === 0) return ['help'];
  return [...scores]
    .sort((left, right) => right[1] - left[1])
    .filter(([, value], _, [best]) => value >= (best?.[1] ?? 0) * RUNNER_UP)
    .map(([topic]) => topic);
}

/** Whether the question names a kind of record to list; its light is then a condition on the list. */
function listsRecords(score: (topic: Topic) => number): boolean {
  return Math.max(score('project'), score('task'), score('problem'), score('indicator')) >= 3;
}
