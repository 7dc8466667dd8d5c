import { addDays } from '../../domain/calendar/index.js';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { deadlines, type Route, routeOf } from '../../domain/problems/index.js';
import type { WriteContext } from '../context.js';
import { demandDay } from '../demand-day.js';
import { LIGHTS } from '../lit-records.js';
import { scheduleChase } from '../problem-chase.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { relight } from '../relight.js';
import { defineVerb } from '../verb.js';
import { fileInput } from './file-input.js';
import { mergeInto } from './merge.js';
import { readBodies, tellParties } from './parties.js';
import { eventOf } from './problem-writing.js';
import { type ReadProblem, readProblem } from './read-problem.js';
import { receivedNow } from './receipt.js';

/** Files a problem: it gets its number, route, ladder and clock, and is laid on the unit that is in charge. */
export const fileProblem = defineVerb({
  name: 'problem.file',
  summary: { en: 'File a problem in one message', zh: '一句话登记问题' },
  input: fileInput,
  action: 'problem.file',
  command: PROBLEM_COMMANDS.file,
  writes: true,
  async resource(context, input) {
    const { tx, rules } = context;
    const { problem: read } = await readProblem(tx, context, input);
    const { ownerUnitId } = await routed(tx, read, rules);
    return { chainId: read.chainId, countyId: read.countyId, enterpriseId: read.enterpriseId, unitId: ownerUnitId };
  },
  async run(context, input) {
    const { tx, rules, clock, actor } = context;
    await demandDay(context);
    const { problem: read, contact } = await readProblem(tx, context, input);
    const route = await routed(tx, read, rules);
    await tx.hold(LIGHTS, 'shared');
    await tx.hold('problems/number');
    const id = `P-${String((await tx.highestNumber('problems', 'P-')) + 1).padStart(4, '0')}`;
    const problem: Problem = {
      ...read,
      id,
      ...onRoute(route),
      ...(await clockStart(context)),
      status: 'ASSIGNED',
      filedById: actor.kind === 'person' ? actor.id : null,
      demo: (await tx.installation())?.demo ?? false,
    };
    await tx.insert('problems', [problem]);
    const note = { zh: problem.titleZh, en: problem.titleEn };
    const registered = {
      ...eventOf(context, problem, { move: 'assign', note }),
      id: `${id}/1-REGISTER`,
      action: 'REGISTER' as const,
    };
    const [reason] = route.reasons;
    const assigned = eventOf(context, problem, {
      move: 'assign',
      note: { zh: reason?.zh ?? '', en: reason?.en ?? '' },
    });
    await tx.insert('problemEvents', [registered, assigned]);
    await relight(context, { problems: [problem] });
    await scheduleChase(context, problem);
    if (contact !== null) {
      const eraseOn = addDays(clock.today(), rules.routing.contactKeptDays);
      await tx.putProblemContact({ problemId: id, words: contact, eraseOn });
    }
    const tell = tellParties(await readBodies(tx, [problem]), ['OWNER', 'HELPERS'], { before: null, after: problem });
    const events = [registered, assigned];
    const merged = input.into === undefined ? null : await mergeInto(context, problem, { into: input.into });
    const after = merged?.result.problem ?? problem;
    return {
      result: { problem: after, route, events },
      subject: id,
      ledger: 'problems',
      before: null,
      after,
      alsoChanged: [
        ...events.map((event) => ({ subject: event.id, ledger: 'problemEvents' as const, before: null, after: event })),
        ...(merged?.alsoChanged ?? []),
      ],
      tell: merged?.tell ?? tell,
    };
  },
});

async function routed(tx: WriteContext['tx'], read: ReadProblem, rules: WriteContext['rules']): Promise<Route> {
  const units = await tx.read('units', EVERYTHING);
  const duties = await tx.read('duties', EVERYTHING);
  return routeOf({ ...read, text: `${read.titleZh} ${read.detailZh}` }, rules.routing, { units, duties });
}

function onRoute({ level, ownerUnitId, coUnitIds, ladder }: Route) {
  return { level, ownerUnitId, coUnitIds: [...coUnitIds], ladder: [...ladder], ownerPersonId: null };
}

/** The clock as it starts. */
async function clockStart({ clock, rules }: WriteContext) {
  const standard = rules.clocks.standard;
  const receivedOn = receivedNow({ clock, rules });
  const { verifyDue, replyDue, resolveDue } = deadlines(receivedOn, standard, rules.calendar);
  return {
    receivedOn,
    levelSince: receivedOn,
    clock: standard.name,
    verifyDue,
    replyDue,
    resolveDue,
    reviewOn: null,
    returnedCount: 0,
    resultZh: null,
    resultEn: null,
    satisfied: null,
    closedOn: null,
    verifiedOn: null,
    repliedOn: null,
    extendedOn: null,
    disputedOn: null,
    heldOn: null,
    heldUntil: null,
    heldWorkdays: 0,
    nextStepZh: null,
    nextStepEn: null,
    solvedOn: null,
    solvedById: null,
    evidenceZh: null,
    evidenceEn: null,
    reopenedCount: 0,
    mergedIntoId: null,
    inquiredOn: null,
    lasting: null,
    version: 1,
  } as const;
}
