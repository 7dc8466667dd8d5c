import { describe, expect, it } from 'vitest';
import type { LightRow, NewStep, StepEnd, StepKey, Store } from '../../src/store/types.js';

/** An instant of the morning of 20 November 2026. */
const at = (time: string) => `2026-11-20T${time}:00.000Z`;

function step(subject: string, values: Partial<NewStep> = {}): NewStep {
  return { subject, kind: 'digest', round: '2026-11-20', dueAt: at('01:00'), ...values };
}

/** Steps that are done once at their instant, and what people want of their digest. */
export function dueStepContract(store: () => Store): void {
  const add = (...steps: NewStep[]) => store().transaction((tx) => tx.addSteps(steps));
  const take = (now: string, limit = 10, except: readonly StepKey[] = []) =>
    store().transaction((tx) => tx.takeSteps({ kind: 'digest', now: at(now), limit, except }));
  const end = (...ends: StepEnd[]) => store().transaction((tx) => tx.endSteps(ends));
  const subjects = (steps: readonly { subject: string }[]) => steps.map(({ subject }) => subject).join(' ');

  describe('a step', () => {
    it('is put up once for its subject, kind and round', async () => {
      expect(await add(step('anna', { data: { hour: 8 } }), step('bert'))).toBe(2);
      expect(await add(step('anna', { dueAt: at('05:00') }), step('anna', { round: '2026-11-21' }))).toBe(1);
      const found = await store().dueStep(step('anna'));
      expect(found).toEqual({ ...step('anna'), doneAt: null, data: { hour: 8 } });
      expect(await store().dueStep(step('carl'))).toBeNull();
    });

    it('is taken when it is due, the oldest first, so many at a time, of its kind alone', async () => {
      await add(step('early', { dueAt: at('00:30') }), step('late', { dueAt: at('02:00') }));
      await add(step('early', { kind: 'board' }));
      expect(subjects(await take('00:59'))).toBe('early');
      expect(subjects(await take('01:00'))).toBe('early anna anna bert');
      expect(subjects(await take('01:00', 2))).toBe('early anna');
      expect(subjects(await take('01:00', 2, [step('early'), step('anna')]))).toBe('anna bert');
    });

    it('is put off, and is done for good', async () => {
      await end({ ...step('early'), dueAt: at('03:00') });
      expect(subjects(await take('02:59'))).not.toContain('early');
      await end({ ...step('anna'), doneAt: at('01:01'), data: { seen: 5 } });
      expect(await store().dueStep(step('anna'))).toEqual({
        ...step('anna'),
        doneAt: at('01:01'),
        data: { seen: 5 },
      });
      expect(subjects(await take('05:00'))).toBe('anna bert late early');
    });

    it('is hastened, but never put off by that, nor done again', async () => {
      const hasten = (key: StepKey, until: string) => store().transaction((tx) => tx.hastenStep(key, at(until)));
      expect(await hasten(step('late'), '01:30')).toBe(true);
      expect(await hasten(step('late'), '04:00')).toBe(true);
      expect((await store().dueStep(step('late')))?.dueAt).toBe(at('01:30'));
      expect(await hasten(step('anna'), '00:10')).toBe(false);
    });

    it('that is late is counted, with the oldest', async () => {
      expect(await store().openSteps(at('00:10'))).toEqual({ count: 0, oldest: null });
      const late = await store().openSteps(at('01:31'));
      expect(late.count).toBe(4);
      expect(late.oldest).toMatchObject({ subject: 'anna', round: '2026-11-21' });
    });

    it('is remembered by its last round that noted something', async () => {
      await end({ ...step('anna', { round: '2026-11-21' }), doneAt: at('01:02'), data: null });
      await end({ ...step('bert'), doneAt: at('01:02'), data: { seen: 7 } });
      const last = await store().lastSteps('digest');
      expect(last.map(({ subject, round, data }) => [subject, round, data])).toEqual([
        ['anna', '2026-11-20', { seen: 5 }],
        ['bert', '2026-11-20', { seen: 7 }],
      ]);
    });

    it('is forgotten when it was done long ago', async () => {
      expect(await store().transaction((tx) => tx.forgetSteps(at('01:02')))).toBe(1);
      expect(await store().dueStep(step('anna'))).toBeNull();
      expect(await store().dueStep(step('late'))).not.toBeNull();
    });

    it('goes with the transaction that failed', async () => {
      const failing = store().transaction(async (tx) => {
        const [taken] = await tx.takeSteps({ kind: 'digest', now: at('01:40'), limit: 1, except: [] });
        if (taken) await tx.endSteps([{ ...taken, doneAt: at('01:40'), data: null }]);
        throw new Error('killed');
      });
      await expect(failing).rejects.toThrow('killed');
      expect(subjects(await take('01:40'))).toBe('late');
    });
  });

  describe('a preference', () => {
    const wanted = {
      personId: 'anna',
      digestAt: 480,
      language: 'zh',
      channelId: null,
      paused: false,
      pausedUntil: null,
    } as const;
    it('stands as it was written last, and counts its versions', async () => {
      const put = (values: object, version?: number) =>
        store().transaction((tx) => tx.putPreference({ ...wanted, ...values }, version));
      expect(await store().preference('anna')).toBeNull();
      expect(await put({})).toEqual({ ...wanted, version: 1 });
      expect(await put({ paused: true, pausedUntil: '2026-12-01' }, 1)).toMatchObject({ version: 2 });
      await expect(put({}, 1)).rejects.toMatchObject({ code: 'conflict' });
      expect(await store().preferences()).toEqual([{ ...wanted, paused: true, pausedUntil: '2026-12-01', version: 2 }]);
    });
  });

  describe('a board', () => {
    it('is set and taken away', async () => {
      const board = { channelId: 'C1', language: 'zh', setBy: 'anna', setOn: '2026-11-20' } as const;
      await store().transaction((tx) => tx.putBoard(board));
      await store().transaction((tx) => tx.putBoard({ ...board, language: 'en' }));
      expect(await store().boards()).toEqual([{ ...board, language: 'en' }]);
      expect(await store().transaction((tx) => tx.removeBoard('C1'))).toBe(true);
      expect(await store().transaction((tx) => tx.removeBoard('C1'))).toBe(false);
    });
  });

  describe('a light', () => {
    const light = (subject: string, colour: LightRow['light'], evaluatedOn: string): LightRow => ({
      subject,
      kind: 'PROJECT',
      light: colour,
      rule: 'project.nothing-due',
      inputs: {},
      evaluatedOn,
      nextChange: null,
    });
    it('that becomes another one is kept as a change', async () => {
      const put = (...rows: LightRow[]) => store().transaction((tx) => tx.putLights(rows));
      const before = await store().lastLightChange();
      await put(light('PRJ-8001', 'GREEN', '2026-11-19'), light('PRJ-8002', 'RED', '2026-11-19'));
      await put(light('PRJ-8001', 'RED', '2026-11-20'), light('PRJ-8002', 'RED', '2026-11-20'));
      await put(light('PRJ-8001', 'YELLOW', '2026-11-21'));
      const changes = await store().lightChanges({ after: before });
      const told = changes.map(({ subject, before: was, after, on }) => `${subject} ${was} ${after} ${on}`);
      expect(told).toEqual(['PRJ-8001 GREEN RED 2026-11-20', 'PRJ-8001 RED YELLOW 2026-11-21']);
      expect((await store().lightChanges({ from: '2026-11-21' })).map(({ after }) => after)).toEqual(['YELLOW']);
      expect(await store().lastLightChange()).toBe(changes.at(-1)?.id);
    });
  });

  it('closes what waited for a word beyond its time, and leaves the rest', async () => {
    const rest = { verb: 'v', input: {}, subject: 's', resource: {}, changes: [], words: null, createdAt: at('00:00') };
    await store().transaction(async (tx) => {
      await tx.addPendingChange({ id: 'early', actorId: 'anna', ...rest, expiresAt: at('01:00') });
      await tx.addPendingChange({ id: 'later', actorId: 'anna', ...rest, expiresAt: at('02:00') });
    });
    expect(await store().transaction((tx) => tx.expireChanges(at('01:00')))).toBe(1);
    expect(await store().pendingChange('early')).toMatchObject({ state: 'EXPIRED', closedBy: 'system' });
    expect(await store().pendingChange('later')).toMatchObject({ state: 'OPEN' });
  });

  it('tells what was changed after an audit line, and not what was asked', async () => {
    const line = { at: at('01:00'), actorId: 'anna', before: null, after: null, correlationId: 'c' };
    const last = await store().lastAudit();
    await store().transaction(async (tx) => {
      for (const verb of ['project.report', 'ask.keep', 'task.add'])
        await tx.appendAudit({ ...line, verb, subject: verb });
    });
    expect((await store().auditAfter(last)).map(({ verb }) => verb)).toEqual(['project.report', 'task.add']);
  });
}
