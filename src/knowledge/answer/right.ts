import type { Topic } from './question.js';
import type { Draft, TopicContext } from './topic.js';
import { firstMentioned, mentioned } from './topics/selection.js';

/** Topics that are answered from rows which not everyone may see. */
const OF_ROWS: ReadonlySet<Topic> = new Set([
  'grasp',
  'project',
  'task',
  'overdue',
  'light',
  'problem',
  'indicator',
  'comparison',
  'gap',
]);

/**
 * The refusal for a question about rows that lie wholly outside the asker's right: another chain, another county. Without
 * it the answer would count nothing and say zero, which is a wrong number.
 */
export function outsideRight(context: TopicContext, topic: Topic): Draft | null {
  const { scope } = context;
  if (scope.all || !OF_ROWS.has(topic)) return null;
  const chains = mentioned(context, 'chain');
  const counties = mentioned(context, 'county');
  const seen = chains.some((id) => scope.chainIds.includes(id)) || counties.some((id) => scope.countyIds.includes(id));
  // Who holds a chain sees its rows in every county, who holds a county those of every chain; a factor contact sees neither as such.
  const crossed =
    (chains.length > 0 && scope.countyIds.length > 0) || (counties.length > 0 && scope.chainIds.length > 0);
  const other = chains.length > 0 ? scope.chainIds.length > 0 : counties.length > 0 && scope.countyIds.length > 0;
  if (seen || crossed || !other) return null;
  return hidden(context, (chains[0] ?? counties[0]) as string);
}

function hidden(context: TopicContext, id: string): Draft {
  const name = context.names.of(id);
  const whom = firstMentioned(context, 'chain')
    ? context.say({ en: 'its task force', zh: '该链专班' })
    : context.say({ en: 'the promotion body there', zh: '当地推进机构' });
  return {
    kind: 'refused',
    withheld: context.say({
      en: `The rows of ${name} lie outside your right and are not counted here. Whom to ask: ${whom}, or the city industrial promotion office (市工业推进办).`,
      zh: `${name}的台账不在您的查看范围内，本次未予统计。可询问${whom}或市工业推进办。`,
    }),
  };
}

/** What is to be said beside an answer to someone who does not see all rows: figures cover only what the right opens. */
export function partialView(context: TopicContext, topic: Topic | null): string | null {
  const { scope } = context;
  if (scope.all || !topic || !OF_ROWS.has(topic)) return null;
  const ids = [...new Set([...scope.chainIds, ...scope.countyIds, ...scope.enterpriseIds])].slice(0, 4);
  const names = ids.map((id) => context.names.of(id)).join(context.say({ en: ', ', zh: '、' }));
  const own = names || context.say({ en: 'your own unit', zh: '本单位' });
  return context.say({
    en: `Figures and lists cover only what you may see: ${own}.`,
    zh: `数字和清单只涵盖您可查看的范围：${own}。`,
  });
}
