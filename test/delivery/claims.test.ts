import { describe, expect, it } from 'vitest';
import { createClaims } from '../../src/delivery/index.js';
import { WutongError } from '../../src/lib/errors.js';
import { createLogger } from '../../src/lib/logger.js';
import type { Store } from '../../src/store/types.js';
import { movingClock } from '../support/moving-clock.js';
import { onBothDatabases } from './two-stores.js';

const LEASE = 60;

/** A process with its claims; what it logs is kept. */
function startProcess(store: Pick<Store, 'transaction'>, owner: string, clock = movingClock()) {
  const logged: string[] = [];
  const log = createLogger('debug', { write: (line) => void logged.push(line) });
  return { claims: createClaims({ store, clock, log, owner, leaseSeconds: LEASE }), logged, clock };
}

const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key).sort();

onBothDatabases((stores) => {
  it('gives a delivery that comes three times at once, on two sockets, to one', async () => {
    const [one, two] = [startProcess(stores()[0], 'one').claims, startProcess(stores()[1], 'two').claims];
    for (let round = 0; round < 20; round++) {
      const got = await Promise.all([one, two, one].map((claims) => claims.claim(`at once ${round}`, 'EVENT', {})));
      expect(got.filter((word) => word === 'mine')).toHaveLength(1);
    }
  });

  it('remembers across a restart', async () => {
    const before = startProcess(stores()[0], 'before').claims;
    expect(await before.claim('restart', 'COMMAND', { text: 'help' })).toBe('mine');
    await before.finish('restart');
    expect(await startProcess(stores()[1], 'after').claims.claim('restart', 'COMMAND', {})).toBe('taken');
  });

  it('hands what a killed process left to exactly one of those that ask, with what was delivered', async () => {
    const killed = startProcess(stores()[0], 'killed');
    await killed.claims.claim('left', 'EVENT', { text: '抓什么' });
    await killed.claims.claim('done', 'EVENT', {});
    await killed.claims.finish('done');
    const others = ['two', 'three'].map((owner, index) => startProcess(stores()[index] as Store, owner));
    for (const { clock } of others) clock.forward(LEASE - 1);
    expect(await Promise.all(others.map(({ claims }) => claims.retake()))).toEqual([[], []]);
    for (const { clock } of others) clock.forward(1);
    const retaken = (await Promise.all(others.map(({ claims }) => claims.retake()))).flat();
    const left = retaken.filter(({ key }) => key === 'left');
    expect(left).toMatchObject([{ body: { text: '抓什么' }, attempts: 2 }]);
    expect(keys(retaken)).not.toContain('done');
    for (const { claims } of others) for (const { key } of retaken) await claims.finish(key);
    for (const { clock } of others) clock.forward(10 * LEASE);
    expect((await Promise.all(others.map(({ claims }) => claims.retake()))).flat()).toEqual([]);
  });

  it('leaves to a process what it works on long, and hands it nothing twice', async () => {
    const slow = startProcess(stores()[0], 'slow');
    const other = startProcess(stores()[1], 'other', slow.clock);
    await slow.claims.claim('long', 'EVENT', {});
    for (let third = 0; third < 9; third++) {
      slow.clock.forward(LEASE / 3);
      expect(keys(await slow.claims.retake())).not.toContain('long');
      expect(keys(await other.claims.retake())).not.toContain('long');
    }
    slow.clock.forward(2 * LEASE);
    expect(keys(await slow.claims.retake())).not.toContain('long');
    await slow.claims.finish('long');
  });

  describe('while the database is away', () => {
    const interrupted = () => {
      const state = { away: true };
      const store: Pick<Store, 'transaction'> = {
        transaction: (run) =>
          state.away
            ? Promise.reject(new WutongError('unavailable', 'The database cannot be reached just now.'))
            : stores()[0].transaction(run),
      };
      return { ...startProcess(store, 'interrupted'), state };
    };

    it('takes a delivery once in this process, and says so in the log', async () => {
      const { claims, logged } = interrupted();
      const got = await Promise.all(['away', 'away', 'away'].map((key) => claims.claim(key, 'INTERACTION', {})));
      expect(got).toEqual(['mine', 'taken', 'taken']);
      expect(await claims.claim('away', 'INTERACTION', {})).toBe('taken');
      expect(logged.join()).toContain('takes it alone');
    });

    it('makes up for it when the database is back', async () => {
      const { claims, state } = interrupted();
      await claims.claim('made up', 'EVENT', {});
      await claims.finish('made up');
      await expect(claims.retake()).rejects.toMatchObject({ code: 'unavailable' });
      state.away = false;
      await claims.retake();
      expect(await stores()[0].claimRow('made up')).toMatchObject({ doneAt: expect.any(String) });
      expect(await startProcess(stores()[1], 'next').claims.claim('made up', 'EVENT', {})).toBe('taken');
    });
  });
});

it('remembers a bounded number of keys', async () => {
  const away = { transaction: () => Promise.reject(new Error('away')) };
  const { claims } = startProcess(away, 'one');
  await claims.claim('first', 'EVENT', {});
  for (let index = 0; index < 10_000; index++) await claims.claim(`key ${index}`, 'EVENT', {});
  expect(await claims.claim('key 9999', 'EVENT', {})).toBe('taken');
  expect(await claims.claim('first', 'EVENT', {})).toBe('mine');
});
