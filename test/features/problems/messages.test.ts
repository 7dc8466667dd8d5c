import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileInput } from '../../../src/features/problems/file-input.js';
import { type Understood, understandProblem } from '../../../src/features/problems/read-problem.js';
import type { Reader } from '../../../src/store/types.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

/** One message of somebody, invented for this test over the demo ledgers, and what it says by hand; null where it says nothing. */
interface Message {
  readonly text: string;
  readonly project: string | null;
  readonly enterprise: string | null;
  readonly county: string | null;
  readonly chain: string | null;
  readonly factor: string | null;
  readonly severity: string;
  readonly kind: string | null;
  readonly origin?: string;
  readonly wanted: string | null;
}

const messages = readFileSync(new URL('messages.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Message);

let opened: TestApp;
const read: Understood[] = [];
beforeAll(async () => {
  opened = await openDemo();
  const office = await opened.app.context({ personId: 'office' }, 'zh');
  for (const { text } of messages)
    read.push((await understandProblem(readOnce(office.store), office, fileInput.parse({ text }))).problem);
}, 120_000);
afterAll(() => opened.app.close());

const rows = new Map<string, Promise<unknown>>();

/** The store, of which each reading is kept, since all messages are read over the same ledgers. */
function readOnce(store: Pick<Reader, 'read'>): Pick<Reader, 'read'> {
  return {
    read: (ledger, scope, where) => {
      const key = JSON.stringify([ledger, scope, where]);
      const known = rows.get(key) ?? store.read(ledger, scope, where);
      rows.set(key, known);
      return known as ReturnType<typeof store.read<typeof ledger>>;
    },
  };
}

/** Which part of the messages a field is read from as it is said by hand. */
const FLOOR = 0.9;

const fields = {
  project: (index: number) => read[index]?.projectId,
  enterprise: (index: number) => read[index]?.enterpriseId,
  county: (index: number) => read[index]?.countyId,
  chain: (index: number) => read[index]?.chainId,
  factor: (index: number) => read[index]?.factor,
  severity: (index: number) => read[index]?.severity,
  kind: (index: number) => read[index]?.kind,
  origin: (index: number) => read[index]?.origin,
  wanted: (index: number) => read[index]?.wantedOn,
};

describe('messages of people', () => {
  it('are many, half of them in each language', () => {
    const chinese = messages.filter(({ text }) => /\p{Script=Han}/u.test(text)).length;
    expect(messages.length).toBeGreaterThanOrEqual(60);
    expect(Math.abs(messages.length - 2 * chinese)).toBeLessThanOrEqual(4);
  });

  it.each(Object.keys(fields) as (keyof typeof fields)[])('are read right: %s', (field) => {
    const asked = messages.flatMap((message, index) => {
      const said = message[field];
      return said === undefined || (said === null && field === 'kind') ? [] : [{ index, said, text: message.text }];
    });
    const wrong = asked.filter(({ index, said }) => fields[field](index) !== said);
    const shown = wrong.map(({ index, said, text }) => `${text}: ${fields[field](index)} for ${said}`);
    expect(1 - wrong.length / asked.length, shown.join('\n')).toBeGreaterThanOrEqual(FLOOR);
    console.info(`${field}: ${asked.length - wrong.length} of ${asked.length}`, shown);
  });

  it('that name nothing are not guessed at', () => {
    for (const [index, message] of messages.entries())
      for (const field of ['project', 'enterprise', 'county'] as const)
        if (message[field] === null) expect(fields[field](index), message.text).toBeNull();
  });
});
