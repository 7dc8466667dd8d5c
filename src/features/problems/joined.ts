import type { Problem } from '../../domain/ledgers/ledgers.js';
import type { Written } from '../verb.js';
import type { Moved } from './problem-writing.js';

/** Two moves that are made in one write, told as one: from how it was to how it is. */
export function joined(before: Problem, first: Written<Moved>, second: Written<Moved>): Written<Moved> {
  return {
    ...second,
    before,
    alsoChanged: [...(first.alsoChanged ?? []), ...(second.alsoChanged ?? [])],
    tell: [...(second.tell ?? []), ...(first.tell ?? [])],
  };
}
