import { printable } from '../../../lib/text.js';
import type { Section } from '../../types.js';

/** What one line of a model's text is. */
export type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly section: Section }
  | { readonly kind: 'point'; readonly text: string; readonly numbers: readonly number[] };

const HEADING = /^#{1,6}\s*(what|how|other)\s*:?$/i;
const BULLET = /^(?:[-*•·–]|\d{1,2}[.)、](?=\s))\s*/;
const CITATIONS = /((?:\s*[[【]\d{1,3}(?:\s*[,，、]\s*\d{1,3})*[\]】])+)\s*[.。;；]?$/;
const INVISIBLE = /[\p{Cf}\p{Co}]/gu;

/** Reads a line: a heading, or a point with the numbers that it cites at its end. */
export function readLine(written: string): Line {
  const line = printable(written).replace(INVISIBLE, '').replaceAll('**', '').replace(/\s+/g, ' ').trim();
  if (line === '') return { kind: 'blank' };
  const section = HEADING.exec(line)?.[1]?.toLowerCase() as Section | undefined;
  if (section) return { kind: 'heading', section };
  const bare = line.replace(BULLET, '');
  const citations = CITATIONS.exec(bare);
  const numbers = (citations?.[1]?.match(/\d+/g) ?? []).map(Number);
  return { kind: 'point', text: bare.slice(0, citations?.index).trim(), numbers: [...new Set(numbers)] };
}
