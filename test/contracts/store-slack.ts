import { describe, expect, it } from 'vitest';
import type { AnswerRow, ChannelMapping, Store } from '../../src/store/types.js';

const AT = '2026-11-20T01:02:03.004Z';

function mapping(values: Partial<ChannelMapping> = {}): Omit<ChannelMapping, 'version'> {
  const place = { chainId: 'pharma', countyId: null, label: 'PUBLIC' } as const;
  return { channelId: 'C1', name: 'pharma', ...place, mappedBy: 'office', mappedOn: '2026-11-20', ...values };
}

function answer(values: Partial<AnswerRow> = {}): AnswerRow {
  return {
    id: 'a-1',
    threadId: 'T1:C1:1.2',
    askedBy: 'head-pharma',
    slackUserId: 'U1',
    channelId: 'C1',
    question: 'What to grasp?',
    kind: 'answered',
    language: 'en',
    asOf: '2026-11-20',
    askedAt: AT,
    scopeKey: 's-1',
    shared: true,
    before: { text: '本月', mentions: [] },
    nextQuestions: [{ label: 'How?', question: 'How?' }],
    content: { facts: [{ value: 1.5 }], what: [{ text: '抓项目 😀' }], withheld: null },
    ...values,
  };
}

/** Who is who in Slack, what channels may see, and what was answered. */
export function slackContract(store: () => Store): void {
  it('joins a Slack user to a person, and to another one', async () => {
    expect(await store().account('U2')).toBeNull();
    await store().transaction(async (tx) => {
      await tx.putAccount({ userId: 'U2', personId: 'office' });
      await tx.putAccount({ userId: 'U1', personId: 'office' });
      await tx.putAccount({ userId: 'U2', personId: 'head-pharma' });
    });
    expect(await store().account('U2')).toEqual({ userId: 'U2', personId: 'head-pharma' });
    expect((await store().accounts()).map(({ userId }) => userId)).toEqual(['U1', 'U2']);
    expect(await store().transaction((tx) => tx.removeAccount('U1'))).toBe(true);
    expect(await store().transaction((tx) => tx.removeAccount('U1'))).toBe(false);
    expect(await store().account('U1')).toBeNull();
  });

  describe('the mapping of a channel', () => {
    const put = (values: Partial<ChannelMapping>, version?: number) =>
      store().transaction((tx) => tx.putChannelMapping(mapping(values), version));

    it('comes back as it was written, and counts its changes', async () => {
      expect(await put({})).toEqual({ ...mapping(), version: 1 });
      expect(await put({ label: 'INTERNAL' })).toMatchObject({ version: 2 });
      expect(await store().channelMapping('C1')).toEqual({ ...mapping({ label: 'INTERNAL' }), version: 2 });
      await put({ channelId: 'C0', name: null, chainId: null, countyId: '370902' });
      expect((await store().channelMappings()).map(({ channelId }) => channelId)).toEqual(['C0', 'C1']);
      expect(await store().channelMapping('C9')).toBeNull();
    });

    it('is refused over a version that is no longer current, or was never', async () => {
      expect(await put({ name: 'two' }, 2)).toMatchObject({ version: 3 });
      for (const version of [2, 0]) await expect(put({}, version)).rejects.toMatchObject({ code: 'conflict' });
      await expect(put({ channelId: 'C9' }, 1)).rejects.toMatchObject({ code: 'conflict' });
      expect(await put({ channelId: 'C9' }, 0)).toMatchObject({ version: 1 });
    });

    it('names one place, and a label that there is', async () => {
      await expect(put({ countyId: '370902' })).rejects.toThrow();
      await expect(put({ chainId: null })).rejects.toThrow();
      await expect(put({ label: 'SECRET' as never })).rejects.toThrow();
    });

    it('goes away', async () => {
      expect(await store().transaction((tx) => tx.removeChannelMapping('C9'))).toBe(true);
      expect(await store().transaction((tx) => tx.removeChannelMapping('C9'))).toBe(false);
    });
  });

  it('remembers of a thread what was understood last', async () => {
    const thread = (text: string) => ({
      id: 'T1:C1:1.2',
      askedBy: 'UHEADPHARMA',
      question: { text, mentions: [] },
      language: 'zh' as const,
      updatedAt: AT,
    });
    expect(await store().thread('T1:C1:1.2')).toBeNull();
    for (const text of ['抓什么', '怎么抓']) await store().transaction((tx) => tx.putThread(thread(text)));
    expect(await store().thread('T1:C1:1.2')).toEqual(thread('怎么抓'));
  });

  it('keeps an answer as it was given, once', async () => {
    await store().transaction((tx) => tx.putAnswer(answer()));
    expect(await store().answer('a-1')).toEqual(answer());
    expect(await store().answer('a-0')).toBeNull();
    await expect(store().transaction((tx) => tx.putAnswer(answer()))).rejects.toMatchObject({ code: 'conflict' });
    const outside = answer({
      id: 'a-2',
      threadId: null,
      slackUserId: null,
      channelId: null,
      before: null,
      nextQuestions: [],
    });
    await store().transaction((tx) => tx.putAnswer(outside));
    expect(await store().answer('a-2')).toEqual(outside);
  });

  it('takes the last word of each person on an answer', async () => {
    const word = (personId: string, verdict: 'GOOD' | 'BAD', reason: string | null = null) => ({
      answerId: 'a-1',
      personId,
      verdict,
      reason,
      comment: reason,
      at: AT,
    });
    const words = [word('office', 'GOOD'), word('head', 'GOOD'), word('office', 'BAD', 'wrong figure')];
    for (const each of words) await store().transaction((tx) => tx.putFeedback(each));
    expect(await store().feedback('a-1')).toEqual([words[1], words[2]]);
    expect(await store().feedback('a-2')).toEqual([]);
    const asked = { question: answer().question, kind: answer().kind, askedAt: answer().askedAt };
    expect(await store().latestFeedback(1)).toMatchObject([asked]);
    expect((await store().latestFeedback(9)).map(({ personId }) => personId).sort()).toEqual(['head', 'office']);
    const lost = store().transaction((tx) => tx.putFeedback({ ...word('office', 'GOOD'), answerId: 'a-0' }));
    await expect(lost).rejects.toThrow();
  });

  it('keeps accounts and answers when the ledgers are cleared', async () => {
    await store().transaction((tx) => tx.clearLedgers());
    expect(await store().account('U2')).not.toBeNull();
    expect(await store().channelMapping('C1')).not.toBeNull();
    expect(await store().answer('a-1')).not.toBeNull();
  });
}
