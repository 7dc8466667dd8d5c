import { createHash, randomBytes } from 'node:crypto';

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** An id as Slack writes it: a letter and ten signs, such as `V08JK2M4QXA`. */
export function createSlackId(letter: string): string {
  return letter + Array.from(randomBytes(10), (byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** The same id for the same words, for what must not change between two starts. */
export function derivedSlackId(letter: string, words: string): string {
  const bytes = createHash('sha256').update(words).digest();
  return letter + Array.from(bytes.subarray(0, 10), (byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** A secret of 24 bytes in hexadecimal. */
export function createSecret(): string {
  return randomBytes(24).toString('hex');
}

/** Gives each call a later timestamp, as Slack's `1700000000.000100`, which is also the id of a message in its channel. */
export function createTimestamps(now: () => Date): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now().getTime() * 1000);
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
  };
}
