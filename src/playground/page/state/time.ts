import type { Language } from '../texts.js';

/** Where the offices are; the same on every machine, so that page and bot name the same day. */
const ZONE = 'Asia/Shanghai';
const LOCALES = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>;

export function dateOf(ts: string): Date {
  return new Date(Number(ts) * 1_000);
}

/** 09:05. */
export function clockTime(date: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(date);
}

/** 09:05:07.123. */
export function exactTime(date: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  }).format(date);
}

/** 2026-11-23, to compare days. */
export function dayOf(date: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(date);
}

export function longDay(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date);
}
