import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { isLate, isOpen } from '../../../src/domain/problems/index.js';
import { draftLetter, urgeProblem } from '../../../src/features/problems/index.js';
import { runCommand } from '../../../src/features/run-command.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { Language } from '../../../src/lib/language.js';
import { type TestApp, TODAY } from '../../support/app.js';
import { openDemoWithDocuments } from '../../support/demo.js';

let opened: TestApp;
let problems: Problem[];
beforeAll(async () => {
  opened = await openDemoWithDocuments();
  problems = await opened.store.read('problems', EVERYTHING);
}, 120_000);
afterAll(() => opened.app.close());

const as = (personId: string, language: Language = 'zh') => opened.app.context({ personId }, language);
const found = (meets: (problem: Problem) => boolean): Problem => {
  const problem = problems.find(meets);
  if (problem === undefined) throw new Error('the demo ledger has no such problem');
  return problem;
};
const pressed = (problem: Problem) => isLate(problem, TODAY) && problem.status !== 'SOLVED_PENDING_CONFIRM';
const ORDER = ['REMINDER', 'URGING', 'CIRCULAR', 'SUPERVISION', 'INTERVIEW', 'LISTED'];
const WORDS = ['提醒函', '催办函', '通报', '督办函', '约谈通知', '挂牌督办'];

describe('the letters on a late problem', () => {
  it('follow one another in the order of rule 37 as each is recorded, and end with the last', async () => {
    const { id } = found(pressed);
    const first = await runVerb(draftLetter, await as('office'), { problem: id });
    expect(first.letter).toBe('URGING');
    // It was urged in other words than those of a letter, and is not said to have been sent one.
    expect(first.urged).toEqual([expect.objectContaining({ letter: null })]);
    for (const [at, letter] of ORDER.entries()) {
      if (at < ORDER.indexOf(first.letter)) continue;
      expect((await runVerb(draftLetter, await as('office'), { problem: id })).letter).toBe(letter);
      const sheet = await runCommand(draftLetter as never, await as('office'), { problem: id });
      const [act] = sheet.acts ?? [];
      expect(act).toMatchObject({ kind: 'form', subject: id, given: { note: WORDS[at] } });
      await runVerb(urgeProblem, await as('office'), { problem: id, note: WORDS[at] });
    }
    expect((await runVerb(draftLetter, await as('office'), { problem: id })).letter).toBe('LISTED');
  });

  it('are drafts addressed to units, with the figures and the clause as they stand, in both languages', async () => {
    const people = await opened.store.read('people', EVERYTHING);
    const [clause] = (await opened.store.chunks(EVERYTHING, { documentId: 'problem-rules' })).filter(({ id }) =>
      id.endsWith('#37'),
    );
    const late = found(pressed);
    const [unit] = await opened.store.read('units', EVERYTHING, { id: late.ownerUnitId });
    for (const language of ['zh', 'en'] as const)
      for (const letter of WORDS) {
        const input = { problem: late.id, letter };
        const sheet = await runCommand(draftLetter as never, await as('office', language), input);
        const said = JSON.stringify(sheet);
        expect(sheet.title).toContain('草稿');
        const [part] = sheet.parts;
        if (part?.kind !== 'lines') throw new Error('no letter');
        expect(part.heading).toContain(language === 'zh' ? '草稿' : 'DRAFT');
        expect(part.lines[0]).toContain('草稿');
        expect(part.lines[1]).toContain(unit?.nameZh);
        expect(said).toContain('演工推办〔2025〕6号');
        expect(part.lines.some((line) => line.includes(clause?.text ?? 'no clause'))).toBe(true);
        expect(
          people.filter(({ titleZh, titleEn }) => part.lines.some((l) => l.includes(titleZh) || l.includes(titleEn))),
        ).toEqual([]);
        expect(sheet.notes.join()).toMatch(language === 'zh' ? /不会自动发送/ : /nothing is sent by itself/);
        expect(sheet.notes.join()).toContain(`/problem urge ${late.id} note:`);
      }
  });

  it('never say of a problem in time that it is late, nor press for what is settled or stands still', async () => {
    const timely = found(
      (problem) =>
        isOpen(problem.status) &&
        problem.status === 'IN_PROGRESS' &&
        !isLate(problem, TODAY) &&
        problem.heldOn === null,
    );
    expect((await runVerb(draftLetter, await as('office'), { problem: timely.id })).letter).toBe('REMINDER');
    await expect(
      runVerb(draftLetter, await as('office'), { problem: timely.id, letter: '督办函' }),
    ).rejects.toMatchObject({
      code: 'bad-input',
      field: 'letter',
    });
    for (const status of ['CLOSED', 'LONG_TERM', 'SOLVED_PENDING_CONFIRM'])
      await expect(
        runVerb(draftLetter, await as('office'), { problem: found((problem) => problem.status === status).id }),
      ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('offer to record one to those alone who may urge, and are for whoever may see the problem', async () => {
    const people = await opened.store.read('people', EVERYTHING);
    const handlerOf = ({ ownerUnitId }: Problem) =>
      people.find(({ unitId, id }) => unitId === ownerUnitId && id.startsWith('factor-'));
    const late = found((problem) => pressed(problem) && handlerOf(problem) !== undefined);
    const handler = await as(handlerOf(late)?.id ?? '');
    expect((await runCommand(draftLetter as never, handler, { problem: late.id })).acts).toEqual([]);
    expect((await runCommand(draftLetter as never, await as('office'), { problem: late.id })).acts).toHaveLength(1);
    await expect(runVerb(draftLetter, await as('office'), { problem: 'P-9999' })).rejects.toThrow(/no problem/);
  });
});
