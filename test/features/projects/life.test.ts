import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StageEvent } from '../../../src/domain/ledgers/ledgers.js';
import { MARKS, type Mark, reached } from '../../../src/domain/projects/history.js';
import {
  addProject,
  advanceProject,
  assignProject,
  endProject,
  reportProgress,
  resumeProject,
  setMilestone,
  suspendProject,
} from '../../../src/features/projects/index.js';
import { WutongError } from '../../../src/lib/errors.js';
import { ORDER, outcomeByHand, type PlaceName, standsAt } from '../../domain/moves-by-hand.js';
import { expectBooksToAgree, laidBooks } from '../../support/project-books.js';
import { CODE, FILING, openProjects, PLACE } from './open-projects.js';

let opened: Awaited<ReturnType<typeof openProjects>>;
beforeAll(async () => {
  opened = await openProjects({
    projects: [{ id: 'PRJ-0001', ...PLACE, stage: 'PRODUCING', substage: 'PRODUCING', enterpriseId: 'ENT-001' }],
  });
});
afterAll(() => opened.app.close());

const ALL_EVIDENCE: Readonly<Record<string, string>> = {
  ...{ gap: '缺口', brief: '建议书', target: '目标', framework: '框架', contract: '合同', sum: '3亿元' },
  ...{ credit: CODE, site: '地块', filing: FILING, permit: '许可', photo: '照片' },
  ...{ record: '验收', building: '完工', equipment: '到位', product: '首批', output: '产量', statistics: '入库' },
};

const person = fc.constantFrom('office', 'head-pharma', 'member-pharma', 'officer-370921');
/** Days that mostly pass from command to command, and sometimes go back. */
const days = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: -20, max: 0 }) },
);
const reason = fc.option(fc.constant('有原因'), { nil: undefined });

const advance = fc.record({
  verb: fc.constant('advance' as const),
  person,
  days,
  reason,
  /** How many places on; the next of its stage most of the time. */
  ahead: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 2, arbitrary: fc.integer({ min: -4, max: 4 }) }),
  leftOut: fc.option(fc.constantFrom(...Object.keys(ALL_EVIDENCE)), { nil: undefined, freq: 3 }),
});
/** A project that ended hears nothing more, so few do. */
const OTHERS = [
  ...(['report', 'report', 'milestone', 'milestone', 'assign', 'assign'] as const),
  ...(['suspend', 'resume', 'resume', 'resume', 'end'] as const),
];
const other = fc.record({
  verb: fc.constantFrom(...OTHERS),
  person,
  days,
  reason,
});
const command = fc.oneof({ weight: 3, arbitrary: advance }, { weight: 2, arbitrary: other });
type Command = (typeof command extends fc.Arbitrary<infer T> ? T : never) & {
  ahead?: number;
  leftOut?: string | undefined;
};

/** Each step on, with all that it asks for. */
const STRAIGHT_ON: Command[] = ORDER.slice(1).map(() => ({
  verb: 'advance' as const,
  person: 'office' as const,
  days: 1,
  reason: undefined,
  ahead: 1,
  leftOut: undefined,
}));

const dayAfter = (count: number) => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10);

/** Sends one command; true when it was carried out. */
async function send(project: string, given: Command, day: string): Promise<boolean> {
  const { stage, substage } = await opened.project(project);
  const input = { project, date: day, reason: given.reason };
  const runs: Record<string, () => Promise<unknown>> = {
    advance: () => {
      const at = ORDER.indexOf(standsAt({ stage, substage })) + (given.ahead ?? 1);
      const place = ORDER[Math.min(Math.max(at, 0), ORDER.length - 1)] as PlaceName;
      const { [given.leftOut ?? '']: _, ...evidence } = ALL_EVIDENCE;
      const to = place.split('/').at(-1);
      return opened.run(advanceProject, given.person, { ...input, to, ...evidence });
    },
    report: () =>
      opened.run(reportProgress, given.person, {
        ...{ project, month: day.slice(0, 7), investmentMonth: '10万元', progress: 20, reason: given.reason },
      }),
    milestone: () =>
      opened.run(setMilestone, given.person, { project, kind: 'START', planned: '2026-06-01', reason: given.reason }),
    assign: () => opened.run(assignProject, given.person, { project, owner: given.person }),
    suspend: () => opened.run(suspendProject, given.person, { ...input, restart: '2027-01-01' }),
    resume: () => opened.run(resumeProject, given.person, input),
    end: () => opened.run(endProject, given.person, input),
  };
  try {
    await runs[given.verb]?.();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(WutongError);
    expect(['bad-input', 'conflict', 'not-allowed']).toContain((error as WutongError).code);
    return false;
  }
}

/** The first arrival at each mark, worked out from the places alone. */
function arrivals(events: readonly StageEvent[]): Record<Mark, string | null> {
  const found: Record<Mark, string | null> = {
    SIGNED: null,
    LANDED: null,
    STARTED: null,
    COMPLETED: null,
    PRODUCING: null,
  };
  const ENTRY: Readonly<Record<string, Mark>> = {
    'ATTRACTING/SIGNED': 'SIGNED',
    LANDED: 'LANDED',
    CONSTRUCTING: 'STARTED',
    COMPLETED: 'COMPLETED',
    'PRODUCING/TRIAL': 'PRODUCING',
  };
  let before = -1;
  for (const { toStage, substage, on } of events) {
    const place = standsAt({ stage: toStage, substage });
    const mark = ENTRY[place];
    if (mark && ORDER.indexOf(place) > before) found[mark] ??= on;
    before = ORDER.indexOf(place);
  }
  return found;
}

/** Each event must follow from the one before by the moves said by hand. */
function expectLegal(events: readonly StageEvent[], kind: string): void {
  let before: StageEvent | null = null;
  for (const event of events) {
    if (before === null) expect(event).toMatchObject({ fromStage: null, toStage: 'PLANNED' });
    else {
      expect(event.fromStage).toBe(before.toStage);
      expect(event.on >= before.on).toBe(true);
      const standing = { stage: before.toStage, substage: before.substage, kind, runState: 'NORMAL' };
      const to = standsAt({ stage: event.toStage, substage: event.substage });
      const [outcome, ...needs] = outcomeByHand(standing, to).split(' ');
      expect(['FORWARD', 'SKIP_LANDING', 'BACK', 'THERE']).toContain(outcome);
      if (outcome === 'BACK' || outcome === 'SKIP_LANDING') {
        expect(event.reasonZh).toBe('有原因');
        expect(['office', 'head-pharma']).toContain(event.approvedById);
      }
      const shown = new Set(event.evidences.map((item) => item.split(':')[0] as string));
      for (const need of needs) expect(need.split('|').some((each) => shown.has(each))).toBe(true);
    }
    before = event;
  }
}

it('a project lives legally whatever is sent to it: history, counts, versions and audit rows agree', async () => {
  const laid = await laidBooks(opened.store);
  const tally = { done: 0, refused: 0, moves: 0, stages: new Set<string>() };
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(command, { minLength: 15, maxLength: 40 }), async (upgrade, commands) => {
      const added = await opened.run(addProject, 'office', {
        ...{ name: `项目${tally.done}`, again: true, purpose: 'MEND', investment: '1亿元', date: '2026-01-01' },
        ...(upgrade ? { parent: 'PRJ-0001' } : { chain: 'pharma', county: '370921' }),
      });
      const { id } = added.project;
      let day = 0;
      for (const each of commands as Command[]) {
        day = Math.max(0, day + each.days);
        const before = await opened.project(id);
        const done = await send(id, each, dayAfter(day));
        tally[done ? 'done' : 'refused'] += 1;
        if (!done) expect(await opened.project(id)).toEqual(before);
      }
      const events = (await opened.events(id)).sort((one, other) => (one.id < other.id ? -1 : 1));
      const project = await opened.project(id);
      expectLegal(events, project.kind);
      expect(events.at(-1)).toMatchObject({ toStage: project.stage, substage: project.substage });
      expect(Object.fromEntries(MARKS.map((mark) => [mark, reached(events, mark)]))).toEqual(arrivals(events));
      tally.moves += events.length - 1;
      for (const { toStage } of events) tally.stages.add(toStage);
    }),
    // Whatever is drawn, one life goes straight on from its plan to above scale.
    { numRuns: 12, examples: [[false, STRAIGHT_ON]] },
  );
  await expectBooksToAgree(opened.store, laid);
  // The commands are such that much is done and much refused.
  expect(tally.done).toBeGreaterThan(50);
  expect(tally.refused).toBeGreaterThan(20);
  expect(tally.stages.size).toBeGreaterThan(3);
}, 180_000);
