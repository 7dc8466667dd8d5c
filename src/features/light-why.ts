import type { LightRow } from '../domain/lights/types.js';
import type { Language } from '../lib/language.js';
import { formats, LIGHT_INPUTS, wordOf } from '../texts/index.js';
import { inOneRow, labelled } from './figure-text.js';

type Ruled = Pick<LightRow, 'rule' | 'inputs'>;

/** Why a light is on: its rule, with the numbers and days that the rule looked at. */
export function lightWhyText({ rule, inputs }: Ruled, language: Language): string {
  const blank = language === 'zh' ? '' : ' ';
  const said = Object.entries(inputs).flatMap(([key, value]) => {
    const input = LIGHT_INPUTS[key];
    if (input === undefined || value === null || typeof value === 'boolean') return [];
    return [`${input.measure[language]}${blank}${inputText(input.as, value, language)}`];
  });
  const words = formats.term(wordOf('lightRule', rule as Parameters<typeof wordOf<'lightRule'>>[1]), language);
  return said.length === 0 ? words : labelled(words, inOneRow(said, language), language);
}

function inputText(as: (typeof LIGHT_INPUTS)[string]['as'], value: string | number, language: Language): string {
  if (as === 'date') return formats.date(String(value), language);
  if (as === 'month') return formats.month(String(value), language);
  const digits = formats.number(Number(value));
  if (as === '%') return `${digits}%`;
  if (as === 'points') return language === 'zh' ? `${digits}个百分点` : `${digits} percentage points`;
  const { zh, one, many } = formats.COUNTED[as === 'month-count' ? 'month' : as];
  return language === 'zh' ? `${digits}${zh}` : `${digits} ${Math.abs(Number(value)) === 1 ? one : many}`;
}
