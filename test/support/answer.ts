import type { Answer, Fact, Passage } from '../../src/knowledge/types.js';

/** An answer with nothing in it but what the test gives. */
export function answerOf(values: Partial<Answer>): Answer {
  return {
    id: 'a-1',
    language: 'en',
    asOf: '2026-11-23',
    kind: 'answered',
    what: [],
    how: [],
    other: [],
    facts: [],
    passages: [],
    missing: [],
    choices: [],
    order: null,
    pendingId: null,
    withheld: null,
    demo: true,
    writtenBy: 'rules',
    writing: null,
    ...values,
  };
}

export const FACT: Fact = {
  id: 'fact-1',
  subject: 'Medicine Valley',
  subjectId: 'PRJ-0001',
  measure: 'total investment',
  kind: 'money',
  value: 2_000_000_000,
  unit: null,
  period: '2026',
  asOf: '2026-11-20',
  negative: false,
  source: { ledger: 'projects', rows: ['PRJ-0001'] },
};

export const PASSAGE: Passage = {
  id: 'problem-rules#12',
  documentId: 'problem-rules',
  title: '问题办理规则',
  number: '演工推办〔2025〕6号',
  issuer: '市工业推进办',
  clause: '第十二条',
  headingPath: ['第三章 办理时限', '第十二条'],
  page: 3,
  status: 'SUPERSEDED',
  issuedOn: '2025-03-14',
  effectiveOn: '2025-04-01',
  label: 'PUBLIC',
  language: 'zh',
  text: '第十二条 责任单位应当在三个工作日内答复。逾期的亮红灯。',
};
