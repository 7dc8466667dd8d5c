import { describe, expect, it } from 'vitest';
import type { LedgerName } from '../../../../src/domain/ledgers/ledgers.js';
import { createFaults } from '../../../../src/features/corpus/laying/faults.js';
import { readCsv } from '../../../../src/features/corpus/laying/read-csv.js';
import { readMap } from '../../../../src/features/corpus/laying/read-map.js';
import { readRecords } from '../../../../src/features/corpus/laying/read-records.js';
import { checkReferences } from '../../../../src/features/corpus/laying/references.js';
import { type Rules, readRules } from '../../../../src/features/rules.js';

const rules: Rules = await readRules('corpus/profiles');
const day = '2026-11-23';

/** Reads the lines of a ledger's file; the faults are thrown together. */
function read(ledger: LedgerName, ...lines: string[]) {
  const faults = createFaults();
  const placed = readRecords(ledger, readCsv(`${ledger}.csv`, `${lines.join('\n')}\n`, faults), { day, rules, faults });
  faults.throwIfAny();
  return placed.map(({ record }) => record);
}

const ACTUALS = 'id,indicatorId,month,value,publishedOn,demo';

describe('reading a ledger file', () => {
  it('reads each column by its kind; what is absent or empty is null, version begins with 1', () => {
    expect(read('actuals', ACTUALS, 'AC-0001,IND-01,M-1,12.5,M+0/15,yes')).toEqual([
      {
        id: 'AC-0001',
        indicatorId: 'IND-01',
        countyId: null,
        month: '2026-10',
        value: 12.5,
        publishedOn: '2026-11-15',
        demo: true,
        version: 1,
      },
    ]);
  });

  it('takes nothing in that would act on the screen of a reader', () => {
    const [actual] = read('actuals', ACTUALS, 'AC-\u001b[2J0001\u0007,IND\u202e-01,M-1,12.5,M+0/15,yes');
    expect(actual).toMatchObject({ id: 'AC-0001', indicatorId: 'IND-01' });
  });

  it('makes the number of a monthly report from project and month', () => {
    const columns =
      'projectId,month,investmentMonth,investmentCumulative,plannedProgress,progress,reportedById,reportedOn,demo';
    const [report] = read('progressReports', columns, 'PRJ-0001,M-1,56000000,90000000,40,38,office,D-3,yes');
    expect(report).toMatchObject({ id: 'PRJ-0001@2026-10', investmentMonth: 56_000_000n, reportedOn: '2026-11-20' });
  });

  it('sets the due days of a problem by the provincial clock: 1, 3 and 15 working days', () => {
    const columns =
      'id,kind,origin,titleZh,titleEn,detailZh,detailEn,countyId,factor,severity,level,status,receivedOn,ownerUnitId,returnedCount,demo';
    const line =
      'P-0001,DEMAND,VISIT,用地,Land,缺 {Y} 年指标,Quota of {Y} short,370921,LAND,HIGH,1,ASSIGNED,2026-09-28,office,0,yes';
    // 1 to 7 October 2026 are days off, 10 October is a working Saturday.
    expect(read('problems', columns, line)).toMatchObject([
      { verifyDue: '2026-09-29', replyDue: '2026-10-08', resolveDue: '2026-10-23', detailEn: 'Quota of 2026 short' },
    ]);
  });

  it.each([
    [
      'a word that the column does not take',
      ACTUALS,
      'AC-1,IND-01,M-1,12.5,M+0/15,perhaps',
      'actuals.csv line 2, column demo: "perhaps" is not what it takes: yes or no',
    ],
    [
      'a day that does not exist',
      ACTUALS,
      'AC-1,IND-01,M-1,12.5,2026-02-30,yes',
      'line 2, column publishedOn: "2026-02-30"',
    ],
    [
      'a quarter where a month is wanted',
      ACTUALS,
      'AC-1,IND-01,Y/Q1,12.5,D-1,yes',
      'line 2, column month: "Y/Q1" is not what it takes: a month',
    ],
    [
      'a number that is none',
      ACTUALS,
      'AC-1,IND-01,M-1,"12,5",D-1,yes',
      'line 2, column value: "12,5" is not what it takes: a number',
    ],
    [
      'an empty cell that must not be',
      ACTUALS,
      'AC-1,,M-1,12.5,D-1,yes',
      'line 2, column indicatorId: is empty and must not be',
    ],
    ['a line with too few cells', ACTUALS, 'AC-1,IND-01,M-1', 'actuals.csv line 2: has 3 cells where the header has 6'],
    [
      'a column that the ledger lacks',
      `${ACTUALS},valeu`,
      'AC-1,IND-01,M-1,12.5,D-1,yes,3',
      'line 2, column valeu: the ledger actuals has no such column; value, probably',
    ],
  ])('tells where %s stands', (_, header, line, message) => {
    expect(() => read('actuals', header, line)).toThrow(message);
  });

  it('counts lines as an editor does, also after a cell over two lines', () => {
    const lines = ['AC-1,"IND', '-01",M-1,1,D-1,yes', 'AC-2,IND-01,M-1,x,D-1,yes'];
    expect(() => read('actuals', ACTUALS, ...lines)).toThrow('actuals.csv line 4, column value');
  });

  it('tells all faults of a file at once, the first ten in words', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `AC-${index},IND-01,M-1,x,D-1,yes`);
    expect(() => read('actuals', ACTUALS, ...lines)).toThrow(/line 2, .*\n.*line 11, .*\n… and 2 more$/s);
  });
});

describe('numbers that point to other records', () => {
  it('tells a number that stands twice and one that names nothing, with what was probably meant', () => {
    const faults = createFaults();
    const chain = (place: string, id: string, parentId: string | null = null) => ({ place, record: { id, parentId } });
    const chains = [
      chain('chains.csv line 2', 'lithium', 'new-enrgy'),
      chain('chains.csv line 3', 'new-energy'),
      chain('chains.csv line 4', 'lithium'),
    ];
    checkReferences(new Map([['chains', chains]]), faults);
    const told = () => faults.throwIfAny();
    expect(told).toThrow('chains.csv line 4, column id: lithium stands already in chains.csv line 2');
    expect(told).toThrow(
      'chains.csv line 2, column parentId: the ledger chains has no "new-enrgy"; new-energy, probably',
    );
  });
});

describe('reading a map', () => {
  const HEAD = `chain: tea
kind: CHAIN
version: 2
effectiveFrom: M-1/15
complete: false
source: demo
demo: true
note: { zh: 演示, en: Demo }
`;
  const NODE = (slug: string, status = 'STRONG') =>
    `  - { slug: ${slug}, segment: UP, name: { zh: 茶园, en: Garden }, aliases: [园, G], stage: MATURE, status: ${status}, key: true }\n`;

  it('writes the map, its nodes in order and its edges with whole ids', () => {
    const faults = createFaults();
    const edges = 'edges:\n  - { id: EDGE-1, from: garden, to: food.drinks, kind: SUPPLIES }\n';
    const map = readMap('maps/tea/chain.yaml', `${HEAD}nodes:\n${NODE('garden')}${NODE('press')}${edges}`, faults);
    const ledger = (name: 'maps' | 'nodes' | 'edges') =>
      readRecords(name, map[name] ?? [], { day, rules, faults }).map(({ record }) => record);
    expect(ledger('maps')).toMatchObject([
      { id: 'MAP-tea-CHAIN', effectiveFrom: '2026-10-15', complete: false, version: 2 },
    ]);
    expect(ledger('nodes')).toMatchObject([
      { id: 'tea.garden', position: 1, aliases: ['园', 'G'], keyNode: true, noteZh: null },
      { id: 'tea.press', position: 2 },
    ]);
    expect(ledger('edges')).toMatchObject([{ fromNodeId: 'tea.garden', toNodeId: 'food.drinks', demo: true }]);
    expect(faults.throwIfAny).not.toThrow();
  });

  it('tells which node has a wrong word, and which field has a wrong shape', () => {
    const faults = createFaults();
    const map = readMap('maps/tea/chain.yaml', `${HEAD}nodes:\n${NODE('garden', 'STRONGG')}`, faults);
    readRecords('nodes', map.nodes ?? [], { day, rules, faults });
    readMap('maps/tea/region.yaml', HEAD.replace('version: 2', 'version: two'), faults);
    expect(faults.throwIfAny).toThrow('maps/tea/chain.yaml node garden, column localStatus: "STRONGG"');
    expect(faults.throwIfAny).toThrow('maps/tea/region.yaml, version:');
  });
});
