import { words } from '../../../texts/index.js';
import type { Both } from './facts.js';

/** What a step of the line is called when projects have passed it, and when they are planned to. */
const STEP: Readonly<Record<string, Both>> = {
  SIGNED: { en: 'signed', zh: '签约' },
  LANDED: { en: 'landed', zh: '落地' },
  CONSTRUCTING: { en: 'started works', zh: '开工' },
  COMPLETED: { en: 'completed', zh: '竣工' },
  PRODUCING: { en: 'put into production', zh: '投产' },
};

const PLANNED: Readonly<Record<string, Both>> = {
  SIGNED: { en: 'planned to be signed', zh: '计划签约' },
  LANDED: { en: 'planned to land', zh: '计划落地' },
  CONSTRUCTING: { en: 'planned to start works', zh: '计划开工' },
  COMPLETED: { en: 'planned to be completed', zh: '计划竣工' },
  PRODUCING: { en: 'planned to go into production', zh: '计划投产' },
};

/** The word for a value of one of the sets that lists and cards speak of; the value itself when it has none. */
export function wordOf(set: 'step' | 'planned' | keyof typeof words, value: string): Both {
  const table = set === 'step' ? STEP : set === 'planned' ? PLANNED : (words[set] as Readonly<Record<string, Both>>);
  const found = table[value];
  if (!found) return { en: value, zh: value };
  if (set === 'step' || set === 'planned') return { en: `${found.en} (${found.zh})`, zh: found.zh };
  return { en: `${found.en} (${found.zh})`, zh: found.zh };
}
