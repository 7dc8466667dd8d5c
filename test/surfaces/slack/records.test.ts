import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NameError } from '../../../src/features/find-named.js';
import { formOf } from '../../../src/features/forms.js';
import { type CommandVerb, commandsOf, parseCommand } from '../../../src/features/grammar.js';
import { VERBS } from '../../../src/features/registry.js';
import { runCommand } from '../../../src/features/run-command.js';
import type { Sheet, SheetPart } from '../../../src/features/sheet.js';
import type { Language } from '../../../src/lib/language.js';
import { checkMessage } from '../../../src/surfaces/slack/check-message.js';
import { ASK_NEXT, parseForm, RUN_COMMAND } from '../../../src/surfaces/slack/ids.js';
import {
  commandHelpMessage,
  commandUsageMessage,
  nameErrorMessage,
} from '../../../src/surfaces/slack/views/commands.js';
import type { SlackMessage } from '../../../src/surfaces/slack/views/message.js';
import { sheetMessage } from '../../../src/surfaces/slack/views/sheet.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';
import { buttonsOf, contextsOf, rowsOf } from './reading.js';
import { limitsBroken } from './restated-limits.js';

const COMMANDS = commandsOf(VERBS);
const verbsOf = (text: string) => COMMANDS.find(({ name }) => text.startsWith(`/${name}`))?.verbs ?? [];

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
}, 60_000);
afterAll(() => opened.app.close());

/** What a person gets to see for a command. */
async function card(text: string, personId = 'office', language: Language = 'en'): Promise<SlackMessage> {
  const parsed = parseCommand(text, verbsOf(text));
  if (parsed.kind !== 'run') throw new Error(`${text} is not understood`);
  const context = await opened.app.context({ personId }, language);
  return sheetMessage(await runCommand(parsed.verb, context, parsed.input), language);
}

function expectTaken(message: SlackMessage): void {
  expect(checkMessage(message)).toEqual([]);
  expect(limitsBroken(message)).toEqual([]);
}

const TEXTS = [
  '/chain list',
  '/chain list page:2',
  '/chain show pharma',
  '/chain show 新能源',
  '/chain show food',
  '/indicator list',
  '/indicator list pharma light:red',
  '/indicator list period:2027',
  '/indicator show IND-02',
  '/indicator show IND-03 period:2025',
  '/task list',
  '/task list 医药 within:10 sort:light',
  '/task list without:owner',
  '/task mine status:ALL',
  '/task show T-0007',
  '/task history T-0007',
  '/plan list',
  '/plan back 设计 20、审批 15 due:2027-03-31',
  '/project list',
  '/project list silent:60 sort:report',
  '/project list stage:建设 light:red',
  '/project mine',
  '/project show PRJ-0001',
  '/project show PRJ-0006',
  '/project history PRJ-0001',
  '/project totals',
  '/enterprise list',
  '/enterprise list pharma listing:辅导',
  '/enterprise show 磐锂',
  '/enterprise show 海天智能',
  '/digest now',
];

describe('the cards of the demo data', () => {
  it.each(TEXTS.flatMap((text) => [['en', text] as const, ['zh', text] as const]))(
    'in %s for %s are taken by Slack whole, and say day and demo in their first line',
    async (language, text) => {
      for (const personId of ['office', 'head-pharma', 'county-370921']) {
        const message = await card(text, personId, language);
        expectTaken(message);
        const [first, ...others] = contextsOf([message]);
        expect(first).toMatch(language === 'en' ? /^DEMO DATA.*as of 23 November 2026/ : /^演示数据.*2026年11月23日/);
        expect(others.filter((line) => line.startsWith('… +'))).toEqual([]);
      }
    },
  );

  it('lead on with buttons whose commands are understood', async () => {
    for (const text of TEXTS) {
      const buttons = buttonsOf(await card(text));
      expect(buttons.length).toBeGreaterThan(0);
      for (const { action_id, value } of buttons) {
        if (RUN_COMMAND.test(action_id)) expect(parseCommand(value, verbsOf(value)).kind, value).toBe('run');
        else if (action_id.startsWith('act_form')) expect(formOf(parseForm(value)?.verb ?? ''), value).not.toBeNull();
        else expect(action_id).toMatch(ASK_NEXT);
      }
    }
  });

  it('page through a list', async () => {
    const first = await card('/chain list');
    const next = buttonsOf(first).find(({ action_id }) => action_id.startsWith('list_page'));
    expect(next).toMatchObject({ value: '/chain list page:2', text: 'Next page (2/2)' });
    const second = await card(next?.value ?? '');
    expect(buttonsOf(second)[0]).toMatchObject({ value: '/chain list page:1' });
    expect(rowsOf([first, second])).toHaveLength(14);
  });

  it('of plans are taken whole too, in both languages', async () => {
    for (const text of ['/plan show 医药', '/plan show 输变电', '/plan diff PLAN-pharma-2'])
      for (const language of ['en', 'zh'] as const) expectTaken(await card(text, 'office', language));
  });

  it('show lights as a word beside the sign', async () => {
    const rows = rowsOf([await card('/indicator list')]);
    const lights = rows.map((row) => row[1]);
    expect(lights).toContain('🔴 red');
    expect(lights.every((light) => /^(?:🔴 red|🟡 yellow|🟢 green)$/u.test(light ?? ''))).toBe(true);
  });

  it('say what lies outside the right, and no zero of it', async () => {
    const message = await card('/chain list', 'head-pharma');
    const food = rowsOf([message]).find(([name]) => name?.startsWith('Modern food'));
    expect(food).toContain('outside your right');
    expect(contextsOf([message]).join('\n')).toContain('Counted is only what you may see: Pharmaceuticals');
  });

  it('say what to do next where there is nothing', async () => {
    const message = await card('/indicator list pharma light:grey');
    expect(JSON.stringify(message.blocks)).toContain('No indicator answers to this.');
    expect(buttonsOf(message)).toMatchObject([{ value: '/indicator list', text: 'All indicators' }]);
  });

  it('call nobody, whatever stands in the ledger', async () => {
    const sheet: Sheet = { ...EMPTY, title: '<!channel> @here <@U123>', marks: ['<https://x.org|x>'] };
    const message = sheetMessage(sheet, 'en');
    expect(message.text).not.toMatch(/<[!@#h]/);
    expectTaken(message);
  });
});

const EMPTY: Sheet = { title: 'x', marks: ['x'], parts: [], notes: [], paging: [], commands: [], questions: [] };

const text = (most: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: Math.min(most, 60) }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', ' ', '\n\n', '😀'.repeat(100), '医药'.repeat(most), '<!channel>', '\uD800'),
    },
  );
const lines: fc.Arbitrary<SheetPart> = fc.record({
  kind: fc.constant('lines'),
  heading: text(100),
  lines: fc.array(text(2_000), { maxLength: 40 }),
});
const table: fc.Arbitrary<SheetPart> = fc.nat({ max: 24 }).chain((width) =>
  fc.record({
    kind: fc.constant('table'),
    heading: text(100),
    columns: fc.array(fc.record({ heading: text(200) }), { minLength: width + 1, maxLength: width + 1 }),
    rows: fc.array(fc.array(text(400), { minLength: width + 1, maxLength: width + 1 }), { maxLength: 130 }),
  }),
);
const commands = fc.array(fc.record({ label: text(200), command: fc.string({ minLength: 1, maxLength: 400 }) }), {
  maxLength: 60,
});
const sheets: fc.Arbitrary<Sheet> = fc.record({
  title: text(400),
  marks: fc.array(text(100), { maxLength: 3 }),
  parts: fc.array(fc.oneof(lines, table), { maxLength: 12 }),
  notes: fc.array(text(1_500), { maxLength: 6 }),
  paging: commands.map((all) => all.slice(0, 2)),
  commands,
  questions: fc.array(fc.record({ label: text(200), question: fc.string({ minLength: 1, maxLength: 400 }) }), {
    maxLength: 20,
  }),
});

describe('any sheet', () => {
  it('is taken by Slack', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        expectTaken(sheetMessage(sheet, 'zh'));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('says how much of it did not fit', () => {
    const part: SheetPart = {
      kind: 'lines',
      heading: 'many',
      lines: Array.from({ length: 60 }, (_, i) => `${i} ${'x'.repeat(400)}`),
    };
    const message = sheetMessage({ ...EMPTY, parts: [part] }, 'en');
    const shown = JSON.stringify(message.blocks).match(/"\d+ x/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(0);
    expect(contextsOf([message]).at(-1)).toMatch(new RegExp(`^… \\+${60 - shown} `));
  });
});

describe('replies to commands that run nothing', () => {
  const chain = verbsOf('/chain');
  const reply = (typed: string, language: Language = 'en') => {
    const parsed = parseCommand(typed, chain);
    if (parsed.kind !== 'usage') throw new Error(`${typed} is understood`);
    return commandUsageMessage(parsed, chain, language);
  };

  it('tell every form with what it does', () => {
    for (const command of COMMANDS)
      for (const language of ['en', 'zh'] as const) {
        const message = commandHelpMessage(command, language);
        expectTaken(message);
        const said = JSON.stringify(message.blocks);
        for (const verb of command.verbs) expect(said).toContain(verb.summary[language]);
      }
  });

  it('repeat what was typed, and offer the nearest form with a button that runs it', () => {
    const message = reply('sho 医药链');
    expectTaken(message);
    expect(JSON.stringify(message.blocks)).toContain('/chain sho 医药链');
    expect(buttonsOf(message)[0]).toMatchObject({ value: '/chain show 医药链' });
  });

  it('offer no button for a form that is still to be filled in', () => {
    expect(buttonsOf(reply('show')).map(({ value }) => value)).toEqual(['/chain help']);
  });

  it('are taken by Slack whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3_000 }), fc.boolean(), (typed, chinese) => {
        const parsed = parseCommand(`pharma ${typed}`, chain);
        if (parsed.kind !== 'usage') return;
        expectTaken(commandUsageMessage(parsed, chain, chinese ? 'zh' : 'en'));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('ask again with the name that was probably meant', async () => {
    const parsed = parseCommand('/indicator show revenue chain:farma', verbsOf('/indicator'));
    if (parsed.kind !== 'run') throw new Error('not understood');
    const context = await opened.app.context({ personId: 'office' });
    const error = await runCommand(parsed.verb, context, parsed.input).catch((reason: unknown) => reason);
    if (!(error instanceof NameError)) throw error;
    const message = nameErrorMessage(error, parsed as { verb: CommandVerb; input: Record<string, string> }, 'zh');
    expectTaken(message);
    expect(buttonsOf(message)[0]).toMatchObject({
      value: '/indicator show revenue chain:pharma',
      text: '医药及医疗器械',
    });
  });

  it('let choose among the records that have a name', async () => {
    const parsed = parseCommand('/indicator show revenue', verbsOf('/indicator'));
    if (parsed.kind !== 'run') throw new Error('not understood');
    const context = await opened.app.context({ personId: 'office' });
    const error = await runCommand(parsed.verb, context, parsed.input).catch((reason: unknown) => reason);
    if (!(error instanceof NameError)) throw error;
    const buttons = buttonsOf(nameErrorMessage(error, parsed, 'en'));
    expect(buttons.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['/indicator show IND-01', '/indicator show IND-02', '/indicator list']),
    );
  });
});
