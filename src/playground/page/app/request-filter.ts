import type { TrafficEntry } from '../../page-protocol.js';

export interface RequestFilter {
  readonly words: string;
  readonly direction: TrafficEntry['direction'] | 'both';
  readonly onlyErrors: boolean;
}

export const NO_FILTER: RequestFilter = { words: '', direction: 'both', onlyErrors: false };

/** Whether a request is one of those asked for; all words must stand in its name, its content or its error. */
export function fitsFilter(entry: TrafficEntry, { words, direction, onlyErrors }: RequestFilter): boolean {
  if (direction !== 'both' && entry.direction !== direction) return false;
  if (onlyErrors && entry.error === null) return false;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const all = `${entry.what} ${entry.error ?? ''} ${JSON.stringify([entry.request, entry.response])}`.toLowerCase();
  return wanted.every((word) => all.includes(word));
}
