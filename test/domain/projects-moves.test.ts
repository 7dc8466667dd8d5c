import { describe, expect, it } from 'vitest';
import { isCreditCode } from '../../src/domain/projects/credit-code.js';
import {
  EVIDENCE,
  type EvidenceItem,
  type EvidenceKind,
  evidenceText,
  evidenceValue,
  readEvidence,
  writeEvidence,
} from '../../src/domain/projects/evidence.js';
import { knownEvidence, type RecordedProject } from '../../src/domain/projects/known-evidence.js';
import { dayFault, type Move, missingEvidence, movesOf, moveTo } from '../../src/domain/projects/moves.js';
import { PLACES, type Place, placeMeant } from '../../src/domain/projects/places.js';
import { press } from '../../src/domain/projects/press.js';
import { PROJECT_KINDS, RUN_STATES, STAGES, SUBSTAGES } from '../../src/domain/projects/types.js';
import { ORDER, outcomeByHand, type PlaceName } from './moves-by-hand.js';
import { milestone, moves, project } from './records.js';

const STANDINGS = STAGES.flatMap((stage) =>
  [null, ...SUBSTAGES].flatMap((substage) =>
    PROJECT_KINDS.flatMap((kind) => RUN_STATES.map((runState) => ({ stage, substage, kind, runState }))),
  ),
);

const nameOf = ({ stage, substage }: Pick<Place, 'stage' | 'substage'>) =>
  (substage === null ? stage : `${stage}/${substage}`) as PlaceName;
const place = (name: string) => PLACES.find((each) => nameOf(each) === name) as Place;

function outcome(result: Move | string): string {
  if (typeof result === 'string') return result;
  return [result.step, ...result.needs.map((need) => need.join('|'))].join(' ');
}

const items = (...kinds: EvidenceKind[]): EvidenceItem[] => kinds.map((kind) => ({ kind, words: 'x' }));

describe('the moves of a project', () => {
  it('are those said by hand, for every stage, step, target, kind and state', () => {
    expect(PLACES.map(nameOf)).toEqual(ORDER);
    const cases = STANDINGS.flatMap((standing) => ORDER.map((to) => ({ standing, to })));
    expect(cases).toHaveLength(6 * 10 * 2 * 4 * 13);
    const found = cases.map(({ standing, to }) => ({ standing, to, is: outcome(moveTo(standing, place(to))) }));
    const wanted = cases.map(({ standing, to }) => ({ standing, to, is: outcomeByHand(standing, to) }));
    expect(found).toEqual(wanted);
  });

  it('are listed whole, and none where the project stands still', () => {
    for (const standing of STANDINGS) {
      const wanted = ORDER.filter((to) => /^(FORWARD|SKIP|BACK)/.test(outcomeByHand(standing, to)));
      expect(movesOf(standing).map(({ to }) => nameOf(to))).toEqual(wanted);
    }
  });

  const forward = PROJECT_KINDS.flatMap((kind) =>
    PLACES.flatMap(({ stage, substage }) => movesOf({ stage, substage, kind, runState: 'NORMAL' })).filter(
      ({ step }) => step !== 'BACK',
    ),
  );

  it('lack exactly the evidence that is left out, whichever that is', () => {
    const leftOut = new Set<EvidenceKind>();
    for (const move of forward) {
      const all = items(...move.needs.flat());
      expect(missingEvidence(move, all, [])).toEqual([]);
      expect(missingEvidence(move, [], all)).toEqual([]);
      expect(missingEvidence(move, [], [])).toEqual(move.needs);
      for (const need of move.needs) {
        const others = all.filter(({ kind }) => !need.includes(kind));
        expect(missingEvidence(move, others, [])).toEqual([need]);
        for (const kind of need) {
          expect(missingEvidence(move, others, items(kind))).toEqual([]);
          leftOut.add(kind);
        }
      }
    }
    const ofOtherThings: EvidenceKind[] = ['INVESTMENT_ENTRY', 'UPGRADE_FILING', 'LISTING_PAPERS', 'RESTART'];
    expect([...leftOut, ...ofOtherThings].sort()).toEqual(Object.keys(EVIDENCE).sort());
  });

  it('are pressed with the very evidence that they ask for', () => {
    for (const standing of STANDINGS.filter(({ substage, runState }) => substage === null && runState === 'NORMAL')) {
      const next = press(standing);
      if (next?.to == null) continue;
      const move = moveTo(standing, next.to);
      expect(outcome(move)).toMatch(/^FORWARD/);
      expect(next.evidence.length).toBeGreaterThanOrEqual((move as Move).needs.length);
    }
    const landed = press({ stage: 'LANDED', substage: null, kind: 'NEW', runState: 'NORMAL' });
    expect(landed?.evidence.map(({ zh }) => zh)).toEqual(['施工许可或免办依据', '开工照片', '开工后两个月内入库纳统']);
    const planned = press({ stage: 'PLANNED', substage: null, kind: 'UPGRADE', runState: 'NORMAL' });
    expect(planned?.evidence.map(({ zh }) => zh)).toEqual(['备案代码']);
  });
});

describe('the place that a word means', () => {
  it.each([
    ['PLANNED', null, 'ATTRACTING', 'ATTRACTING/LEAD'],
    ['LANDED', null, 'ATTRACTING', 'ATTRACTING/SIGNED'],
    ['ATTRACTING', 'LEAD', 'ATTRACTING', null],
    ['ATTRACTING', 'LEAD', 'SIGNED', 'ATTRACTING/SIGNED'],
    ['COMPLETED', null, 'PRODUCING', 'PRODUCING/TRIAL'],
    ['PRODUCING', 'TRIAL', 'PRODUCING', 'PRODUCING/PRODUCING'],
    ['PRODUCING', 'ABOVE_SCALE', 'PRODUCING', 'PRODUCING/PRODUCING'],
    ['CONSTRUCTING', null, 'CONSTRUCTING', 'CONSTRUCTING'],
  ] as const)('from %s %s: %s is %s', (stage, substage, word, wanted) => {
    const meant = placeMeant({ stage, substage }, word);
    expect(meant && nameOf(meant)).toBe(wanted);
  });
});

describe('the day of a move', () => {
  const events = moves('2026-03-05 ATTRACTING>LANDED', '2026-05-20 LANDED>CONSTRUCTING');

  it.each([
    ['2026-11-24', { kind: 'TO_COME', limit: '2026-11-23' }],
    ['2026-05-19', { kind: 'TOO_EARLY', limit: '2026-05-20' }],
    ['2026-05-20', null],
    ['2026-11-23', null],
  ])('%s: %j', (day, fault) => {
    expect(dayFault(day, events, '2026-11-23')).toEqual(fault);
  });

  it('is free where nothing is recorded yet', () => {
    expect(dayFault('2020-01-01', [], '2026-11-23')).toBeNull();
  });
});

describe('a unified social credit code', () => {
  it.each(['91350100M000100Y43', '91110000710925462X', '9144030071526726XG'])('%s holds', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it('fails with any one sign changed, or any two neighbours that differ swapped', () => {
    const code = '91350100M000100Y43';
    for (let at = 0; at < code.length; at += 1) {
      for (const sign of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (sign !== code[at]) expect(isCreditCode(code.slice(0, at) + sign + code.slice(at + 1))).toBe(false);
      }
      const [one, other] = [code[at], code[at + 1]];
      if (other !== undefined && one !== other)
        expect(isCreditCode(code.slice(0, at) + other + one + code.slice(at + 2))).toBe(false);
    }
  });

  it.each(['', '91350100M000100Y4', '91350100M000100Y433', '9135010OM000100Y43', '91350100m000100y43'])(
    '%j is none',
    (code) => {
      expect(isCreditCode(code)).toBe(false);
    },
  );
});

describe('what is written as evidence', () => {
  it.each<[EvidenceKind, string, string | null]>([
    ['CREDIT_CODE', ' 91350100m000100y43 ', '91350100M000100Y43'],
    ['CREDIT_CODE', '９１３５０１００Ｍ０００１００Ｙ４３', '91350100M000100Y43'],
    ['CREDIT_CODE', '91350100M000100Y44', null],
    ['FILING_CODE', '2511-370921-04-01-123456', '2511-370921-04-01-123456'],
    ['FILING_CODE', '25113709210401123456', '2511-370921-04-01-123456'],
    ['FILING_CODE', '2511-370921-04-123456', null],
    ['FILING_CODE', 'filed', null],
    ['CONTRACT_SUM', '2.7亿元', '270000000'],
    ['CONTRACT_SUM', '270000000', null],
    ['CONTRACT_SUM', '0元', null],
    ['CONTRACT', ' 鲁合2026|12号 ', '鲁合2026 / 12号'],
    ['CONTRACT', '  ', null],
  ])('%s %j is kept as %j', (kind, written, kept) => {
    expect(evidenceValue(kind, written)).toBe(kept);
  });

  it('comes back from the ledger as it went in; an unknown kind is no evidence', () => {
    const item: EvidenceItem = { kind: 'START_PHOTO', words: 'https://example.com/1.jpg' };
    expect(readEvidence(writeEvidence(item))).toEqual(item);
    expect(readEvidence('HEARSAY:x')).toBeNull();
    expect(readEvidence('toString:x')).toBeNull();
  });

  it('is said in both languages', () => {
    const signed: EvidenceItem[] = [
      { kind: 'CONTRACT', words: 'DEMO-7' },
      { kind: 'CONTRACT_SUM', words: '270000000' },
    ];
    expect(evidenceText(signed)).toEqual({
      zh: '正式合同：DEMO-7；合同金额：2.7亿元。',
      en: 'contract: DEMO-7; the sum of the contract: CNY 270 million.',
    });
    expect(evidenceText([])).toBeNull();
  });
});

describe('what is known of the record', () => {
  const nothing: RecordedProject = {
    project: project({ nodeIds: [] }),
    events: [],
    milestones: [],
    enterprise: null,
    targets: [],
  };
  const kinds = (more: Partial<RecordedProject>) => knownEvidence({ ...nothing, ...more }).map(writeEvidence);

  it('is nothing where nothing is recorded', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ milestones: [milestone({ kind: 'FILING', actualOn: null })] })).toEqual([]);
  });

  it('counts: node, enterprise, target, credit code, park, above-scale date', () => {
    const own = project({ nodeIds: ['pharma.apis'], enterpriseId: 'ENT-001', parkId: 'PARK-01' });
    const enterprise = { creditCode: '91350100M000100Y43', aboveScaleSince: '2024-01-01' };
    expect(kinds({ project: own, enterprise })).toEqual([
      'NODE_AND_GAP:pharma.apis',
      'TARGET_ENTERPRISE:ENT-001',
      'CREDIT_CODE:91350100M000100Y43',
      'SITE:PARK-01',
      'STATISTICS_ENTRY:2024-01-01',
    ]);
    expect(kinds({ targets: [{ id: 'TE-01' }] })).toEqual(['TARGET_ENTERPRISE:TE-01']);
  });

  it.each([
    ['LAND_SUPPLY', 'SITE'],
    ['FILING', 'FILING_CODE'],
    ['CONSTRUCTION_PERMIT', 'PERMIT'],
    ['MAIN_COMPLETION', 'MAIN_BUILDING'],
    ['EQUIPMENT', 'EQUIPMENT'],
    ['TRIAL', 'TRIAL_NOTICE'],
    ['PRODUCTION', 'FIRST_PRODUCT'],
    ['FULL_OUTPUT', 'OUTPUT_RECORD'],
    ['ABOVE_SCALE', 'STATISTICS_ENTRY'],
  ] as const)('counts the milestone %s that was reached as %s', (kind, shows) => {
    expect(kinds({ milestones: [milestone({ kind, actualOn: '2026-10-01' })] })).toEqual([`${shows}:MS-0001`]);
  });

  const built = moves(
    '2026-03-05 ATTRACTING>LANDED',
    '2026-05-20 LANDED>CONSTRUCTING',
    '2026-07-01 CONSTRUCTING>LANDED',
  ).map((event, index) => {
    const evidences = [['FILING_CODE:1'], ['PERMIT:2', 'START_PHOTO:3'], []][index] as string[];
    return { ...event, evidences };
  });

  it('counts what earlier moves showed', () => {
    expect(kinds({ events: built.slice(0, 2) })).toEqual(['FILING_CODE:1', 'PERMIT:2', 'START_PHOTO:3']);
  });

  it('does not count what was shown for a place that the project moved back from', () => {
    const milestones = [milestone({ kind: 'CONSTRUCTION_PERMIT', actualOn: '2026-05-10' })];
    expect(kinds({ events: built, milestones })).toEqual(['FILING_CODE:1']);
    const anew = [milestone({ kind: 'CONSTRUCTION_PERMIT', actualOn: '2026-09-10' })];
    expect(kinds({ events: built, milestones: anew })).toEqual(['PERMIT:MS-0001', 'FILING_CODE:1']);
  });

  it('sees a move back inside a stage too', () => {
    const signed = moves(
      '2026-01-05 ATTRACTING>ATTRACTING/NEGOTIATING',
      '2026-02-05 ATTRACTING>ATTRACTING/SIGNED',
      '2026-03-05 ATTRACTING>ATTRACTING/NEGOTIATING',
    ).map((event, index) => ({ ...event, evidences: index === 1 ? ['CONTRACT:1'] : [] }));
    expect(kinds({ events: signed.slice(0, 2) })).toEqual(['CONTRACT:1']);
    expect(kinds({ events: signed })).toEqual([]);
  });
});
