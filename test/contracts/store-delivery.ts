import { describe, expect, it } from 'vitest';
import type { NewClaim, NewOutboxRow, OutboxOutcome, Store } from '../../src/store/types.js';

/** An instant of the morning of 20 November 2026. */
const at = (time: string) => `2026-11-20T${time}:00.000Z`;

function delivery(key: string, values: Partial<NewClaim> = {}): NewClaim {
  const body = { text: '本月抓什么？', event: { ts: '1.2' } };
  return { key, kind: 'EVENT', body, now: at('01:00'), leaseUntil: at('01:05'), owner: 'one', ...values };
}

function message(key: string, values: Partial<NewOutboxRow> = {}): NewOutboxRow {
  const rest = { template: 'answer', data: { answerId: 'a-1' }, priority: 10 };
  return { key, audience: { channel: 'C1' }, ...rest, notBefore: at('01:00'), createdAt: at('01:00'), ...values };
}

/** Deliveries that are claimed once, and messages that are sent once. */
export function deliveryContract(store: () => Store): void {
  const claim = (wanted: NewClaim) => store().transaction((tx) => tx.claim(wanted));
  const expired = (now: string, owner = 'two', limit = 10) =>
    store().transaction((tx) => tx.takeExpiredClaims({ now: at(now), leaseUntil: at('03:00'), owner, limit }));
  const add = (row: NewOutboxRow) => store().transaction((tx) => tx.addOutbox(row));
  const take = (key: string, now: string, until = '02:00') =>
    store().transaction((tx) => tx.takeOutbox(key, at(now), at(until)));
  const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key).join(' ');

  describe('a delivery', () => {
    it('is claimed by the first who wants it, with what was delivered', async () => {
      expect(await claim(delivery('Ev1'))).toBe(true);
      expect(await claim(delivery('Ev1', { owner: 'two' }))).toBe(false);
      expect(await store().claimRow('Ev1')).toEqual({
        key: 'Ev1',
        kind: 'EVENT',
        body: { text: '本月抓什么？', event: { ts: '1.2' } },
        claimedAt: at('01:00'),
        leaseUntil: at('01:05'),
        doneAt: null,
        owner: 'one',
        attempts: 1,
      });
      expect(await store().claimRow('Ev0')).toBeNull();
    });

    it('is claimed by exactly one of ten at once', async () => {
      const claims = Array.from({ length: 10 }, (_, index) => claim(delivery('Ev2', { owner: `${index}` })));
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    });

    it('keeps text that a database does not take, but for what it does not take', async () => {
      await claim(delivery('Ev3', { body: { text: 'a\0b\uD83D 😀', sum: 5n } }));
      expect((await store().claimRow('Ev3'))?.body).toEqual({ text: 'a\uFFFDb\uFFFD 😀', sum: 5 });
      await store().transaction((tx) => tx.finishClaim('Ev3', at('01:01')));
    });

    it('stays with who has it while it is kept, and with nobody longer', async () => {
      expect(await expired('01:04')).toEqual([]);
      expect(await store().transaction((tx) => tx.renewClaim('Ev1', 'two', at('01:30')))).toBe(false);
      expect(await store().transaction((tx) => tx.renewClaim('Ev1', 'one', at('01:30')))).toBe(true);
      expect(keys(await expired('01:20'))).toBe('Ev2');
      const [again] = await expired('01:30');
      expect(again).toMatchObject({ key: 'Ev1', owner: 'two', attempts: 2, leaseUntil: at('03:00') });
      expect(again?.body).toMatchObject({ text: '本月抓什么？' });
    });

    it('is taken up again once, by exactly one of many, so many at a time, the oldest first', async () => {
      for (const minute of ['11', '10', '12']) await claim(delivery(`late-${minute}`, { now: at(`01:${minute}`) }));
      expect(keys(await expired('02:00', 'two', 2))).toBe('late-10 late-11');
      const rest = await Promise.all(Array.from({ length: 5 }, (_, index) => expired('02:00', `${index}`)));
      expect(keys(rest.flat())).toBe('late-12');
    });

    it('is never taken up again once it is done, and lets its body go', async () => {
      await store().transaction((tx) => tx.finishClaim('Ev1', at('01:40')));
      await store().transaction((tx) => tx.finishClaim('Ev1', at('01:50')));
      expect(await store().claimRow('Ev1')).toMatchObject({ doneAt: at('01:40'), body: null });
      expect(keys(await expired('04:00'))).not.toContain('Ev1');
      expect(await claim(delivery('Ev1', { now: at('05:00') }))).toBe(false);
      expect(await store().transaction((tx) => tx.renewClaim('Ev1', 'two', at('06:00')))).toBe(false);
    });
  });

  describe('a message', () => {
    it('is put up once', async () => {
      expect(await add(message('m-1'))).toBe(true);
      expect(await add(message('m-1', { template: 'other' }))).toBe(false);
      const rest = { state: 'WAITING', attempts: 0, leaseUntil: null, messageTs: null, sentAt: null, error: null };
      expect(await store().outboxRow('m-1')).toEqual({ ...message('m-1'), ...rest });
      expect(await store().outboxRow('m-0')).toBeNull();
    });

    it('is put up with others at once, those alone that are new', async () => {
      const add = (...rows: NewOutboxRow[]) => store().transaction((tx) => tx.addAllToOutbox(rows));
      const later = { notBefore: at('23:00'), createdAt: at('23:00') };
      expect(await add(message('all-1', later), message('all-2', later))).toBe(2);
      expect(await add(message('all-2', { ...later, template: 'other' }), message('all-3', later))).toBe(1);
      expect(await add()).toBe(0);
      expect(await store().outboxRow('all-2')).toMatchObject({ ...message('all-2', later), state: 'WAITING' });
    });

    it('goes by urgency, then by age, and not before its time', async () => {
      await add(message('digest', { priority: 0, createdAt: at('00:10') }));
      await add(message('urgent', { priority: 20, createdAt: at('01:02') }));
      await add(message('older', { createdAt: at('00:30') }));
      await add(message('later', { notBefore: at('01:30') }));
      expect(keys(await store().openOutbox(at('01:10')))).toBe('urgent older m-1 digest');
      expect(await take('later', '01:29')).toBeNull();
      expect(keys(await store().openOutbox(at('01:30')))).toContain('later');
    });

    it('is taken by exactly one of many', async () => {
      const taken = await Promise.all(Array.from({ length: 10 }, () => take('m-1', '01:10', '01:12')));
      expect(taken.filter((row) => row !== null)).toMatchObject([
        { key: 'm-1', state: 'SENDING', attempts: 1, leaseUntil: at('01:12'), audience: { channel: 'C1' } },
      ]);
      expect(keys(await store().openOutbox(at('01:11')))).not.toContain('m-1');
    });

    it('is taken again when whoever sent it has not ended in time, who then has no say but that it was sent', async () => {
      expect(keys(await store().openOutbox(at('01:12')))).toContain('m-1');
      expect(await take('m-1', '01:12')).toMatchObject({ attempts: 2 });
      const mark = (attempt: number, outcome: OutboxOutcome) =>
        store().transaction((tx) => tx.markOutbox('m-1', attempt, outcome));
      expect(await mark(1, { state: 'FAILED', error: 'late' })).toBe(false);
      expect(await mark(2, { state: 'WAITING', notBefore: at('01:40'), error: 'busy' })).toBe(true);
      expect(await take('m-1', '01:39')).toBeNull();
      expect(await store().outboxRow('m-1')).toMatchObject({ state: 'WAITING', leaseUntil: null, error: 'busy' });
      expect(await mark(1, { state: 'SENT', sentAt: at('01:20'), messageTs: '5.1' })).toBe(true);
      expect(await mark(2, { state: 'SENT', sentAt: at('01:41'), messageTs: '5.2' })).toBe(false);
      expect(await store().outboxRow('m-1')).toMatchObject({ state: 'SENT', messageTs: '5.1', sentAt: at('01:20') });
      expect(await take('m-1', '05:00')).toBeNull();
    });

    it('that was given up is not taken again', async () => {
      const row = await take('older', '01:10');
      const outcome = { state: 'FAILED', error: 'channel_not_found' } as const;
      expect(await store().transaction((tx) => tx.markOutbox('older', row?.attempts ?? 0, outcome))).toBe(true);
      expect(await take('older', '05:00')).toBeNull();
    });
  });

  it('forgets what was delivered before an instant, and nothing that is open', async () => {
    await claim(delivery('open', { now: at('00:00') }));
    const forgotten = await store().transaction((tx) => tx.forgetDelivered(at('01:41')));
    expect(forgotten).toEqual({ claims: 2, messages: 2 });
    expect(await store().claimRow('Ev1')).toBeNull();
    expect(await store().outboxRow('m-1')).toBeNull();
    expect(await store().claimRow('open')).not.toBeNull();
    expect(await store().outboxRow('later')).not.toBeNull();
  });
}
