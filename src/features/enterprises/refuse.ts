import { type ErrorCode, WutongError } from '../../lib/errors.js';
import type { Word } from '../../texts/words/index.js';

/** Refuses what was asked for, in both languages; what is wrong with one field is said of that field. */
export function refuse(code: ErrorCode, { en, zh }: Word, field?: string): never {
  if (field === undefined) throw new WutongError(code, en, { zh });
  throw new WutongError(code, `${field}: ${en}`, { zh, field });
}
