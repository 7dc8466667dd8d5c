import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { commandText } from '../../../src/features/grammar.js';
import { VERBS } from '../../../src/features/registry.js';
import type { CommandForm } from '../../../src/features/verb.js';
import type { PageMessage, PageView, SlackJson } from '../../../src/playground/page-protocol.js';
import { formValue } from '../../../src/surfaces/slack/ids.js';
import { OFFICE, openSlackDemo, type SlackDemo } from '../../support/slack-demo.js';
import { click, everythingDelivered, fault, QUICK } from './outcomes.js';

const DAY = '2026-11-23';

let slack: SlackDemo;
let inbox: string;
let card: PageMessage;
let model: Problem;
let number = 9000;
beforeAll(async () => {
  // One hand does here in a minute what many do elsewhere.
  slack = await openSlackDemo({ playground: { timing: QUICK, trafficEntries: 5_000, enforceTiers: false } });
  inbox = await slack.direct(OFFICE);
  const [found] = await slack.store.read('problems', EVERYTHING, { id: 'P-0001' });
  if (found === undefined) throw new Error('The demo data hold no P-0001.');
  model = found;
  await command('show P-0001');
  card = await slack.until(() => slack.said(inbox)[0], 'a card');
}, 120_000);
afterAll(() => slack.close());
afterEach(async () => {
  for (const { viewId, user } of slack.playground.state().views)
    await slack.act({ as: user, do: 'close_view', viewId });
});

/** Where a problem stands before it is written to, and what is written, by the verb. The office may do all of it, as who filed it. */
interface Write {
  readonly state: Partial<Problem>;
  readonly input: Readonly<Record<string, string>>;
}

const UNDER_WAY = { status: 'ACCEPTED' } as const;
const SOLVED = {
  status: 'SOLVED_PENDING_CONFIRM',
  solvedOn: DAY,
  solvedById: 'head-pharma',
  evidenceZh: '送电单',
} as const;
const CLOSED = { ...SOLVED, status: 'CLOSED', satisfied: true, closedOn: DAY } as const;
const reason = '测试用电负荷不足';

const MOVES: Readonly<Record<string, Write>> = {
  'problem.accept': { state: { status: 'ASSIGNED' }, input: {} },
  'problem.assign': { state: UNDER_WAY, input: { unit: 'department-utilities' } },
  'problem.close': { state: { ...SOLVED, satisfied: true }, input: {} },
  'problem.confirm': { state: SOLVED, input: { satisfied: 'yes' } },
  'problem.decide': { state: { status: 'ASSIGNED', disputedOn: DAY }, input: { unit: 'department-utilities', reason } },
  'problem.dispute': { state: { status: 'ASSIGNED' }, input: { reason } },
  'problem.escalate': { state: UNDER_WAY, input: { reason } },
  'problem.extend': { state: UNDER_WAY, input: { newDue: '2026-12-18', reason } },
  'problem.hold': { state: UNDER_WAY, input: { until: '2026-12-18', reason } },
  'problem.inquire': { state: CLOSED, input: {} },
  'problem.lasting': { state: { ...CLOSED, inquiredOn: DAY }, input: { satisfied: 'yes' } },
  'problem.merge': { state: UNDER_WAY, input: { into: 'P-0001' } },
  'problem.progress': { state: UNDER_WAY, input: { note: '已现场勘察' } },
  'problem.reject': { state: { status: 'ASSIGNED' }, input: { reason, way: '请向供电营业厅申请' } },
  'problem.reopen': { state: CLOSED, input: { reason } },
  'problem.reply': { state: UNDER_WAY, input: { note: '本周内勘察', expected: '2026-12-11' } },
  'problem.resume': { state: { ...UNDER_WAY, heldOn: DAY, heldUntil: '2026-12-18' }, input: {} },
  'problem.return': { state: { status: 'ASSIGNED' }, input: { reason } },
  'problem.set-aside': { state: UNDER_WAY, input: { reason, nextStep: '明年一季度再议', review: '2027-01-15' } },
  'problem.solve': { state: UNDER_WAY, input: { result: '已送电', evidence: '送电单3号' } },
  'problem.unreached': { state: SOLVED, input: { note: '电话无人接听' } },
  'problem.urge': { state: UNDER_WAY, input: { note: '请本周内办结' } },
};
const moves = Object.entries(MOVES).map(([verb, write]) => ({ verb, ...write }));

/** A problem that stands as it is told, with the office in charge of it. */
async function laid(state: Partial<Problem>): Promise<string> {
  number += 1;
  const id = `P-${number}`;
  const own = { id, ownerUnitId: 'office', filedById: 'office', ownerPersonId: null, level: 4, version: 1 } as const;
  const days = {
    receivedOn: DAY,
    levelSince: DAY,
    verifyDue: '2026-11-24',
    replyDue: '2026-11-26',
    resolveDue: '2026-12-14',
  };
  await slack.store.transaction((tx) => tx.insert('problems', [{ ...model, ...own, ...days, ...state }]));
  return id;
}

/** What was written of a problem: rows of its history, steps of its version, receipts. */
async function writtenOf(id: string) {
  const events = await slack.store.read('problemEvents', EVERYTHING, { problemId: id });
  const [problem] = await slack.store.read('problems', EVERYTHING, { id });
  const { rows } = await slack.store.executeSql(`SELECT key FROM receipt WHERE subject = '${id}'`);
  return { events: events.length, steps: (problem?.version ?? 0) - 1, receipts: rows.length };
}
const ONCE = { events: 1, steps: 1, receipts: 1 };
const NOTHING = { events: 0, steps: 0, receipts: 0 };
const ERASED = { events: 0, steps: 0, receipts: 1 };
const FILED = { events: 2, steps: 0, receipts: 1 };
type Written = Awaited<ReturnType<typeof writtenOf>>;

/** Every problem that was written to, with what is to have been written of it in the end. */
const expected = new Map<string, Written>();

async function demandWritten(id: string, wanted: Written): Promise<void> {
  expected.set(id, wanted);
  await slack.until(async () => (await writtenOf(id)).receipts > 0, `a receipt for ${id}`);
  expect(await writtenOf(id)).toEqual(wanted);
}

const newest = () => slack.playground.state().traffic.at(-1)?.id ?? 0;

/** Does something that Slack delivers three times, and waits until each delivery has been answered. */
async function thrice(what: string, doing: () => Promise<unknown>): Promise<void> {
  const before = newest();
  const answered = () =>
    slack.playground
      .state()
      .traffic.filter(
        ({ id, what: told, milliseconds }) => id > before && told.includes(what) && milliseconds !== null,
      );
  slack.playground.arm(fault('duplicate_delivery', what));
  await doing();
  await slack.until(() => answered().length >= 3, `three deliveries of ${what}`);
  await everythingDelivered(slack);
}

const command = (text: string) => slack.act({ as: OFFICE, do: 'command', channel: inbox, command: '/problem', text });
const sent = (text: string) => thrice('/problem', () => command(text.replace('/problem ', '')));

function commandOf(verb: string): CommandForm {
  const found = VERBS.find(({ name }) => name === verb);
  if (found === undefined || !('command' in found) || !found.command) throw new Error(`no command: ${verb}`);
  return found.command;
}

/** The form of a verb for a record, once it can be sent. */
function sendable(verb: string, subject: string): PageView | undefined {
  return slack.playground.state().views.find(({ view }) => {
    const metadata = String(view.private_metadata);
    return Boolean(view.submit) && metadata.includes(verb) && metadata.includes(subject);
  });
}

/** The form of a verb for a record, with what is filled in. */
interface Form {
  readonly verb: string;
  readonly subject: string;
  readonly given: Readonly<Record<string, string>>;
}

/** Clicks twice on the button of a form, as an impatient hand does, and again where the bot was too late for Slack. */
async function opened({ verb, subject, given }: Form): Promise<PageView> {
  const value = formValue({ verb, subject, given });
  const press = () => click(slack, OFFICE, { channel: inbox, message: card, actionId: 'act_form', value });
  for (;;) {
    const before = newest();
    const tooLate = () =>
      slack.playground
        .state()
        .traffic.some(({ id, response }) => id > before && JSON.stringify(response)?.includes('expired_trigger_id'));
    await Promise.all([press(), press()]);
    await slack.until(() => sendable(verb, subject) ?? tooLate(), `the form of ${verb}`);
    const view = sendable(verb, subject);
    if (view !== undefined) return view;
  }
}

type Json = Readonly<Record<string, unknown>>;

/** What stands in a form as it is opened, as Slack sends it back. */
function standingIn({ view }: PageView): SlackJson {
  const blocks = (view as { readonly blocks: readonly Json[] }).blocks.filter(({ type }) => type === 'input');
  return Object.fromEntries(
    blocks.map(({ block_id: block, element }) => {
      const { type, initial_value: value, initial_date: day, initial_option: option } = element as Json;
      const filled = { value: value ?? null, selected_date: day ?? null, selected_option: option ?? null };
      return [block, { value: { type, ...filled } }];
    }),
  );
}

/** Saves a form with two clicks; the second may come when it is closed already. */
const submitted = (view: PageView) =>
  thrice('view_submission', () => {
    const save = () => slack.act({ as: OFFICE, do: 'submit_view', viewId: view.viewId, values: standingIn(view) });
    return Promise.allSettled([save(), save()]);
  });

// Slack gives an answer three seconds, and a busy machine may take longer: then it is tried again with another problem.
describe('what writes a problem', () => {
  it('is all in this table', () => {
    const all = VERBS.filter(({ name, writes }) => writes && name.startsWith('problem.')).map(({ name }) => name);
    expect([...Object.keys(MOVES), 'problem.file', 'problem.forget'].toSorted()).toEqual(all.toSorted());
  });

  it.each(moves)('is written once, though its command comes three times: $verb', async ({ verb, state, input }) => {
    const id = await laid(state);
    await sent(commandText(commandOf(verb), { problem: id, ...input }));
    await demandWritten(id, ONCE);
  });

  it.each(moves)(
    'is written once, though its button and its form are clicked twice and come three times: $verb',
    async ({ verb, state, input }) => {
      const id = await laid(state);
      await submitted(await opened({ verb, subject: id, given: input }));
      await demandWritten(id, ONCE);
    },
  );

  it('is erased once: how its filer can be reached', async () => {
    const id = await laid({});
    const contact = { problemId: id, words: '13900000000', eraseOn: '2027-11-23' };
    await slack.store.transaction((tx) => tx.putProblemContact(contact));
    await sent(commandText(commandOf('problem.forget'), { problem: id }));
    await demandWritten(id, ERASED);
    expect(await slack.store.problemContact(id)).toBeNull();
  });

  it('is filed once by its form', async () => {
    const text = '泰山药谷二期变压器容量不足，PRJ-0001 面临停工';
    const problems = () => slack.store.read('problems', EVERYTHING);
    const before = new Set((await problems()).map(({ id }) => id));
    const filed = async () => (await problems()).filter(({ id }) => !before.has(id));
    await submitted(await opened({ verb: 'problem.file', subject: '', given: { text } }));
    await slack.until(async () => (await filed()).length > 0, 'the problem');
    const [problem, ...more] = await filed();
    expect(more).toEqual([]);
    expect(problem?.titleZh).toBe(text);
    await demandWritten(problem?.id ?? '', FILED);
  });

  it('stays written once when all that was begun is done', async () => {
    await slack.stopBot();
    for (const [id, wanted] of expected) expect([wanted, NOTHING], id).toContainEqual(await writtenOf(id));
    expect(expected.size).toBeGreaterThan(2 * moves.length);
  });
});
