import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EVERYTHING } from '../../src/domain/people/scope.js';
import { VERBS } from '../../src/features/registry.js';
import { runVerb } from '../../src/features/run-verb.js';
import { defineVerb } from '../../src/features/verb.js';
import { WutongError } from '../../src/lib/errors.js';
import { UNOWNED } from '../../src/rights/index.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../support/app.js';
import { record } from '../support/records.js';

const SUMMARY = { en: 'for this test', zh: '测试用' };

let opened: TestApp;
const close = () => opened.app.close();

async function open() {
  opened = await openTestApp();
  await lay(opened.store, PLACES_AND_PEOPLE);
}

const as = (personId: string) => opened.app.context({ personId });

function addChain(fail: () => void) {
  return defineVerb({
    name: 'chain.add',
    summary: SUMMARY,
    input: z.object({ id: z.string() }),
    action: 'lights.evaluate',
    writes: true,
    resource: async () => UNOWNED,
    async run({ tx }, { id }) {
      await tx.insert('chains', [record('chains', { id })]);
      fail();
      return { result: id, subject: id, before: null, after: { id } };
    },
  });
}

const read = defineVerb({
  name: 'word.read',
  summary: SUMMARY,
  input: z.object({
    colour: z.enum(['GREEN', 'YELLOW', 'RED']),
    count: z.int('write a whole number').min(1).optional(),
  }),
  action: 'corpus.seed',
  writes: false,
  run: async (_, { colour }) => colour,
});

describe('runVerb', () => {
  beforeEach(open);
  afterEach(close);

  it('writes the run and its audit row together', async () => {
    const context = await as('office');
    expect(
      await runVerb(
        addChain(() => {}),
        context,
        { id: 'tea' },
      ),
    ).toBe('tea');
    expect(await opened.store.read('chains', EVERYTHING, { id: 'tea' })).toHaveLength(1);
    expect(await opened.store.audit()).toMatchObject([
      {
        verb: 'chain.add',
        actorId: 'office',
        subject: 'tea',
        after: { id: 'tea' },
        correlationId: context.correlationId,
      },
    ]);
  });

  it('leaves neither when the run fails, logs the cause and tells the reference alone', async () => {
    const context = await as('office');
    const verb = addChain(() => {
      throw new Error('socket 17 hung up');
    });
    const failed = runVerb(verb, context, { id: 'tea' });
    await expect(failed).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining(context.correlationId),
    });
    await expect(failed).rejects.not.toThrow('socket');
    expect(await opened.store.read('chains', EVERYTHING, { id: 'tea' })).toEqual([]);
    expect(await opened.store.audit()).toEqual([]);
    expect(opened.logged.join('')).toContain('socket 17 hung up');
    expect(opened.logged.join('')).toContain(context.correlationId);
  });

  it('tells the reference too when the database refuses what it was asked, and never its words', async () => {
    const context = await as('office');
    const verb = addChain(() => {
      throw new WutongError('internal', 'The database refused this.', { cause: new Error('value out of range') });
    });
    await expect(runVerb(verb, context, { id: 'tea' })).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining(context.correlationId),
    });
    expect(opened.logged.join('')).toContain('value out of range');
  });

  it('gives a writing verb nothing but the transaction to reach data with', async () => {
    const seen: string[] = [];
    const verb = defineVerb({
      ...addChain(() => {}),
      async run(context: object) {
        seen.push(...Object.keys(context));
        return { result: null, subject: 'none', before: null, after: null };
      },
    });
    await runVerb(verb, await as('office'), { id: 'tea' });
    expect(seen.sort()).toEqual(['actor', 'clock', 'correlationId', 'language', 'log', 'rules', 'scope', 'tx']);
  });

  it('refuses who holds no role for it, names who does, and runs nothing', async () => {
    let ran = false;
    const verb = addChain(() => {
      ran = true;
    });
    await expect(runVerb(verb, await as('head-pharma'), { id: 'tea' })).rejects.toMatchObject({
      code: 'not-allowed',
      verb: 'chain.add',
      grants: [{ grantee: 'OFFICE', requirement: 'any', of: null }],
    });
    expect(ran).toBe(false);
    await expect(runVerb(read, await as('leader-pharma'), { colour: 'RED' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});

describe('input that is not understood', () => {
  beforeAll(open);
  afterAll(close);

  it.each([
    [{ colour: 'REDD' }, 'colour: there is no "REDD"; do you mean RED?'],
    [{ colour: 'violet' }, 'colour: there is no "violet"; give one of GREEN, YELLOW, RED'],
    [{}, 'colour is missing; give one of GREEN, YELLOW, RED'],
    [{ colour: 'RED', count: 1.5 }, 'count: write a whole number'],
    [undefined, 'input is missing'],
  ])('names the wrong field of %j and what is right', async (input, message) => {
    await expect(runVerb(read, await as('office'), input)).rejects.toMatchObject({ code: 'bad-input', message });
  });
});

describe('the registry', () => {
  it('holds each verb once, named by feature and deed, with a summary in both languages', () => {
    const names = VERBS.map((verb) => verb.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, summary } of VERBS) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
      expect(summary.en).not.toBe('');
      expect(summary.zh).toMatch(/\p{Script=Han}/u);
    }
  });
});
