import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDueSteps } from '../../../src/delivery/index.js';
import { daysBetween } from '../../../src/domain/calendar/index.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { isOpen } from '../../../src/domain/problems/index.js';
import { formOf } from '../../../src/features/forms.js';
import {
  FOUND,
  fileProblem,
  foundProblems,
  foundSteps,
  scheduleFindings,
} from '../../../src/features/problems/index.js';
import { runCommand } from '../../../src/features/run-command.js';
import { runVerb, writeContext } from '../../../src/features/run-verb.js';
import type { Language } from '../../../src/lib/language.js';
import { type TestApp, TODAY } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
}, 120_000);
afterAll(() => opened.app.close());

const as = (personId: string, language: Language = 'zh') => opened.app.context({ personId }, language);
const whole = { pageSize: 50 };

describe('what the ledgers show', () => {
  it('has its figures, days and rows, and is no project with an open problem', async () => {
    const { rows, known } = await runVerb(foundProblems, await as('office'), whole);
    expect(rows.length).toBeGreaterThan(0);
    const events = new Map((await opened.store.read('stageEvents', EVERYTHING)).map((event) => [event.id, event]));
    const problems = await opened.store.read('problems', EVERYTHING);
    const open = new Set(problems.filter(({ status }) => isOpen(status)).map(({ projectId }) => projectId));
    for (const { project, findings } of rows) {
      expect(open).not.toContain(project.id);
      for (const { kind, figure, rows: sources } of findings) {
        if (kind === 'REPORTS_MISSING') {
          expect(figure.value).toBeGreaterThanOrEqual(2);
          continue;
        }
        const event = events.get(sources[0] ?? '');
        expect(event?.projectId).toBe(project.id);
        expect(figure.value).toBe(daysBetween(event?.on ?? '', TODAY));
        expect(figure.value).toBeGreaterThan(90);
      }
    }
    for (const id of known.sources[0]?.rows ?? []) expect(open).toContain(id);
  });

  it('opens the form with its words, is filed as a red light, and is then not proposed again', async () => {
    const [row] = (await runVerb(foundProblems, await as('office'), whole)).rows;
    const id = row?.project.id ?? '';
    const before = (await opened.store.read('problems', EVERYTHING)).length;
    const sheet = await runCommand(foundProblems as never, await as('office'), whole);
    const act = sheet.acts?.find((each) => each.kind === 'form' && each.subject === id);
    if (act?.kind !== 'form') throw new Error('nothing to file it by');
    const form = await formOf('problem.file')?.load(await as('office'), id, act.given);
    expect(form?.fixed).toMatchObject({ origin: 'RED_LIGHT' });
    const field = (name: string) => form?.fields.find((each) => each.name === name)?.value;
    expect(field('project')).toBe(id);
    expect(field('text')).toBe(act.given?.text);
    expect((await opened.store.read('problems', EVERYTHING)).length).toBe(before);

    const input = { text: field('text'), project: id, factor: 'LAND', ...form?.fixed };
    const filed = await runVerb(fileProblem, await as('office'), input);
    expect(filed.problem).toMatchObject({ projectId: id, origin: 'RED_LIGHT' });
    const after = await runVerb(foundProblems, await as('office'), whole);
    expect(after.rows.map(({ project }) => project.id)).not.toContain(id);
    expect(after.known.sources[0]?.rows).toContain(id);
  });

  it('names a light that became red again, and is told in both languages', async () => {
    const problems = await opened.store.read('problems', EVERYTHING);
    const busy = new Set(problems.filter(({ status }) => isOpen(status)).map(({ projectId }) => projectId));
    const goingOn = await opened.store.read('projects', EVERYTHING, { runState: 'NORMAL' });
    const id = goingOn.find((project) => !busy.has(project.id))?.id ?? '';
    const [light] = await opened.store.lights(EVERYTHING, { subject: id });
    if (light === undefined) throw new Error('the project has no light');
    for (const colour of ['GREEN', 'RED', 'GREEN', 'RED'] as const)
      await opened.store.transaction((tx) => tx.putLights([{ ...light, light: colour, evaluatedOn: TODAY }]));
    const of = async (language: Language) => {
      const { parts } = await runCommand(foundProblems as never, await as('office', language), whole);
      return parts.flatMap((part) => (part.kind === 'lines' && part.heading.startsWith(id) ? part.lines : [])).join();
    };
    expect(await of('zh')).toContain('2次转为红灯');
    expect(await of('en')).toContain('became red 2 times');
  });

  it('is proposed once, in the morning, to whoever owns the project, and to nobody else', async () => {
    const context = await opened.app.context('system');
    const due = () => opened.store.openSteps('9999-12-31T00:00:00.000Z');
    const before = (await due()).count;
    const schedule = () => opened.store.transaction((tx) => scheduleFindings(writeContext(context, tx)));
    const added = await schedule();
    expect(added).toBeGreaterThan(0);
    expect(await schedule()).toBe(0);
    expect((await due()).count).toBe(before + added);
    const { rows } = await runVerb(foundProblems, await as('office'), whole);
    const [project] = await opened.store.read('projects', EVERYTHING, { id: rows[0]?.project.id ?? '' });
    const people = await opened.store.read('people', EVERYTHING);
    const owner = people.find(({ id, unitId }) =>
      project?.ownerPersonId ? id === project.ownerPersonId : unitId === project?.ownerUnitId,
    );
    await opened.store.transaction(async (tx) => {
      await tx.putAccount({ userId: 'UOWNER0001', personId: owner?.id ?? '' });
      await tx.putAccount({ userId: 'UOTHER0001', personId: 'enterprise-ENT-002' });
    });
    const morning = new Date(context.clock.now().getTime() + 5 * 86_400_000);
    const clock = { ...context.clock, now: () => morning };
    const steps = createDueSteps({ store: opened.store, clock, log: context.log, handlers: [foundSteps({ clock })] });
    expect(await steps.runDue()).toMatchObject({ done: added, failed: [] });
    const sent = (await opened.store.openOutbox(morning.toISOString())).filter(({ template }) => template === FOUND);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ audience: { user: 'UOWNER0001' } });
    expect(sent[0]?.data).toMatchObject({ projectIds: expect.arrayContaining([project?.id]) });
  });

  it('is what the reader may see alone', async () => {
    const { store, scope } = await as('county-370921');
    const seen = new Set((await store.read('projects', scope)).map(({ id }) => id));
    const { rows, cover } = await runVerb(foundProblems, await as('county-370921'), whole);
    for (const { project } of rows) expect(seen).toContain(project.id);
    expect(cover.whole).toBe(false);
  });
});
