import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { projectHistory, projectTotals, reportProgress, showProject } from '../../../src/features/projects/index.js';
import { runCommand } from '../../../src/features/run-command.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { Language } from '../../../src/lib/language.js';
import { type TestApp, TODAY } from '../../support/app.js';
import { ledgerRows, openDemo } from '../../support/demo.js';

type Row = Record<string, string>;

let opened: TestApp;
let projects: Row[];
let problems: Row[];
beforeAll(async () => {
  opened = await openDemo();
  projects = await ledgerRows('projects');
  problems = await ledgerRows('problems');
}, 60_000);
afterAll(() => opened.app.close());

const as = (personId: string, language: Language = 'en') => opened.app.context({ personId }, language);
const show = async (project: string, personId = 'office') => runVerb(showProject, await as(personId), { project });

describe('projects.show', () => {
  it.each(['PRJ-0003', 'prj 3', '3', '海天二期', 'Haitian rehabilitation robots, phase II'])(
    'finds by number and by name: %s',
    async (typed) => expect((await show(typed)).id).toBe('PRJ-0003'),
  );

  it('holds the stage line, the light with its rule, the milestones, money and people', async () => {
    const card = await show('PRJ-0003');
    const events = await opened.store.read('stageEvents', EVERYTHING, { projectId: 'PRJ-0003' });
    const started = events.find(({ toStage }) => toStage === 'CONSTRUCTING')?.on;
    expect(card.stages.map(({ stage, state }) => [stage, state])).toEqual([
      ['PLANNED', 'passed'],
      ['ATTRACTING', 'passed'],
      ['LANDED', 'passed'],
      ['CONSTRUCTING', 'now'],
      ['COMPLETED', 'ahead'],
      ['PRODUCING', 'ahead'],
    ]);
    expect(card.stages[3]?.on).toBe(started);
    expect(card.light).toMatchObject({ rule: 'project.progress-lag', evaluatedOn: TODAY });
    const reports = await opened.store.read('progressReports', EVERYTHING, { projectId: 'PRJ-0003' });
    const ofYear = reports.filter(({ month }) => month.startsWith('2026'));
    expect(card.yearDone?.value).toBe(Number(ofYear.reduce((sum, { investmentMonth }) => sum + investmentMonth, 0n)));
    expect(card.yearDone?.sources[0]?.rows).toHaveLength(ofYear.length);
    expect(card.milestones.every(({ light }) => light !== null)).toBe(true);
    expect(card.parent?.id).toBe(projects.find(({ id }) => id === 'PRJ-0003')?.parentProjectId);
    expect(card.press?.key).toBe('COMPLETE');
    expect(card.missing?.length).toBeGreaterThan(0);
  });

  it('shows the project that was made of it', async () => {
    const children = projects.filter(({ parentProjectId }) => parentProjectId === 'PRJ-0019').map(({ id }) => id);
    expect((await show('PRJ-0019')).children.map(({ id }) => id)).toEqual(children);
  });

  it('is not there for who may not see it, and no name tells of it', async () => {
    const error = await show('PRJ-0026', 'head-lithium').then(
      () => null,
      (reason: unknown) => reason as { code: string; candidates: { id: string }[] },
    );
    const hidden = projects.find(({ id }) => id === 'PRJ-0026');
    if (hidden?.chainId === 'lithium') throw new Error('choose a project of another chain');
    expect(error?.code).toBe('not-found');
    expect(error?.candidates.map(({ id }) => id)).not.toContain('PRJ-0026');
  });

  it('lets choose where several have the name', async () => {
    await expect(show('项目')).rejects.toMatchObject({ code: 'bad-input', reason: 'several' });
  });

  it.each(['zh', 'en'] as const)('is a card in words: %s', async (language) => {
    const sheet = await runCommand(showProject as never, await as('office', language), { project: 'PRJ-0003' });
    const text = JSON.stringify(sheet);
    const wanted =
      language === 'zh'
        ? ['依据：形象进度落后计划', '建设项目抓竣工', '台账中尚缺', '【建设', '下步打算', '最早变化时间']
        : ['Why (依据)', 'press completion (竣工)', 'Still missing', '【under construction', 'Next step'];
    for (const words of wanted) expect(text).toContain(words);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('projects.history', () => {
  it('holds stages and reports, the newest first, with who', async () => {
    const history = await runVerb(projectHistory, await as('office'), { project: 'PRJ-0001', pageSize: '50' });
    const days = history.rows.map(({ on }) => on);
    expect(days).toEqual([...days].sort().reverse());
    const kinds = (kind: string) => history.rows.filter((row) => row.kind === kind).length;
    const count = async (ledger: 'stageEvents' | 'progressReports') =>
      (await opened.store.read(ledger, EVERYTHING, { projectId: 'PRJ-0001' })).length;
    expect(kinds('stage')).toBe(await count('stageEvents'));
    expect(kinds('report')).toBe(await count('progressReports'));
    expect(history.rows.filter(({ kind }) => kind === 'stage').every(({ by }) => by !== null)).toBe(true);
  });

  it('tells a change with who made it and what changed', async () => {
    const context = await as('head-pharma');
    const before = (await opened.store.read('progressReports', EVERYTHING, { id: 'PRJ-0003@2026-10' }))[0];
    const progress = (before?.progress ?? 0) + 1;
    await runVerb(reportProgress, context, {
      project: 'PRJ-0003',
      month: '2026-10',
      investmentMonth: `${before?.investmentMonth} yuan`,
      progress: String(progress),
      reason: '复核',
    });
    const { rows } = await runVerb(projectHistory, context, { project: 'PRJ-0003', pageSize: '50' });
    const change = rows.find((row) => row.kind === 'change');
    expect(change).toMatchObject({ verb: 'project.report', subject: 'PRJ-0003@2026-10', by: { id: 'head-pharma' } });
    expect(change?.kind === 'change' && change.changes).toContainEqual({
      column: 'progress',
      before: String(before?.progress),
      after: String(progress),
    });
  });

  it('is closed with the project', async () => {
    await expect(runVerb(projectHistory, await as('head-lithium'), { project: 'PRJ-0001' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('projects.totals', () => {
  const alive = ({ runState }: Row) => runState !== 'ENDED';
  const open = ({ status }: Row) => status !== 'CLOSED' && status !== 'REJECTED';

  it('counts the two wheels, with money and digital ones', async () => {
    const totals = await runVerb(projectTotals, await as('office'), {});
    for (const kind of ['NEW', 'UPGRADE'] as const) {
      const own = projects.filter((row) => alive(row) && row.kind === kind);
      expect(totals.wheels[kind].projects.value).toBe(own.length);
      expect(totals.wheels[kind].digital.value).toBe(own.filter(({ digital }) => digital === 'yes').length);
      expect(totals.wheels[kind].investment.value).toBe(own.reduce((sum, row) => sum + Number(row.totalInvestment), 0));
    }
    expect(totals.all.projects).toMatchObject({ value: projects.filter(alive).length, unit: 'PROJECTS', asOf: TODAY });
  });

  it('cuts by county and stage, by factor department and by task force', async () => {
    const totals = await runVerb(projectTotals, await as('office'), {});
    for (const { county, byStage, counted } of totals.pipeline) {
      const own = projects.filter((row) => alive(row) && row.countyId === county.id);
      expect(counted.projects.value, county.id).toBe(own.length);
      for (const [stage, figure] of Object.entries(byStage))
        expect(figure.value, `${county.id} ${stage}`).toBe(own.filter((row) => row.stage === stage).length);
    }
    const ids = new Set(projects.filter(alive).map(({ id }) => id));
    for (const { factor, projects: hit, problems: count } of totals.departments) {
      const own = problems.filter((row) => open(row) && row.factor === factor && ids.has(row.projectId ?? ''));
      expect(count.value, factor).toBe(own.length);
      expect(hit.value, factor).toBe(new Set(own.map(({ projectId }) => projectId)).size);
    }
    for (const unit of totals.taskForces) {
      const chain = unit.id.replace('task-force-', '');
      expect(unit.projects.value, unit.id).toBe(projects.filter((row) => alive(row) && row.chainId === chain).length);
    }
  });

  it('counts what the reader may see, and says so', async () => {
    const totals = await runVerb(projectTotals, await as('head-pharma'), {});
    expect(totals.all.projects.value).toBe(projects.filter((row) => alive(row) && row.chainId === 'pharma').length);
    expect(totals.cover).toMatchObject({ whole: false });
  });
});
