import type { Language } from '../../lib/language.js';
import { formats } from '../../texts/index.js';
import type { Fact } from '../types.js';

/** A fact's value as sentences say it, with its unit: the one form that answers write and the check looks for. */
export function sayValue(fact: Fact, language: Language): string {
  const { value } = fact;
  switch (fact.kind) {
    case 'money':
      return formats.money(Number(value), language);
    case 'number':
      return sayNumber(Number(value), fact.unit, language);
    case 'date':
      return formats.date(String(value), language);
    case 'month':
      return formats.month(String(value), language);
    case 'text':
      return String(value);
    default:
      return fact.kind satisfies never;
  }
}

function sayNumber(value: number, unit: string | null, language: Language): string {
  const digits = formats.number(value);
  if (!unit) return digits;
  return unit === '%' || language === 'zh' ? `${digits}${unit}` : `${digits} ${unit}`;
}

/** A fact's period as sentences say it. */
export function sayPeriod(period: string, language: Language): string {
  return formats.period(period, language);
}
