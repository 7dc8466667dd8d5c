import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { ROLES } from '../../../src/domain/people/types.js';
import { afterMove, MOVE_NAMES, type MoveName, PROBLEM_STATUSES } from '../../../src/domain/problems/index.js';
import { MOVE_VERBS } from '../../../src/features/problems/move-verbs.js';
import { previewChange } from '../../../src/features/run-change.js';
import { can, type Resource } from '../../../src/rights/index.js';
import { held, person } from '../../rights/actors.js';
import { allows, EVERY_OWN, type Own } from '../../rights/matrix.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';
import { movingClock } from '../../support/moving-clock.js';
import { rights } from '../../support/rights.js';
import { ACTION_OF, leadsTo, STATES } from './moves-by-hand.js';

const TODAY = '2026-11-23';

it('speaks of the same states, moves and actions as its second statement', () => {
  expect([...STATES].sort()).toEqual([...PROBLEM_STATUSES].sort());
  expect(Object.fromEntries(ACTION_OF)).toEqual(
    Object.fromEntries(MOVE_NAMES.map((move) => [move, MOVE_VERBS[move].action])),
  );
});

it.each(MOVE_NAMES)('%s leads from each state where the hand says, on hold or not', (move) => {
  for (const status of STATES)
    for (const heldOn of [null, TODAY])
      expect(afterMove(move, { status, heldOn }), `${status} ${heldOn}`).toBe(leadsTo(move, status, heldOn !== null));
});

describe('through the database, whoever may', () => {
  let opened: TestApp;
  beforeAll(async () => {
    opened = await openDemo();
    const [any] = await opened.store.read('problems', EVERYTHING, { id: 'P-0001' });
    await opened.store.transaction(async (tx) => {
      await tx.insert('problems', [
        {
          ...(any as Problem),
          ...CLEAN,
          heldOn: null,
          disputedOn: null,
          id: 'P-7000',
          status: 'ASSIGNED',
          receivedOn: '2026-11-19',
        },
        ...CASES.map((given) => ({ ...(any as Problem), ...CLEAN, ...given })),
      ]);
    });
  }, 120_000);
  afterAll(() => opened.app.close());

  it.each(MOVE_NAMES)('%s', async (move) => {
    const context = { ...(await opened.app.context({ personId: 'office' }, 'zh')), clock: movingClock() };
    // Rights are held below: the system may make every move.
    const actor = { ...context.actor, kind: 'system' as const };
    for (const { id, status, heldOn } of CASES.filter(
      ({ disputedOn }) => (disputedOn !== null) === (move === 'decide'),
    )) {
      const expected = beyondTheTable(move, status) ? null : leadsTo(move, status, heldOn !== null);
      const input = { problem: id, ...INPUTS[move] };
      const made = await previewChange(MOVE_VERBS[move] as never, { ...context, actor }, input).then(
        ({ changes }) => (changes.find(({ subject }) => subject === id)?.after as Problem | null)?.status ?? null,
        (error: { code?: string }) => {
          expect(['conflict', 'bad-input'], `${move} ${status}: ${error}`).toContain(error.code);
          return null;
        },
      );
      expect(made, `${move} from ${status}, on hold ${heldOn}`).toBe(expected);
    }
  });
});

/** What waits for confirmation comes back by a confirmation that says no. */
const beyondTheTable = (move: MoveName, status: string) => move === 'reopen' && status === 'SOLVED_PENDING_CONFIRM';

/** Each state, on hold and not, disputed and not: only what is disputed can be decided. */
const CASES = [null, TODAY]
  .flatMap((disputedOn) => STATES.flatMap((status) => [null, TODAY].map((heldOn) => ({ status, heldOn, disputedOn }))))
  .map((given, index) => ({ ...given, id: `P-${7001 + index}` }));

/** Of what nothing stands in the way of a move but the state. */
const CLEAN = {
  receivedOn: '2026-11-20',
  levelSince: '2026-11-20',
  resolveDue: '2026-12-11',
  level: 2,
  extendedOn: null,
  heldUntil: null,
  evidenceZh: '验收单',
  evidenceEn: 'Record',
  satisfied: true,
  solvedById: null,
  closedOn: null,
  mergedIntoId: null,
} satisfies Partial<Problem>;

const INPUTS: Readonly<Record<MoveName, object>> = {
  assign: { unit: 'department-utilities' },
  decide: { unit: 'department-utilities', reason: '应由市级办理' },
  accept: {},
  return: { reason: '材料不全' },
  dispute: { reason: '不归我们' },
  progress: { note: '已踏勘' },
  reply: { note: '正在办理', expected: '2026-12-10' },
  extend: { reason: '设备推迟', newDue: '2026-12-18' },
  hold: { reason: '项目停工', until: '2026-12-01' },
  resume: {},
  escalate: { reason: '县级无权' },
  setAside: { reason: '规划未批', nextStep: '每月请示', review: '2027-01-15' },
  solve: { result: '已送电', evidence: '送电单' },
  confirm: { satisfied: 'yes' },
  contact: { note: '无人接听' },
  close: {},
  reject: { reason: '已诉讼', way: '由法院审理' },
  reopen: { reason: '再次跳闸' },
  inquire: {},
  lasting: { satisfied: 'yes' },
  merge: { into: 'P-7000' },
  urge: { note: '企业已停工' },
};

const MINE = {
  chain: ['chainId', 'pharma'],
  county: ['countyId', '370902'],
  enterprise: ['enterpriseId', 'ENT-002'],
  unit: ['unitId', 'bureau'],
  owner: ['ownerPersonId', 'me'],
  filer: ['filedById', 'me'],
} as const satisfies Record<Own, readonly [keyof Resource, string]>;

const WAYS: ReadonlySet<Own>[] = Array.from(
  { length: 2 ** EVERY_OWN.length },
  (_, bits) => new Set(EVERY_OWN.filter((__, index) => (bits >> index) % 2 === 1)),
);

describe.each(MOVE_NAMES)('who may %s', (move) => {
  it.each(ROLES)('a %s, whatever of the problem is one’s own', (role) => {
    const one = held(role, { chainId: 'pharma', countyId: '370902', enterpriseId: 'ENT-002', factor: 'LAND' });
    const actor = person([one], { id: 'me', unitId: 'bureau' });
    for (const own of WAYS) {
      const marks = Object.fromEntries([...own].map((each) => MINE[each])) as Resource;
      expect(can(rights, actor, MOVE_VERBS[move].action, marks), [...own].join('+')).toBe(
        allows(ACTION_OF.get(move) ?? '', role, own),
      );
    }
  });
});
