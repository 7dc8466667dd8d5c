import { describe, expect, it } from 'vitest';
import { type CheckEvidence, checkPoints } from '../../../src/knowledge/answer/check/index.js';
import type { Fact, Passage, Point } from '../../../src/knowledge/types.js';

const fact = (entry: Partial<Fact> & Pick<Fact, 'id' | 'kind' | 'value'>): Fact => ({
  subject: 'PRJ-0043 Storage plant (储能电站)',
  subjectId: 'PRJ-0043',
  measure: 'measure',
  unit: null,
  period: null,
  asOf: '2026-11-23',
  negative: false,
  source: { ledger: 'projects', rows: ['PRJ-0043'] },
  ...entry,
});

const passage: Passage = {
  id: 'upgrade-policy#5',
  documentId: 'upgrade-policy',
  title: '支持企业技术改造若干政策',
  number: '演政办〔2025〕12号',
  issuer: '市政府办公室',
  clause: '第五条',
  headingPath: [],
  page: 2,
  status: 'IN_FORCE',
  issuedOn: '2025-06-01',
  effectiveOn: '2025-07-01',
  label: 'PUBLIC',
  language: 'zh',
  text: '第五条 企业新增第二条生产线的,按设备投资额的12%给予补助,最高不超过1000万元。',
};

const evidence: CheckEvidence = {
  language: 'en',
  passages: [passage],
  known: [
    {
      kind: 'project',
      id: 'PRJ-0044',
      nameZh: '三百兆瓦储能电站项目',
      nameEn: '300 MW storage plant',
      aliases: [],
      chainId: null,
      countyId: null,
    },
  ],
  facts: [
    fact({ id: 'f1', kind: 'money', value: 1_500_000_000 }),
    fact({ id: 'f2', kind: 'number', value: 78, unit: '%', period: '2026-10' }),
    fact({ id: 'f3', kind: 'date', value: '2025-02-24' }),
    fact({ id: 'f4', kind: 'text', value: 'not named yet', negative: true }),
    fact({
      id: 'f5',
      kind: 'number',
      value: 12,
      unit: 'projects',
      measure: 'not landed',
      negative: true,
      subject: 'Xintai City (新泰市)',
    }),
  ],
};

const point = (text: string, ...cited: string[]): Point => ({ text, basis: 'ledger', evidence: cited });
const reasonFor = (one: Point) => checkPoints([one], evidence).rejected[0]?.reason ?? null;
const PLANT = 'PRJ-0043 Storage plant (储能电站)';
const QUOTE = '按设备投资额的12%给予补助,最高不超过1000万元。';

describe('a point that says what its evidence says', () => {
  it.each([
    point(`${PLANT}: total investment CNY 1,500 million (15亿元).`, 'f1'),
    point(`${PLANT}: progress 78% in October 2026.`, 'f2'),
    point(`${PLANT}: under construction since 24 February 2025; responsible: not named yet.`, 'f3', 'f4'),
    point('Xintai City (新泰市): 12 projects not landed.', 'f5'),
    {
      text: `《支持企业技术改造若干政策》(演政办〔2025〕12号)第五条:“${QUOTE}”`,
      basis: 'policy',
      evidence: ['upgrade-policy#5'],
      quote: QUOTE,
    } satisfies Point,
  ])('passes: $text', (one) => {
    expect(reasonFor(one)).toBeNull();
  });
});

describe('a point that says something else', () => {
  it.each([
    ['another number', point(`${PLANT}: total investment CNY 1,600 million (15亿元).`, 'f1')],
    ['a longer number', point(`${PLANT}: progress 178% in October 2026.`, 'f2')],
    ['another unit', point(`${PLANT}: progress 78 percentage points in October 2026.`, 'f2')],
    ['another period', point(`${PLANT}: progress 78% in September 2026.`, 'f2')],
    ['no period', point(`${PLANT}: progress 78%.`, 'f2')],
    ['another subject', point('PRJ-0044 300 MW storage plant: progress 78% in October 2026.', 'f2')],
    ['a second subject', point(`${PLANT} and 300 MW storage plant: progress 78% in October 2026.`, 'f2')],
    ['a number of its own', point(`${PLANT}: progress 78% in October 2026, 3 months late.`, 'f2')],
    ['a denial too much', point(`${PLANT}: progress is not 78% in October 2026.`, 'f2')],
    ['a denial too little', point('Xintai City (新泰市): 12 projects landed.', 'f5')],
    ['an absence turned into a presence', point(`${PLANT}: responsible: named.`, 'f4')],
    ['evidence that is not there', point(`${PLANT}: total investment CNY 1,500 million (15亿元).`, 'f1', 'f9')],
    ['nothing cited', point('All is well.')],
    [
      'a policy without its sentence',
      {
        text: '《支持企业技术改造若干政策》第五条规定给予补助。',
        basis: 'policy',
        evidence: ['upgrade-policy#5'],
      } satisfies Point,
    ],
    [
      'a sentence that the passage does not hold',
      {
        text: '“按设备投资额的15%给予补助。”',
        basis: 'policy',
        evidence: ['upgrade-policy#5'],
        quote: '按设备投资额的15%给予补助。',
      } satisfies Point,
    ],
    [
      'another document number',
      {
        text: `《支持企业技术改造若干政策》(演政办〔2025〕13号)第五条:“${QUOTE}”`,
        basis: 'policy',
        evidence: ['upgrade-policy#5'],
        quote: QUOTE,
      } satisfies Point,
    ],
  ])('is thrown out: %s', (_, one) => {
    expect(reasonFor(one)).not.toBeNull();
  });
});
