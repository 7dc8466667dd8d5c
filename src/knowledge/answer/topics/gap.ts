import type { Draft, TopicContext } from '../topic.js';
import { asks, asksElsewhere, asksTwice } from './asks.js';
import { answerGapNodes } from './gap-nodes.js';
import { answerTargets } from './gap-targets.js';
import { howPoints } from './grasp-how.js';
import { filterOn, mentioned, placeAndChain } from './selection.js';

const TARGETS =
  /target|prospect|compan|enterprise|firm|visit|attract|court|approach|contact|企业|目标|招引|招商|拜访|走访|对接|洽谈|联系|接触|谁(?:能|来|可以?)(?:补|填)|\bwho (?:can|could|might) (?:fill|mend|close)/i;

/** Asks whether a node is missing, beside who could fill it. */
const STATUS = /[吧吗]|是不是|状态|\bstatus\b|\bis it\b/i;

/** How many points each list may take when both are asked for. */
const BOTH = { nodes: 2, targets: 4 };

/** Tells the missing and weak nodes of the chains, and the target enterprises that could fill them. */
export async function answerGap(context: TopicContext): Promise<Draft | null> {
  if (!context.scope.maps && !context.scope.all) return null;
  if (context.question.asksHow && mentioned(context, 'node').length > 0) return howToFill(context);
  if (!asksTargets(context)) return answerGapNodes(context);
  const named = mentioned(context, 'node').length > 0;
  const asksNodes = filterOn(context, 'localStatus') && (named ? asks(context, STATUS) : asksTwice(context));
  if (!asksNodes) return answerTargets(context);
  const nodes = await answerGapNodes(context, BOTH.nodes);
  const targets = await answerTargets(context, BOTH.targets);
  return joined(nodes, targets);
}

/** How a gap is filled: the node, the enterprises that could fill it, and the open tasks that name it. */
async function howToFill(context: TopicContext): Promise<Draft | null> {
  const draft = joined(await answerGapNodes(context, BOTH.nodes), await answerTargets(context, BOTH.targets));
  const words = mentioned(context, 'node')
    .flatMap((id) => (context.names.get(id)?.nameZh ?? '').split(/[（）()与和、及]/))
    .filter((word) => word.length > 1);
  const open = await context.store.read('tasks', context.scope, { ...(await placeAndChain(context)), status: 'OPEN' });
  const named = open.filter((task) => words.some((word) => task.titleZh.includes(word)));
  const how = await howPoints(
    context,
    named.slice(0, 2).map((row) => ({ kind: 'task' as const, row })),
  );
  const { other, ...rest } = draft ?? {};
  return draft && { ...rest, what: other ?? [], how: how.points, missing: [...(draft.missing ?? []), ...how.missing] };
}

function asksTargets(context: TopicContext): boolean {
  const named = mentioned(context, 'targetEnterprise').length > 0 || asksElsewhere(context);
  return named || Boolean(filterOn(context, 'area') ?? filterOn(context, 'priority')) || asks(context, TARGETS);
}

function joined(nodes: Draft | null, targets: Draft | null): Draft | null {
  if (!nodes || !targets || targets.kind === 'refused') {
    const withheld = targets?.withheld;
    return (
      nodes && {
        ...nodes,
        missing: [...(nodes.missing ?? []), ...(targets?.missing ?? [])],
        ...(withheld && { withheld }),
      }
    );
  }
  return {
    ...targets,
    other: [...(nodes.other ?? []), ...(targets.other ?? [])],
    missing: [...(nodes.missing ?? []), ...(targets.missing ?? [])],
  };
}
