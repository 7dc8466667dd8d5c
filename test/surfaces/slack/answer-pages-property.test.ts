import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/knowledge/types.js';
import { checkMessage } from '../../../src/surfaces/slack/check-message.js';
import { parseAnswerPage, parseSource } from '../../../src/surfaces/slack/ids.js';
import { answerPages } from '../../../src/surfaces/slack/views/answer-pages.js';
import type { SlackMessage } from '../../../src/surfaces/slack/views/message.js';
import { plainPages } from '../../../src/surfaces/slack/views/plain-pages.js';
import { formats } from '../../../src/texts/index.js';
import { type AnswerShape, randomAnswer } from './random-answer.js';
import { bare, buttonsOf, linesOf, numbersIn, rowsOf, sectionsOf } from './reading.js';
import { limitsBroken } from './restated-limits.js';

const RUNS = Number(process.env.WUTONG_TEST_RUNS ?? 1_000);
const seed = Number(process.env.WUTONG_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Mostly small, now and then as large as it gets, so that a thousand take seconds. */
const upTo = (most: number) =>
  fc.oneof(
    { weight: 16, arbitrary: fc.nat(Math.ceil(most / 12)) },
    { weight: 2, arbitrary: fc.nat(Math.ceil(most / 3)) },
    { weight: 1, arbitrary: fc.nat(most) },
  );
const shape: fc.Arbitrary<AnswerShape> = fc.record({
  seed: fc.integer(),
  points: upTo(60),
  facts: upTo(300),
  passages: upTo(30),
  longestQuote: fc.oneof({ weight: 80, arbitrary: fc.nat(400) }, { weight: 1, arbitrary: fc.nat(40_000) }),
  choices: upTo(40),
});

const OPTIONS = {
  interfaceLanguage: 'zh',
  question: { text: 'Why <!channel>?', askedBy: 'U0123ABC' },
  canAskPrivately: true,
  canShare: true,
  nextQuestions: [{ label: 'Next', question: 'What next?' }],
} as const;

describe(`${RUNS} random answers (WUTONG_TEST_SEED=${seed})`, () => {
  it('fit Slack, lose nothing and call nobody', () => {
    fc.assert(
      fc.property(shape, (sized) => {
        const answer = randomAnswer(sized);
        const pages = answerPages(answer, OPTIONS);
        expect(pages.flatMap(checkMessage)).toEqual([]);
        expect(pages.flatMap(limitsBroken)).toEqual([]);
        expect(lostPoints(answer, pages)).toEqual([]);
        expect(lostFigures(answer, pages)).toEqual([]);
        expect(lostSources(answer, pages)).toEqual([]);
        expect(wayOn(pages)).toEqual([...pages.slice(1).map((_, index) => index + 2), null]);
        expect(pages.filter((page) => callsSomebody(page.text))).toEqual([]);
        expect(userMentions(pages)).toBe(1);
        const plain = plainPages(answer);
        expect(plain.filter((page) => page.length > 4000 || page === '' || callsSomebody(page))).toEqual([]);
        expect(lostPlainPoints(answer, plain)).toEqual([]);
      }),
      { numRuns: RUNS, seed },
    );
  }, 180_000);
});

function pointsOf({ what, how, other }: Answer) {
  return [...what, ...how, ...other];
}

/** Points of which something is not in the pages, under their matter's name or by themselves. */
function lostPoints(answer: Answer, pages: readonly SlackMessage[]): string[] {
  const shown = bare(
    linesOf(pages)
      .map(({ strong, text }) => strong + text)
      .join(''),
  );
  return lost(answer, shown);
}

function lost(answer: Answer, shown: string): string[] {
  return pointsOf(answer)
    .filter((point) => {
      const subject = answer.facts.find((fact) => fact.subjectId === point.item)?.subject ?? '';
      const rest = subject !== '' && point.text.startsWith(subject) ? point.text.slice(subject.length) : point.text;
      return !shown.includes(bare(rest.replace(/^[\s—:：]+/, ''))) || !shown.includes(bare(subject));
    })
    .map((point) => point.text);
}

function numbersOf(answer: Answer): Map<string, number> {
  const ids = [...new Set(pointsOf(answer).flatMap((point) => point.evidence))];
  return new Map(ids.map((id, index) => [id, index + 1]));
}

/** Cited figures without a row that holds number, value and day. */
function lostFigures(answer: Answer, pages: readonly SlackMessage[]): string[] {
  const rows = new Map(rowsOf(pages).map((row) => [row[0], row]));
  const numbers = numbersOf(answer);
  return answer.facts.flatMap((fact) => {
    if ((fact.kind !== 'money' && fact.kind !== 'number') || !numbers.has(fact.id)) return [];
    const row = rows.get(`[${numbers.get(fact.id)}]`);
    const { kind, value, period } = fact;
    const { money, number } = formats;
    const said = kind === 'money' ? money(Number(value), answer.language).split(' (')[0] : number(Number(value));
    const whole = row?.[3]?.startsWith(said as string) && row[5] === fact.asOf;
    const timed = period === null || row?.[4] === formats.period(period, answer.language);
    return whole && timed ? [] : [fact.id];
  });
}

/** Cited passages without a button that opens them, and cited facts whose ledger is not named with their number. */
function lostSources(answer: Answer, pages: readonly SlackMessage[]): string[] {
  const numbers = numbersOf(answer);
  const sections = sectionsOf(pages);
  const listed = new Set(
    linesOf(pages)
      .filter(({ strong }) => /(?:: |：)$/.test(strong))
      .flatMap(({ text }) => numbersIn(text)),
  );
  const passages = answer.passages.filter(({ id }) => {
    const number = numbers.get(id);
    return (
      number !== undefined &&
      !sections.some(({ text, value }) => text.startsWith(`[${number}] `) && parseSource(value)?.passageId === id)
    );
  });
  const facts = answer.facts.filter(({ id }) => numbers.has(id) && !listed.has(numbers.get(id) as number));
  return [...passages, ...facts].map(({ id }) => id);
}

/** To which page each page leads on. */
function wayOn(pages: readonly SlackMessage[]): (number | null)[] {
  return pages.map((page) => {
    const on = buttonsOf(page).find(({ action_id }) => action_id === 'answer_page');
    return on ? (parseAnswerPage(on.value)?.page ?? null) : null;
  });
}

/** Whether Slack, reading this as mrkdwn, would link or call anything. */
function callsSomebody(text: string): boolean {
  return /[<>]|&(?!amp;|lt;|gt;)|:\/\/|@\w|#\p{L}|javascript:|\w\.(?:com|example)/u.test(text);
}

function userMentions(pages: readonly SlackMessage[]): number {
  return JSON.stringify(pages).split('"type":"user"').length - 1;
}

function lostPlainPoints(answer: Answer, pages: readonly string[]): string[] {
  const text = pages.join('').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  return lost(answer, bare(text).replaceAll('•', ''));
}
