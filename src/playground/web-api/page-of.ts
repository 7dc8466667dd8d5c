import type { Json } from '../json.js';
import { SlackError } from './slack-error.js';

/** A part of a list, and the cursor that goes on after it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly metadata: Json;
  readonly more: boolean;
}

/** @throws SlackError `invalid_cursor` for one that was not handed out here. */
export function pageOf<Item>(all: readonly Item[], wanted: number, cursor: string | undefined): Page<Item> {
  const limit = Math.max(1, wanted);
  const start = cursor
    ? Number(
        Buffer.from(cursor, 'base64url')
          .toString()
          .replace(/^next:/u, ''),
      )
    : 0;
  if (!Number.isInteger(start) || start < 0) throw new SlackError('invalid_cursor');
  const end = start + limit;
  const more = end < all.length;
  const next = more ? Buffer.from(`next:${end}`).toString('base64url') : '';
  return { items: all.slice(start, end), metadata: { next_cursor: next }, more };
}
