import { WutongError } from '../../../lib/errors.js';

const SHOWN = 10;

/** Collects what is wrong in files, so that one run tells all of it. */
export interface Faults {
  add(fault: string): void;
  /** @throws WutongError `bad-input` with the first faults, when there are any. */
  throwIfAny(): void;
}

/** An empty collection of faults. */
export function createFaults(): Faults {
  const found = new Set<string>();
  return {
    add: (fault) => void found.add(fault),
    throwIfAny() {
      if (found.size === 0) return;
      const shown = [...found].slice(0, SHOWN);
      const rest = found.size - shown.length;
      throw new WutongError('bad-input', [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n'));
    },
  };
}
