import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { type CommandVerb, commandsOf, parseCommand } from '../../../src/features/grammar.js';
import { listOwnProjects, listProjects } from '../../../src/features/projects/index.js';
import { VERBS } from '../../../src/features/registry.js';
import { runCommand } from '../../../src/features/run-command.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { Language } from '../../../src/lib/language.js';
import { type TestApp, TODAY } from '../../support/app.js';
import { ledgerRows, openDemo } from '../../support/demo.js';

type Row = Record<string, string>;

let opened: TestApp;
let projects: Row[];
let events: { projectId: string; fromStage: string | null; toStage: string; substage: string | null; on: string }[];
let milestones: { projectId: string; plannedOn: string; revisedOn: string | null; actualOn: string | null }[];
let reports: { projectId: string; month: string; reportedOn: string }[];
let lights: Map<string, string>;
beforeAll(async () => {
  opened = await openDemo();
  projects = await ledgerRows('projects');
  // Days stand in the files relative to the day of laying; as they were laid they are days.
  events = await opened.store.read('stageEvents', EVERYTHING);
  milestones = await opened.store.read('milestones', EVERYTHING);
  reports = await opened.store.read('progressReports', EVERYTHING);
  lights = new Map((await opened.store.lights(EVERYTHING, { kind: 'PROJECT' })).map((row) => [row.subject, row.light]));
}, 60_000);
afterAll(() => opened.app.close());

const PROJECT_VERBS = commandsOf(VERBS).find(({ name }) => name === 'project')?.verbs as readonly CommandVerb[];

/** What a person gets for a command line: all ids, over all pages. */
async function idsOf(line: string, personId = 'office', verb: typeof listProjects = listProjects): Promise<string[]> {
  const parsed = parseCommand(line, PROJECT_VERBS);
  if (parsed.kind !== 'run') throw new Error(`${line}: ${JSON.stringify(parsed)}`);
  expect(parsed.verb.name).toBe(verb.name);
  const context = await opened.app.context({ personId });
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const list = await runVerb(verb, context, { ...parsed.input, pageSize: '50', page: String(page) });
    ids.push(...list.rows.map(({ id }) => id));
    if (page === list.pages) {
      expect(list.total).toBe(ids.length);
      return ids;
    }
  }
}

const alive = ({ runState }: Row) => runState !== 'ENDED';
const runs = ({ runState = '' }: Row) => ['NORMAL', 'RESUMED'].includes(runState);
const filed = (fits: (row: Row) => boolean) =>
  projects
    .filter(fits)
    .map(({ id = '' }) => id)
    .sort();
const daysAgo = (count: number) =>
  new Date(Date.parse(`${TODAY}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
const ORDER = ['PLANNED', 'ATTRACTING', 'LANDED', 'CONSTRUCTING', 'COMPLETED', 'PRODUCING'];
const firstOn = (id: string | undefined, to: string, step?: string) =>
  events
    .filter(({ projectId, toStage, substage }) => projectId === id && toStage === to && (!step || substage === step))
    .filter(({ fromStage, toStage }) => fromStage === null || ORDER.indexOf(fromStage) <= ORDER.indexOf(toStage))
    .map(({ on }) => on)
    .sort()[0];
const reportedOn = (id: string | undefined) =>
  reports
    .filter(({ projectId }) => projectId === id)
    .map((row) => row.reportedOn)
    .sort()
    .at(-1);
const owes = (row: Row) => runs(row) && ['LANDED', 'CONSTRUCTING', 'COMPLETED'].includes(row.stage ?? '');

/** Each line, and which rows of the files it must find. */
const LINES: readonly (readonly [string, (row: Row) => boolean])[] = [
  ['list', alive],
  ['列表', alive],
  ['list chain:pharma', (row) => alive(row) && row.chainId === 'pharma'],
  ['list 产业链：新能源', (row) => alive(row) && ['new-energy', 'lithium', 'salt-cavern'].includes(row.chainId ?? '')],
  ['list 医药', (row) => alive(row) && row.chainId === 'pharma'],
  ['list county:Xintai', (row) => alive(row) && row.countyId === '370982'],
  ['列表 县:新泰市', (row) => alive(row) && row.countyId === '370982'],
  ['list stage:CONSTRUCTING', (row) => alive(row) && row.stage === 'CONSTRUCTING'],
  ['list 阶段:建设', (row) => alive(row) && row.stage === 'CONSTRUCTING'],
  ['list stage:"under construction"', (row) => alive(row) && row.stage === 'CONSTRUCTING'],
  ['list substage:在谈', (row) => alive(row) && row.substage === 'NEGOTIATING'],
  ['list step:signed', (row) => alive(row) && row.substage === 'SIGNED'],
  ['list light:red', (row) => alive(row) && lights.get(row.id ?? '') === 'RED'],
  ['列表 灯:黄灯', (row) => alive(row) && lights.get(row.id ?? '') === 'YELLOW'],
  ['list kind:技改', (row) => alive(row) && row.kind === 'UPGRADE'],
  ['list type:new', (row) => alive(row) && row.kind === 'NEW'],
  ['list purpose:补链', (row) => alive(row) && row.purpose === 'MEND'],
  ['list level:省级重点', (row) => alive(row) && row.level === 'PROVINCE'],
  ['list digital:是', (row) => alive(row) && row.digital === 'yes'],
  ['list digital:no', (row) => alive(row) && row.digital === 'no'],
  ['list state:暂停', (row) => row.runState === 'SUSPENDED'],
  ['list state:ENDED', (row) => row.runState === 'ENDED'],
  ['list owner:head-pharma', (row) => alive(row) && row.ownerPersonId === 'head-pharma'],
  ['list owner:医药专班', (row) => alive(row) && row.ownerUnitId === 'task-force-pharma'],
  [
    'list 责任单位:宁阳县工业推进办',
    (row) => alive(row) && [row.ownerUnitId, row.ownerPersonId].includes('county-370921'),
  ],
  ['list enterprise:ENT-002', (row) => alive(row) && row.enterpriseId === 'ENT-002'],
  ['list node:pharma.biologics', (row) => alive(row) && (row.nodeIds ?? '').split('|').includes('pharma.biologics')],
  ['list 海天', (row) => alive(row) && `${row.nameZh}${row.aliases}`.includes('海天')],
  [
    'list text:"robots haitian"',
    (row) => alive(row) && /haitian/i.test(row.nameEn ?? '') && /robots/i.test(row.nameEn ?? ''),
  ],
  ['list text:prj-001', (row) => alive(row) && (row.id ?? '').startsWith('PRJ-001')],
  [
    'list overdue:yes',
    (row) =>
      runs(row) &&
      milestones.some(
        (one) => one.projectId === row.id && one.actualOn === null && (one.revisedOn ?? one.plannedOn) < TODAY,
      ),
  ],
  [
    'list silent:60',
    (row) => {
      const landed = firstOn(row.id, 'LANDED') ?? firstOn(row.id, 'CONSTRUCTING');
      return owes(row) && (reportedOn(row.id) ?? '') <= daysAgo(60) && landed !== undefined && landed <= daysAgo(60);
    },
  ],
  [
    'list 签约未落地:90天',
    (row) =>
      alive(row) && row.substage === 'SIGNED' && (firstOn(row.id, 'ATTRACTING', 'SIGNED') ?? TODAY) <= daysAgo(90),
  ],
  [
    'list landed:2个月',
    (row) => alive(row) && row.stage === 'LANDED' && (firstOn(row.id, 'LANDED') ?? TODAY) <= daysAgo(60),
  ],
  ['list mark:STARTED', (row) => firstOn(row.id, 'CONSTRUCTING') !== undefined],
  [
    'list mark:签约 period:2026-Q1',
    (row) => {
      const on = firstOn(row.id, 'ATTRACTING', 'SIGNED') ?? '';
      return on >= '2026-01-01' && on <= '2026-03-31';
    },
  ],
  ['list mark:landed 年:2026', (row) => (firstOn(row.id, 'LANDED') ?? '').startsWith('2026')],
  [
    'list chain:pharma kind:NEW stage:CONSTRUCTING digital:no',
    (row) =>
      alive(row) &&
      row.chainId === 'pharma' &&
      row.kind === 'NEW' &&
      row.stage === 'CONSTRUCTING' &&
      row.digital === 'no',
  ],
];

describe('projects.list', () => {
  it.each(LINES)('finds for /project %s what the files hold', async (line, fits) => {
    expect((await idsOf(line)).sort()).toEqual(filed(fits));
  });

  it('finds something for nearly every line', () => {
    const none = LINES.filter(([, fits]) => filed(fits).length === 0).map(([line]) => line);
    expect(none).toEqual([]);
  });

  it.each([
    ['investment', (row: Row) => -Number(row.totalInvestment)],
    ['stage', (row: Row) => ORDER.indexOf(row.stage ?? '')],
    ['light', (row: Row) => ['RED', 'YELLOW', 'GREEN', 'GREY'].indexOf(lights.get(row.id ?? '') ?? '')],
  ])('sorts by %s, the other way round too', async (sort, keyOf) => {
    const key = (id: string) => keyOf(projects.find((row) => row.id === id) as Row);
    const keys = (await idsOf(`list sort:${sort}`)).map(key);
    expect(keys).toEqual([...keys].sort((one, other) => one - other));
    const reversed = (await idsOf(`list 排序:${sort} order:倒序`)).map(key);
    expect(reversed).toEqual([...keys].reverse());
  });

  it('shows no project outside the reader’s right, and says what is covered', async () => {
    const ids = await idsOf('list', 'head-pharma');
    expect(ids.sort()).toEqual(
      filed((row) => alive(row) && (row.chainId === 'pharma' || row.ownerUnitId === 'task-force-pharma')),
    );
    const context = await opened.app.context({ personId: 'head-pharma' });
    expect((await runVerb(listProjects, context, {})).cover).toMatchObject({
      whole: false,
      chains: [{ id: 'pharma' }],
    });
    expect(await idsOf('list chain:lithium', 'head-pharma')).toEqual([]);
  });

  it('gives each figure with unit, day and row', async () => {
    const { rows } = await runVerb(listProjects, await opened.app.context({ personId: 'office' }), {
      text: 'PRJ-0003',
    });
    expect(rows).toHaveLength(1);
    const [line] = rows;
    const own = reports
      .filter(({ projectId }) => projectId === 'PRJ-0003')
      .sort((a, b) => (a.month < b.month ? 1 : -1));
    expect(line?.investment).toEqual({
      value: Number(projects.find(({ id }) => id === 'PRJ-0003')?.totalInvestment),
      unit: 'YUAN',
      period: TODAY,
      asOf: TODAY,
      sources: [{ ledger: 'projects', rows: ['PRJ-0003'] }],
    });
    expect(line?.invested).toMatchObject({ asOf: own[0]?.reportedOn, period: own[0]?.month });
    const age = (Date.parse(TODAY) - Date.parse(own[0]?.reportedOn ?? '')) / 86_400_000;
    expect(line?.report).toMatchObject({ month: own[0]?.month, age });
  });

  it('refuses whoever has no right to ledgers', async () => {
    const context = await opened.app.context({ personId: 'enterprise-ENT-002' }).catch(() => null);
    if (context === null) throw new Error('the demo has no such person');
    await expect(runVerb(listProjects, context, {})).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('projects.mine', () => {
  it('are those of the person, of the unit, and of the side that the person stands for', async () => {
    const mine = await idsOf('mine', 'head-pharma', listOwnProjects as never);
    expect(mine.sort()).toEqual(
      filed((row) => alive(row) && (row.ownerPersonId === 'head-pharma' || row.ownerUnitId === 'task-force-pharma')),
    );
    const county = await idsOf('我的 stage:建设', 'county-370921', listOwnProjects as never);
    expect(county.sort()).toEqual(
      filed(
        (row) =>
          alive(row) && row.stage === 'CONSTRUCTING' && [row.ownerPersonId, row.ownerUnitId].includes('county-370921'),
      ),
    );
  });
});

describe('a line that is not understood', () => {
  it.each([
    ['list stage:CONSTRUCTNG', 'CONSTRUCTING'],
    ['list ligt:red', 'light:red'],
    ['list sort:investmnt', 'sort:investment'],
    ['list kind:NWE', 'kind:NEW'],
    ['list export:xls', 'export:xlsx'],
  ])('%s gets the nearest form', (line, nearest) => {
    const parsed = parseCommand(line, PROJECT_VERBS);
    expect(parsed.kind).toBe('usage');
    expect(parsed.kind === 'usage' && parsed.nearest).toContain(nearest);
  });

  it('asks for the mark of a period', () => {
    const parsed = parseCommand('list period:2026-Q1', PROJECT_VERBS);
    expect(parsed).toMatchObject({ kind: 'usage', fault: { kind: 'missing', field: 'mark' } });
  });

  it('takes no number of days that is none', () => {
    for (const days of ['0', '-3', 'soon', '99999'])
      expect(parseCommand(`list silent:${days}`, PROJECT_VERBS), days).toMatchObject({ kind: 'usage' });
  });
});

describe('the sheet of a list', () => {
  const sheet = async (line: string, language: Language, personId = 'office') => {
    const parsed = parseCommand(line, PROJECT_VERBS);
    if (parsed.kind !== 'run') throw new Error(`${line} is not understood`);
    return await runCommand(parsed.verb, await opened.app.context({ personId }, language), parsed.input);
  };

  it('says its conditions, its order and what it leaves out, in both languages', async () => {
    const zh = await sheet('list chain:pharma signed:90 sort:investment', 'zh');
    expect(zh.notes.join('\n')).toContain('筛选：产业链医药及医疗器械；签约满90天未落地');
    expect(zh.notes.join('\n')).toContain('排序：总投资从大到小');
    expect(zh.notes.join('\n')).toContain('未列已终止项目');
    const en = await sheet('list mark:signed period:2026-Q1', 'en');
    expect(en.notes.join('\n')).toContain('signed (签约) in Q1 2026');
    expect(en.notes.join('\n')).not.toContain('Ended projects');
  });

  it('leads on by its pages with the same conditions', async () => {
    const first = await sheet('list stage:建设 pageSize:7', 'en');
    expect(first.paging).toEqual([
      { label: expect.stringContaining('2/'), command: '/project list stage:CONSTRUCTING page:2 pageSize:7' },
    ]);
    const second = await sheet(first.paging[0]?.command ?? '', 'en');
    expect(second.marks.join()).toContain('page 2 of');
  });

  it('says what to do next where there is nothing', async () => {
    const empty = await sheet('list chain:lithium', 'zh', 'head-pharma');
    expect(empty.parts).toMatchObject([{ lines: ['没有符合条件的项目。可去掉一个条件，或查看全部项目。'] }]);
    expect(empty.commands.map(({ command }) => command)).toEqual(['/project list', '/project totals']);
    expect(empty.notes.join()).toContain('只统计您可查看的内容');
  });
});
