import { lightReason, words } from '../../../texts/index.js';
import type { Both } from './facts.js';

type Table = Readonly<Record<string, Both>>;

/** What a step of the line is called when projects have passed it, and when they are planned to. */
const STEP: Table = {
  SIGNED: { en: 'signed', zh: '签约' },
  LANDED: { en: 'landed', zh: '落地' },
  STARTED: { en: 'started works', zh: '开工' },
  CONSTRUCTING: { en: 'started works', zh: '开工' },
  COMPLETED: { en: 'completed', zh: '竣工' },
  PRODUCING: { en: 'put into production', zh: '投产' },
};

const PLANNED: Table = {
  SIGNED: { en: 'planned to be signed', zh: '计划签约' },
  LANDED: { en: 'planned to land', zh: '计划落地' },
  STARTED: { en: 'planned to start works', zh: '计划开工' },
  COMPLETED: { en: 'planned to be completed', zh: '计划竣工' },
  PRODUCING: { en: 'planned to go into production', zh: '计划投产' },
};

const OWN: Readonly<Record<string, Table>> = {
  step: STEP,
  planned: PLANNED,
  /** Where a project stands: a step inside a stage goes before the stage. */
  stands: { ...words.stage, ...words.substage, STARTED: { en: 'started', zh: '开工' } },
};

/** The word for a value of a set, in English with the Chinese term beside it; the value itself when it has none. */
export function wordOf(set: 'step' | 'planned' | 'stands' | keyof typeof words, value: string): Both {
  const table: Table = OWN[set] ?? (words as Readonly<Record<string, Table>>)[set] ?? {};
  const found = table[value];
  return found ? { en: `${found.en} (${found.zh})`, zh: found.zh } : { en: value, zh: value };
}

/** Why a record has its light, in English with the Chinese words beside it. */
export function reasonOf({ rule, light }: { readonly rule: string; readonly light: string }): Both {
  const { en, zh } = lightReason(rule, light);
  return { en: `${en} (${zh})`, zh };
}

/** The words of any of several values, joined by "or". */
export function wordsOf(set: Parameters<typeof wordOf>[0], values: readonly string[]): Both {
  const each = values.map((value) => wordOf(set, value));
  return { en: each.map(({ en }) => en).join(' or '), zh: each.map(({ zh }) => zh).join('或') };
}
