import { randomBytes } from 'node:crypto';

/** Letters and digits that are not mistaken for each other when read aloud. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** Names one request in log, audit row and error message: `c-` and ten signs. */
export function createCorrelationId(): string {
  return `c-${randomSigns(10)}`;
}

/** Names one answer: `a-` and ten signs. */
export function createAnswerId(): string {
  return `a-${randomSigns(10)}`;
}

function randomSigns(count: number): string {
  return Array.from(randomBytes(count), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
