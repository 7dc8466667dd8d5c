import type { Draft, TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { describe, pack, pointOf, term } from './entries.js';
import { factsFor } from './facts.js';

/** Which maps have been drawn, chain by chain; null when the question does not ask for maps. */
export async function answerMapList(context: TopicContext): Promise<Draft | null> {
  if (!asks(context, /\bmaps?\b|图谱|四图|(?:产业链|路线|领域|分布)图/i)) return null;
  const maps = await context.store.read('maps', context.scope);
  const chains = [...new Set(maps.map((map) => map.chainId))];
  if (chains.length === 0) return null;
  const facts = factsFor(context);
  const rows = maps.map((map) => map.id);
  const subject = context.say({ en: 'All chains', zh: '各产业链' });
  const measure = { en: 'maps drawn', zh: '已编制图谱' };
  const count = facts.count({ id: 'city', subject, key: 'maps', measure, ledger: 'maps', rows }, 'item');
  const entries = chains.map((id) => {
    const own = maps.filter((map) => map.chainId === id);
    const names = own.map((map) => term(context, 'mapKind', map.kind)).join(context.say({ en: ', ', zh: '、' }));
    const about = { id, key: 'maps', measure, ledger: 'maps', rows: own.map((map) => map.id) } as const;
    return describe(context, context.names.of(id), [facts.text(about, names)]);
  });
  const list = pack(context, entries, { basis: 'map' });
  return { other: [pointOf(context, [describe(context, subject, [count])], 'map'), ...list] };
}
