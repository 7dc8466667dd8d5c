import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/knowledge/types.js';
import { answerOf } from '../support/answer.js';
import type { Evaluation } from './evaluate.js';
import { reportHtml } from './report-html.js';
import { shareOf } from './statistics.js';

const NASTY = '<img src=x onerror="alert(1)"> & “quoted”';

const passage: Passage = {
  id: 'rules#1',
  documentId: 'rules',
  title: `Rules ${NASTY}`,
  number: null,
  issuer: '',
  clause: 'Article 1',
  headingPath: [],
  page: null,
  status: 'IN_FORCE',
  issuedOn: null,
  effectiveOn: null,
  label: 'PUBLIC',
  language: 'en',
  text: `</blockquote><script>alert(2)</script> ${NASTY}`,
};

const answer = answerOf({
  other: [{ text: `A point ${NASTY}`, basis: 'policy', evidence: ['rules#1'] }],
  passages: [passage],
});

const result = {
  id: 'q1',
  lang: 'en' as const,
  topic: 'policy',
  question: `What ${NASTY}?`,
  kind: answer.kind,
  complete: false,
  expected: ['rules#2'],
  demands: 1,
  metDemands: 0,
  lacking: ['rules#2'],
  right: 0,
  cited: 1,
  citedIds: ['rules#1'],
  invalid: [],
  points: 1,
  figureFaults: [],
  answer,
};

const evaluation: Evaluation = {
  options: { day: '2026-11-23', seed: 9 },
  golden: [result, { ...result, id: 'q2', complete: true, lacking: [] }],
  unanswerable: [
    {
      question: { id: 'u1', lang: 'zh', swap: 'city', question: '济南有多少项目？' },
      kind: 'refused',
      refused: true,
      points: [],
      answer: { ...answer, kind: 'refused', other: [], passages: [], missing: ['没有济南的数据。'] },
    },
  ],
  retrieval: [],
  alterations: [],
  check: { altered: [], wronglyRejected: [], unaltered: 0 },
  batchMilliseconds: 1,
};

describe('the page of an evaluation', () => {
  const share = shareOf(1, 2);
  const page = reportHtml(evaluation, [{ name: 'complete <b>', share, bound: 0.9, side: 'least', kept: false }]);

  it('holds every question under its verdict, with answer, passage and what was expected', () => {
    expect(page).toMatch(/<details class="incomplete"><summary><code>q1<\/code>/);
    expect(page).toMatch(/<details class="right"><summary><code>q2<\/code>/);
    expect(page).toMatch(/<details class="refused"><summary><code>u1<\/code> 济南有多少项目？/);
    expect(page).toContain('<li>lacks rules#2</li>');
    expect(page).toContain('没有济南的数据。');
    expect(page).toContain('id="show-incomplete" checked> incomplete (1)');
  });

  it('holds the floors with their intervals', () => {
    expect(page).toContain('<td>1 of 2</td><td>50.0%</td><td>9.5% to 90.5%</td><td>at least 90.0%</td><td>MISSED</td>');
  });

  it('lets no text become markup, and loads nothing', () => {
    expect(page).not.toMatch(/<(?:img|script|b|link|iframe)\b/);
    expect(page).not.toMatch(/\b(?:src|href)="/);
    expect(page).toContain('&lt;/blockquote&gt;&lt;script&gt;alert(2)&lt;/script&gt;');
    expect(
      page.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt; &amp; “quoted”/g)?.length,
    ).toBeGreaterThanOrEqual(6);
  });
});
