import type { Problem } from '../../../domain/ledgers/ledgers.js';
import { type Cluster, type CommonGround, clustersOf } from '../../../domain/problems/clusters.js';
import { isOpen } from '../../../domain/problems/states.js';
import { GROUNDS, problemFigureText } from '../../../texts/problem-figures.js';
import type { Point } from '../../types.js';
import { sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';
import { wordOf } from './words.js';

const SAME_CAUSE =
  /同因|同类(?:问题|诉求)|(?:同一?个?|相同)(?:的)?(?:原因|根源)|原因相同|(?:可以?|能|应)(?:并案|合并)|\b(?:same|common|one) (?:cause|reason|root)\b|\bbe (?:merged|joined)\b/i;

/** Whether a question asks which problems may have one cause. */
export function asksForCauses(text: string): boolean {
  return SAME_CAUSE.test(text);
}

/** What is counted. */
const ALIKE = { en: 'open problems that may have one cause', zh: '可能同因的待销号问题' };

/**
 * Groups of open problems that may have one cause, the largest first, each with why, and the problems in it; of named problems
 * the groups that they stand in.
 */
export function sameCauses(
  context: TopicContext,
  problems: readonly Problem[],
  {
    named,
    place,
  }: { readonly named: readonly string[]; readonly place: { readonly id: string; readonly name: string } },
): Draft {
  const open = problems.filter(({ status }) => isOpen(status));
  const clusters = clustersOf(open, context.routing).filter(
    (cluster) => named.length === 0 || cluster.problems.some(({ id }) => named.includes(id)),
  );
  if (clusters.length > 0) return { other: clusters.map((cluster) => groupPoint(context, cluster)) };
  const [id = place.id] = named;
  return { other: [nothingAlike(context, { id, name: named.length > 0 ? context.names.of(id) : place.name })] };
}

function groupPoint(context: TopicContext, { ground, problems }: Cluster): Point {
  const facts = factsFor(context);
  const rows = problems.map(({ id }) => id);
  const about = { id: ground.kind === 'CAUSE' ? ground.countyId : ground.id, ledger: 'problems' as const, rows };
  const why = facts.text(
    { ...about, key: `ground-${rows[0]}`, measure: { en: 'may have one cause', zh: '可能同因' } },
    groundText(context, ground, problems),
  );
  const count = facts.count({ ...about, key: `alike-${rows[0]}`, measure: ALIKE }, 'problem');
  const states = problems.map(({ id, status }) =>
    facts.text(
      { id, ledger: 'problems', key: 'status', measure: { en: 'state', zh: '状态' } },
      context.say(wordOf('problemStatus', status)),
    ),
  );
  const names = states.map(({ subject, value }) =>
    context.say({ en: `${subject}: ${value}`, zh: `${subject}：${value}` }),
  );
  const text = context.say({
    en: `${count.subject}: ${sayValue(count, 'en')} may have one cause (${why.value}) — ${names.join('; ')}.`,
    zh: `${count.subject}：${sayValue(count, 'zh')}可能同因（${why.value}）——${names.join('；')}。`,
  });
  return ledgerPoint(text, [count, why, ...states]);
}

/** On what ground, what the problems are short of, and the word that they share. */
function groundText(context: TopicContext, ground: CommonGround, problems: readonly Problem[]): string {
  const kind = problemFigureText(GROUNDS[ground.kind], context.language);
  const factors = problems.slice(0, 1).map(({ factor }) => context.say(wordOf('factor', factor)));
  const parts = [...factors, ...(ground.kind === 'CAUSE' ? [`“${ground.word}”`] : [])];
  return context.say({ en: `${kind}: ${parts.join(', ')}`, zh: `${kind}：${parts.join('、')}` });
}

function nothingAlike(context: TopicContext, { id, name }: { readonly id: string; readonly name: string }): Point {
  const none = factsFor(context).count(
    { id, subject: name, key: 'alike', measure: ALIKE, ledger: 'problems', rows: [] },
    'problem',
  );
  const count = sayValue(none, context.language);
  return ledgerPoint(context.say({ en: `${name}: ${count}, ${ALIKE.en}.`, zh: `${name}：${ALIKE.zh}共${count}。` }), [
    none,
  ]);
}
