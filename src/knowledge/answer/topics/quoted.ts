import type { Hit } from '../../search/types.js';
import type { Point } from '../../types.js';
import { checkPoints } from '../check/index.js';
import type { TopicContext } from '../topic.js';
import { glossOf } from './gloss.js';
import { policyPoint, quoteOf } from './passages.js';

/** A passage as a point, with the sentence of it that is told and the terms that stand in it explained, where the check lets that pass. */
export function quoted(
  context: TopicContext,
  { passage: found, sentence }: Pick<Hit, 'passage' | 'sentence'>,
  quote = quoteOf(found, sentence),
): Point {
  const title = context.names.get(found.documentId) ? context.names.short(found.documentId) : found.title;
  const passage = context.evidence.passage({ ...found, title });
  const plain = policyPoint(context, passage, quote);
  const point = { ...plain, text: `${plain.text}${glossOf(context, passage, quote)}` };
  const { known, language } = context;
  return checkPoints([point], { facts: [], passages: [passage], known, language }).kept[0] ?? plain;
}
