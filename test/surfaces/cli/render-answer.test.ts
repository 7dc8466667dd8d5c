import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/knowledge/types.js';
import { renderSource } from '../../../src/surfaces/cli/chat/render-source.js';
import { renderAnswer } from '../../../src/surfaces/cli/render-answer.js';
import { createStyle } from '../../../src/surfaces/cli/style.js';
import { width } from '../../../src/surfaces/cli/width.js';
import { answerOf, FACT, PASSAGE } from '../../support/answer.js';

const screen = { width: 100, style: createStyle(false) };

const INVESTED: Point = {
  text: 'Medicine Valley is to cost CNY 2,000 million (20亿元).',
  basis: 'ledger',
  evidence: ['fact-1'],
};
const REPLY: Point = {
  text: 'A reply is due within three working days.',
  basis: 'policy',
  evidence: ['problem-rules#12', 'fact-1'],
  quote: '责任单位应当在三个工作日内答复。',
  item: 'P-0001',
  part: 'policy',
};

const full = answerOf({
  what: [INVESTED],
  how: [REPLY],
  facts: [FACT],
  passages: [PASSAGE],
  missing: ['Jobs are not recorded; ask the county.'],
  withheld: 'One project of another chain.',
  choices: [{ label: 'What of October?', question: 'What of October?' }],
});

describe('an answer on the terminal', () => {
  const text = renderAnswer(full, screen);

  it('says kind, day and that the data are demo', () => {
    expect(text.split('\n')[0]).toBe('Answered · as of 2026-11-23 · DEMO DATA (invented)');
  });

  it('marks each point with the numbers of its evidence, in the order of citing', () => {
    expect(text).toContain('What to grasp\n  • Medicine Valley is to cost CNY 2,000 million (20亿元). [1]');
    expect(text).toContain('How to grasp it\n  • P-0001\n    · A reply is due within three working days. [2][1]');
  });

  it('shows a figure with subject, measure, value, unit, period and day', () => {
    const row = text.split('\n').find((line) => line.includes('total investment'));
    expect(row?.trim().split(/\s{2,}/)).toEqual([
      '[1]',
      'Medicine Valley',
      'total investment',
      'CNY 2,000 million',
      '2026',
      '2026-11-20',
    ]);
  });

  it('shows where it stands: the ledger row, and the clause with its quoted sentence and its status', () => {
    expect(text).toContain('[1] ledger projects: PRJ-0001');
    expect(renderAnswer(full, { ...screen, width: 140 })).toContain(
      '《问题办理规则》 演工推办〔2025〕6号 第十二条 p. 3: “责任单位应当在三个工作日内答复。” (superseded)',
    );
  });

  it('says what is missing and withheld, and numbers the next questions', () => {
    expect(text).toContain('Not in the data\n  – Jobs are not recorded');
    expect(text).toContain('\n\nOne project');
    expect(text).not.toContain('Withheld');
    expect(text).toContain('You can ask next\n  1. What of October?');
  });

  it('speaks the language of the answer and keeps within the width', () => {
    const narrow = renderAnswer({ ...full, language: 'zh' }, { ...screen, width: 60 });
    for (const heading of ['抓什么', '怎么抓', '数据', '来源', '数据中没有', '接着可以问'])
      expect(narrow).toContain(`\n${heading}\n`);
    for (const line of narrow.split('\n')) expect(width(line)).toBeLessThanOrEqual(60);
  });

  it('says that a model wrote it, when one did', () => {
    expect(text).not.toContain('Wording');
    const writing = { outcome: 'written', note: 'A language model worded this answer.' } as const;
    expect(renderAnswer({ ...full, writtenBy: 'model', writing }, screen)).toContain(
      'Wording\n  – A language model worded this answer.',
    );
  });

  it('shows a refusal and a choice plainly', () => {
    const refused = renderAnswer(
      answerOf({ kind: 'refused', missing: ['No ledger holds share prices.'], demo: false }),
      screen,
    );
    expect(refused).toBe('No answer · as of 2026-11-23\n\nWhy there is no answer\n  – No ledger holds share prices.\n');
    const choice = { label: 'Taishan District', question: 'Projects of Taishan District?' };
    expect(renderAnswer(answerOf({ kind: 'choose', choices: [choice] }), screen)).toContain(
      'Which do you mean?\n  1. Taishan District',
    );
  });

  it('paints only where colour is wanted', () => {
    const paint = String.fromCharCode(27);
    expect(text).not.toContain(paint);
    expect(renderAnswer(full, { ...screen, style: createStyle(true) })).toContain(paint);
  });
});

describe('a source in full', () => {
  it('opens the passage behind a number with its whole text, and the rows behind a fact', () => {
    expect(renderSource(full, 2, screen)).toContain('第十二条 责任单位应当在三个工作日内答复。逾期的亮红灯。');
    expect(renderSource(full, 1, screen)).toContain('ledger projects: PRJ-0001');
    expect(renderSource(full, 3, screen)).toBeNull();
    expect(renderSource(full, Number.NaN, screen)).toBeNull();
  });
});
