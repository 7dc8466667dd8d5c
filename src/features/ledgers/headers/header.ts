import { fold } from '../../../lib/text.js';

export type MoneyUnit = '元' | '万元' | '亿元';

/** A header as it stands, without what it says of units. */
export interface Header {
  readonly text: string;
  /** For comparing: one shape, no blanks, no unit. */
  readonly key: string;
  readonly unit: MoneyUnit | null;
  /** Whether it says that its numbers are percentages. */
  readonly percent: boolean;
}

const UNIT_WORDS: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/亿元|亿$|100 ?million/u, '亿元'],
  [/万元|万$|10,?000|10 ?k/u, '万元'],
  [/元|yuan|cny|rmb/u, '元'],
];
const IN_BRACKETS = /[([【{]([^)\]】}]*)[)\]】}]/gu;
const AT_END = /[\s:/_-]*((?:亿|万)元|%)$/u;

/** Reads a header: `总投资（万元）` is 总投资 in 万元. */
export function readHeader(text: string): Header {
  const folded = fold(text);
  const bracketed = [...folded.matchAll(IN_BRACKETS)].map(([, inside]) => inside ?? '');
  const bare = folded.replace(IN_BRACKETS, '').trim();
  const trailing = AT_END.exec(bare)?.[1] ?? '';
  const said = [...bracketed, trailing];
  return {
    text: text.trim(),
    key: headerKey(text),
    unit: said.map(unitIn).find((unit) => unit !== null) ?? null,
    percent: said.some((part) => part.includes('%')),
  };
}

/** What two headers are compared by. */
export function headerKey(text: string): string {
  const bare = fold(text).replace(IN_BRACKETS, '').trim().replace(AT_END, '');
  return bare.replace(/[\s*:：、,，.。/\\_"'“”-]+/gu, '');
}

/** The unit that a phrase names: of money alone, and not of what is counted. */
export function unitIn(phrase: string): MoneyUnit | null {
  return UNIT_WORDS.find(([pattern]) => pattern.test(phrase.trim()))?.[1] ?? null;
}
