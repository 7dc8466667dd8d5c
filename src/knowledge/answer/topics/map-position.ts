import type { Draft, TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { describe, pointOf, textOf } from './entries.js';
import { factsFor } from './facts.js';
import { mentioned } from './selection.js';

const POSITION = /position(?!ed on)|自身定位|定位/i;
const DIRECTION = /direction|主攻|发展方向/i;

/** A chain's own position and main direction, as the chain's row puts them; null when neither is asked for. */
export function answerPosition(context: TopicContext): Promise<Draft | null> | null {
  const asked = { position: asks(context, POSITION), direction: asks(context, DIRECTION) };
  const ids = mentioned(context, 'chain');
  if ((!asked.position && !asked.direction) || ids.length === 0) return null;
  return tellPosition(context, ids, asked);
}

async function tellPosition(
  context: TopicContext,
  ids: readonly string[],
  asked: { position: boolean; direction: boolean },
): Promise<Draft> {
  const facts = factsFor(context);
  const chains = await context.store.read('chains', context.scope, { id: [...ids] });
  const missing: string[] = [];
  const points = chains.flatMap((chain) => {
    const position = asked.position ? textOf(context, chain.positionZh, chain.positionEn) : null;
    const direction = asked.direction ? textOf(context, chain.directionZh, chain.directionEn) : null;
    const about = { id: chain.id, ledger: 'chains' } as const;
    const said = [
      position && facts.text({ ...about, key: 'position', measure: { en: 'own position', zh: '自身定位' } }, position),
      direction &&
        facts.text({ ...about, key: 'direction', measure: { en: 'main direction', zh: '主攻方向' } }, direction),
    ].filter((fact) => typeof fact === 'object' && fact !== null);
    if (said.length === 0) missing.push(notRecorded(context, chain.id));
    return said.map((fact) => pointOf(context, [describe(context, fact.subject, [fact])], 'map'));
  });
  return { ...(points.length === 0 && { kind: 'refused' as const }), other: points, missing };
}

function notRecorded(context: TopicContext, chainId: string): string {
  const unit = context.names.of(`task-force-${chainId}`);
  return context.say({
    en: `${context.names.of(chainId)}: the chain ledger gives neither position nor direction. Whom to ask: ${unit}.`,
    zh: `${context.names.of(chainId)}：产业链台账未载明定位和主攻方向。可询问：${unit}。`,
  });
}
