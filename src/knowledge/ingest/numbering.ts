import { NUMERAL_CHARACTERS, plainNumber } from '../../lib/numerals.js';

/** How a paragraph is numbered, as offices write it: plain text at its beginning. */
export interface Marker {
  /** As it stands in the text: 「第十二条」, 「（一）」, "Article 4", "3.2". */
  readonly label: string;
  /** The number as ids use it: `12`, `3.2`, `a`. */
  readonly number: string;
  /** Outer numbering has the lower rank. */
  readonly rank: number;
  readonly kind: 'division' | 'clause' | 'item' | 'annex';
  /** The number stands for the whole path and takes nothing from what is above. */
  readonly absolute: boolean;
  /** What follows the number. */
  readonly rest: string;
}

const NUMERAL = `[0-9${NUMERAL_CHARACTERS}]+`;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

type Form = readonly [pattern: RegExp, rank: number, kind: Marker['kind'], absolute: boolean];

/** Tried in order; the label and the number are the first two groups. */
const FORMS: readonly Form[] = [
  [/^((?:附件|附表|附录)\s*([0-9]+|[一二三四五六七八九十]*(?=[\s:：.．、]|$)))[\s:：.．、]*/u, 0, 'annex', true],
  [/^((?:Annex|Appendix|Schedule)\s*([0-9]*|[A-Z]?))(?=[\s:.]|$)[\s:.]*/, 0, 'annex', true],
  [new RegExp(`^(第(${NUMERAL})编)\\s*`, 'u'), 1, 'division', false],
  [new RegExp(`^(第(${NUMERAL})章)\\s*`, 'u'), 2, 'division', false],
  [/^((?:Part|Chapter)\s+([0-9]+|[IVXL]+))[.:]?(?=\s|$)\s*/, 2, 'division', false],
  [new RegExp(`^(第(${NUMERAL})节)\\s*`, 'u'), 3, 'division', false],
  [new RegExp(`^(第(${NUMERAL})条(?:之[一二三四五六七八九十])?)\\s*`, 'u'), 4, 'clause', true],
  [/^((?:Article|Section|Clause)\s+([0-9]+(?:\.[0-9]+)*))[.:]?(?=\s|$)\s*/, 4, 'clause', true],
  [new RegExp(`^((${NUMERAL})、)(?![0-9])\\s*`, 'u'), 5, 'clause', false],
  [/^([（(]([一二三四五六七八九十百]+)[）)])\s*/u, 6, 'item', false],
  [/^(([0-9]{1,2}(?:\.[0-9]{1,2})+))\.?(?=[\s\u3000\p{Script=Han}])\s*/u, 7.5, 'clause', true],
  [/^(([0-9]{1,2})[.．])(?![0-9])\s*/u, 7, 'clause', false],
  [/^([（(]([0-9]{1,2})[）)])\s*/u, 8, 'item', false],
  [/^(\(([a-z]{1,4})\))\s+/, 9, 'item', false],
  [new RegExp(`^(([${CIRCLED}]))\\s*`, 'u'), 9, 'item', false],
];

/** Reads the numbering at the beginning of a paragraph; null when there is none. */
export function readMarker(text: string): Marker | null {
  for (const [pattern, rank, kind, absolute] of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, label = '', number = ''] = match;
    const depth = absolute && kind === 'clause' ? number.split('.').length - 1 : 0;
    return {
      label: label.trim(),
      number: numberOf(number),
      rank: rank + depth / 10,
      kind,
      absolute,
      rest: text.slice(whole.length),
    };
  }
  return null;
}

function numberOf(label: string): string {
  const circled = CIRCLED.indexOf(label);
  return label !== '' && circled >= 0 ? String(circled + 1) : plainNumber(label);
}
