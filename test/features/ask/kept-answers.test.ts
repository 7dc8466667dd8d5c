import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutboxEntry } from '../../../src/delivery/index.js';
import { PUBLIC_DOCUMENTS, scopeKey } from '../../../src/domain/people/scope.js';
import {
  giveFeedback,
  keepAnswer,
  listFeedback,
  openPassage,
  type Question,
  recallAnswer,
} from '../../../src/features/ask/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { ChunkRow, DocumentRow } from '../../../src/store/types.js';
import { answerOf, FACT } from '../../support/answer.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';

const CHANNEL = { ...PUBLIC_DOCUMENTS, maps: true, chainIds: ['pharma'] };
const QUESTION = { text: '抓什么', language: 'zh', mentions: [] } as unknown as Question;

let opened: TestApp;
beforeAll(async () => {
  opened = await openTestApp();
  await lay(opened.store, PLACES_AND_PEOPLE);
  await opened.store.transaction((tx) => tx.putAccount({ userId: 'UHEAD', personId: 'head-pharma' }));
});
afterAll(() => opened.app.close());

const as = (slackUserId: string, ceiling?: typeof CHANNEL) =>
  opened.app.context({ slackUserId, restricted: false }, 'en', ceiling);
const outbox = (key: string): OutboxEntry => ({
  key,
  audience: { channel: 'C1', threadTs: '1.2' },
  template: 'answer',
  data: { answerId: key },
  priority: 'answer',
});

async function keep(id: string, values: object = {}, ceiling?: typeof CHANNEL) {
  const about = { question: QUESTION, threadId: 'T1:C1:1.2', slackUserId: 'UHEAD', channelId: 'C1', asked: '抓什么？' };
  const answer = answerOf({ id, facts: [FACT] });
  return await runVerb(keepAnswer, await as('UHEAD', ceiling), { answer, ...about, outbox: outbox(id), ...values });
}

describe('ask.keep', () => {
  it('keeps answer, thread and message together, with a small audit row', async () => {
    expect(await keep('a-1', {}, CHANNEL)).toEqual({ answerId: 'a-1', kept: true });
    expect(await opened.store.answer('a-1')).toMatchObject({
      askedBy: 'head-pharma',
      slackUserId: 'UHEAD',
      channelId: 'C1',
      question: '抓什么？',
      scopeKey: scopeKey(CHANNEL),
      shared: true,
      content: { facts: [{ id: FACT.id }] },
    });
    expect(await opened.store.thread('T1:C1:1.2')).toMatchObject({ question: QUESTION, language: 'zh' });
    expect(await opened.store.outboxRow('a-1')).toMatchObject({ state: 'WAITING', template: 'answer', priority: 10 });
    const [line] = await opened.store.audit({ subject: 'a-1' });
    expect(line).toMatchObject({ verb: 'ask.keep', actorId: 'head-pharma', after: { kind: 'answered', kept: true } });
    expect(JSON.stringify(line?.after)).not.toContain('Medicine Valley');
  });

  it('keeps nothing of a second answer for the same message', async () => {
    expect(await keep('a-again', { outbox: outbox('a-1'), threadId: 'T1:C1:9.9' })).toEqual({
      answerId: 'a-again',
      kept: false,
    });
    expect(await opened.store.answer('a-again')).toBeNull();
    expect(await opened.store.thread('T1:C1:9.9')).toBeNull();
  });

  it('leaves nothing behind when one part of it fails', async () => {
    await expect(keep('a-1', { outbox: outbox('other') })).rejects.toMatchObject({ code: 'conflict' });
    expect(await opened.store.outboxRow('other')).toBeNull();
  });

  it('is no change of a ledger', async () => {
    const before = await opened.store.lastAudit();
    await keep('a-private', { threadId: null, outbox: null });
    expect(await opened.store.lastAudit()).toBe(before);
    expect(await opened.store.audit({ subject: 'a-private' })).toHaveLength(1);
  });
});

describe('ask.recall', () => {
  it.each([
    ['who asked', 'UHEAD', 'a-private'],
    ['everybody where others read along', 'USTRANGER', 'a-1'],
  ])('brings an answer back to %s', async (_, user, answerId) => {
    expect(await runVerb(recallAnswer, await as(user), { answerId })).toMatchObject({
      id: answerId,
      content: { facts: [FACT] },
    });
  });

  it.each([
    ['that somebody else was told alone', 'a-private'],
    ['that there is not', 'a-0'],
  ])('knows nothing of an answer %s', async (_, answerId) => {
    await expect(runVerb(recallAnswer, await as('USTRANGER'), { answerId })).rejects.toMatchObject({
      code: 'not-found',
      message: 'This answer is not there any more. Ask the question again.',
    });
  });
});

describe('ask.feedback', () => {
  it('keeps the last word of each person, with the reason that comes later', async () => {
    const say = async (user: string, given: object) =>
      runVerb(giveFeedback, await as(user), { answerId: 'a-1', ...given });
    await say('UHEAD', { verdict: 'GOOD' });
    await say('USTRANGER', { verdict: 'BAD' });
    await say('USTRANGER', { verdict: 'BAD', reason: 'wrong-figure', comment: ' 数字不对\u202e ' });
    expect(await opened.store.feedback('a-1')).toMatchObject([
      { personId: 'head-pharma', verdict: 'GOOD', reason: null, comment: null },
      { personId: 'slack:USTRANGER', verdict: 'BAD', reason: 'wrong-figure', comment: '数字不对' },
    ]);
    await say('USTRANGER', { verdict: 'BAD' });
    expect((await opened.store.feedback('a-1'))[1]).toMatchObject({ reason: 'wrong-figure', comment: '数字不对' });
    await say('USTRANGER', { verdict: 'GOOD' });
    expect((await opened.store.feedback('a-1'))[1]).toMatchObject({ verdict: 'GOOD', reason: null });
    await say('USTRANGER', { verdict: 'BAD', reason: 'wrong-figure', comment: '数字不对' });
    const lines = (await opened.store.audit({ subject: 'a-1' })).filter(({ verb }) => verb === 'ask.feedback');
    expect(lines[0]?.after).toEqual({ verdict: 'BAD' });
  });

  it('is not taken from somebody who could not see the answer', async () => {
    const said = runVerb(giveFeedback, await as('USTRANGER'), { answerId: 'a-private', verdict: 'GOOD' });
    await expect(said).rejects.toMatchObject({ code: 'not-found' });
    expect(await opened.store.feedback('a-private')).toEqual([]);
  });
});

describe('ask.feedback-list', () => {
  it('tells the office what was said of which question, and nobody else', async () => {
    const all = await runVerb(listFeedback, await opened.app.context('system'), {});
    expect(all.map(({ verdict, question }) => [verdict, question])).toEqual([
      ['BAD', '抓什么？'],
      ['GOOD', '抓什么？'],
    ]);
    const bad = await runVerb(listFeedback, await opened.app.context('system'), { bad: true });
    expect(bad.map(({ comment }) => comment)).toEqual(['数字不对']);
    const other = runVerb(listFeedback, await as('UHEAD'), {});
    await expect(other).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('ask.open', () => {
  const document = (id: string, values: Partial<DocumentRow>): DocumentRow => ({
    id,
    path: `${id}.md`,
    hash: id,
    titleZh: `规则${id}`,
    titleEn: `Rules ${id}`,
    number: '演工推办〔2025〕6号',
    issuer: 'office',
    level: 'CITY',
    kind: 'RULES',
    language: 'zh',
    issuedOn: '2025-03-01',
    effectiveOn: null,
    expiresOn: null,
    status: 'IN_FORCE',
    supersededById: null,
    label: 'PUBLIC',
    chainIds: [],
    source: 'demo',
    demo: true,
    notes: [],
    ...values,
  });
  const chunks = (documentId: string): ChunkRow[] =>
    [1, 2, 3].map((ordinal) => ({
      id: `${documentId}#${ordinal}`,
      documentId,
      ordinal,
      clause: `第${ordinal}条`,
      headingPath: [],
      page: null,
      language: 'zh',
      text: `正文${ordinal}`,
      hash: 'h',
    }));
  const open = async (user: string, passageId: string) => runVerb(openPassage, await as(user), { passageId });

  beforeAll(async () => {
    await opened.store.transaction(async (tx) => {
      await tx.putDocument(document('old', { status: 'SUPERSEDED', supersededById: 'new' }), chunks('old'));
      await tx.putDocument(document('new', {}), chunks('new'));
      await tx.putDocument(document('secret', { label: 'INTERNAL' }), chunks('secret'));
    });
  });

  it('opens a passage with what stands around it, and what replaces its document', async () => {
    expect(await open('USTRANGER', 'old#2')).toMatchObject({
      passage: {
        id: 'old#2',
        title: 'Rules old',
        number: '演工推办〔2025〕6号',
        clause: '第2条',
        text: '正文2',
        status: 'SUPERSEDED',
      },
      before: { id: 'old#1', clause: '第1条', text: '正文1' },
      after: { id: 'old#3' },
      supersededBy: 'Rules new',
    });
    expect(await open('USTRANGER', 'new#1')).toMatchObject({ before: null, supersededBy: null });
    expect(await open('USTRANGER', 'new#3')).toMatchObject({ after: null });
  });

  it('opens an internal one to who may read it, and to others in the words of one that is not there', async () => {
    expect(await open('UHEAD', 'secret#1')).toMatchObject({ passage: { label: 'INTERNAL' } });
    const errors = await Promise.all(
      ['secret#1', 'secret#9', 'nothing#1', 'nothing'].map((id) =>
        open('USTRANGER', id).catch((error: Error) => error),
      ),
    );
    expect(new Set(errors.map((error) => String(error))).size).toBe(1);
    expect(errors[0]).toMatchObject({ code: 'not-found' });
  });
});
