import { Prisma } from './generated/client.js';

/** Two things that text may hold and PostgreSQL does not take: a zero character, and half of a pair of surrogates. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** The text with a mark in the place of what PostgreSQL does not take. */
export function toText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}

/** A value as Prisma writes it to a column of JSON. JSON has no bigint: a sum in yuan is a number as long as that is exact. */
export function toJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  if (value === null || value === undefined) return Prisma.DbNull;
  return JSON.parse(toJsonText(value)) as Prisma.InputJsonValue;
}

/** The same as text, for statements written by hand. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) => {
    if (typeof part === 'bigint') return exact(part);
    return typeof part === 'string' ? toText(part) : part;
  });
}

function exact(sum: bigint): number | string {
  return Number.isSafeInteger(Number(sum)) ? Number(sum) : String(sum);
}
