import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING, PUBLIC_DOCUMENTS, underCeiling } from '../../src/domain/people/scope.js';
import { listChains, showChain } from '../../src/features/chains/index.js';
import { runVerb } from '../../src/features/run-verb.js';
import type { TestApp } from '../support/app.js';
import { ledgerRows, openDemo } from '../support/demo.js';

type Row = Record<string, string>;

let opened: TestApp;
let projects: Row[];
let problems: Row[];
beforeAll(async () => {
  opened = await openDemo();
  projects = (await ledgerRows('projects')).filter(({ runState }) => runState !== 'ENDED');
  problems = (await ledgerRows('problems')).filter(({ status }) => status !== 'CLOSED' && status !== 'REJECTED');
}, 60_000);
afterAll(() => opened.app.close());

const as = (personId: string) => opened.app.context({ personId });
const show = async (personId: string, name: string) => runVerb(showChain, await as(personId), { name });
const list = async (personId: string, input: object = { pageSize: 50 }) =>
  runVerb(listChains, await as(personId), input);

const inChain = (rows: readonly Row[], ...chainIds: string[]) =>
  rows.filter(({ chainId = '' }) => chainIds.includes(chainId));

describe('chains.list', () => {
  it('holds every chain with its names, its industry and what it is a part of', async () => {
    const { rows, total, demo, asOf, cover } = await list('office');
    const written = await ledgerRows('chains');
    expect(rows.map(({ id }) => id).sort()).toEqual(written.map(({ id }) => id).sort());
    expect({ total, demo, asOf, cover }).toEqual({ total: 14, demo: true, asOf: '2026-11-23', cover: { whole: true } });
    expect(rows.find(({ id }) => id === 'lithium')).toMatchObject({
      nameZh: '锂电',
      industry: { zh: '新能源', en: 'New energy' },
      parent: { id: 'new-energy' },
    });
  });

  it('counts projects and open problems as the ledger files do, by stage and light', async () => {
    const { rows } = await list('office');
    for (const { id, parts, ...line } of rows) {
      const chainIds = [id, ...parts.map((part) => part.id)];
      expect(line.projects?.all.value, id).toBe(inChain(projects, ...chainIds).length);
      expect(line.problems?.all.value, id).toBe(inChain(problems, ...chainIds).length);
      const landed = inChain(projects, ...chainIds).filter(({ stage }) => stage === 'LANDED').length;
      expect(line.projects?.byStage.LANDED?.value ?? 0, id).toBe(landed);
      const lit = Object.values(line.projects?.byLight ?? {}).reduce((sum, { value }) => sum + value, 0);
      expect(lit, id).toBe(line.projects?.all.value);
    }
  });

  it('names the rows behind a count, with the lights that are kept of them', async () => {
    const { rows } = await list('office');
    const pharma = rows.find(({ id }) => id === 'pharma');
    const ids = inChain(projects, 'pharma').map(({ id }) => id);
    expect(pharma?.projects?.all.sources).toEqual([{ ledger: 'projects', rows: ids }]);
    const lights = await opened.store.lights(EVERYTHING, { kind: 'PROJECT', light: 'RED' });
    const red = lights.map(({ subject }) => subject).filter((subject) => ids.includes(subject));
    expect(pharma?.projects?.byLight.RED?.sources).toEqual([{ ledger: 'projects', rows: red }]);
  });

  it('puts the revenue of a chain first among its indicators', async () => {
    const { rows } = await list('office');
    const first = rows.flatMap(({ id, indicators: [one] }) => (one ? [[id, one.indicator.id]] : []));
    expect(first).toEqual([
      ['fibre', 'IND-10'],
      ['lithium', 'IND-09'],
      ['pharma', 'IND-01'],
      ['salt-cavern', 'IND-13'],
      ['textiles', 'IND-14'],
    ]);
  });

  it('comes in pages', async () => {
    const [first, second] = [await list('office', {}), await list('office', { page: '2' })];
    expect(first).toMatchObject({ page: 1, pages: 2, pageSize: 10, total: 14 });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(
      (await list('office')).rows.map(({ id }) => id),
    );
  });
});

describe('chains.show', () => {
  it.each([
    'pharma',
    'PHARMA',
    '医药',
    '医药链',
    '医药产业链',
    'pharma chain',
    'Pharmaceuticals and medical devices',
    'medical  devices',
    '医疗器械',
  ])('finds pharma as %s', async (name) => {
    expect((await show('office', name)).id).toBe('pharma');
  });

  it('offers the nearest name for one that no chain has', async () => {
    await expect(show('office', 'farma')).rejects.toMatchObject({
      code: 'not-found',
      kind: 'chain',
      typed: 'farma',
      candidates: [{ id: 'pharma', nameZh: '医药及医疗器械' }],
    });
    await expect(show('office', '锂店')).rejects.toMatchObject({ candidates: [{ id: 'lithium' }] });
    await expect(show('office', 'semiconductors')).rejects.toMatchObject({ code: 'not-found', candidates: [] });
  });

  it('tells goals, gaps, posts, parks and plan of a chain', async () => {
    const card = await show('office', 'pharma');
    expect(card.indicators.map(({ indicator }) => indicator.id)).toEqual(['IND-01', 'IND-04', 'IND-12']);
    const nodes = await opened.store.read('nodes', EVERYTHING, { chainId: 'pharma' });
    const missing = nodes.filter(({ localStatus }) => localStatus === 'MISSING');
    expect(card.gaps?.byStatus.MISSING.value).toBe(missing.length);
    expect(
      card.gaps?.nodes
        .slice(0, missing.length)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(missing.map(({ id }) => id).sort());
    expect(card.posts.map(({ role }) => role)).toEqual([
      'CHAIN_LEADER',
      'DEPUTY_CHAIN_LEADER',
      'TASK_FORCE_HEAD',
      'TASK_FORCE_DEPUTY',
    ]);
    expect(card.taskForce?.id).toBe('task-force-pharma');
    const parks = (await ledgerRows('parks')).filter(({ chainIds }) => chainIds?.split('|').includes('pharma'));
    expect(card.parks.map(({ id, landLeft }) => [id, landLeft.value])).toEqual(
      parks.map(({ id, landLeftMu }) => [id, Number(landLeftMu)]),
    );
    expect(card.plan).toMatchObject({ id: 'PLAN-pharma-2', status: 'IN_FORCE', version: 2 });
  });

  it('tells of a chain with parts what its parts hold', async () => {
    const card = await show('office', '新能源');
    expect(card.parts.map(({ id }) => id)).toEqual(['lithium', 'salt-cavern']);
    expect(card.indicators.map(({ indicator }) => indicator.id)).toEqual(['IND-09', 'IND-13', 'IND-05']);
    expect(card.projects?.all.value).toBe(inChain(projects, 'new-energy', 'lithium', 'salt-cavern').length);
  });

  it('says so where no map has been drawn', async () => {
    expect((await show('office', 'food')).gaps).toBeNull();
  });

  it('puts documents in force first', async () => {
    const document = { chainIds: ['pharma'], notes: [], demo: true, expiresOn: null, supersededById: null } as const;
    await opened.store.transaction(async (tx) => {
      for (const [id, status] of [
        ['old', 'SUPERSEDED'],
        ['new', 'IN_FORCE'],
      ] as const)
        await tx.putDocument(
          {
            ...{ id, path: `${id}.md`, hash: id, titleZh: id, titleEn: id, number: null, issuer: 'x', level: 'CITY' },
            ...{ kind: 'plan', language: 'zh', issuedOn: '2026-01-01', effectiveOn: null, status },
            ...{ label: id === 'new' ? 'INTERNAL' : 'PUBLIC', source: 'x', ...document },
          },
          [],
        );
    });
    expect((await show('office', 'pharma')).documents.map(({ id }) => id)).toEqual(['new', 'old']);
    expect((await show('county-370921', 'pharma')).documents.map(({ id }) => id)).toEqual(['old']);
  });
});

describe('who may see which work', () => {
  it('the head of a task force counts the whole chain, and says no zero of another', async () => {
    const { rows, cover } = await list('head-pharma');
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of('pharma')).toMatchObject({
      counted: 'whole',
      projects: { all: { value: inChain(projects, 'pharma').length } },
    });
    expect(rows[0]?.id).toBe('pharma');
    expect(of('food')).toMatchObject({ counted: 'none', projects: null, tasks: null, problems: null, indicators: [] });
    expect(cover).toMatchObject({ whole: false, chains: [{ id: 'pharma' }], counties: [] });
  });

  it('a county counts its own part of every chain', async () => {
    const { rows } = await list('county-370921');
    const pharma = rows.find(({ id }) => id === 'pharma');
    const own = inChain(projects, 'pharma').filter(
      ({ countyId, ownerUnitId }) => countyId === '370921' || ownerUnitId === 'county-370921',
    );
    expect(pharma).toMatchObject({ counted: 'part', projects: { all: { value: own.length } } });
    expect(own.length).toBeLessThan(inChain(projects, 'pharma').length);
  });

  it('the head of a chain with parts counts the parts whole', async () => {
    const { rows } = await list('head-new-energy');
    const whole = rows.filter(({ counted }) => counted === 'whole').map(({ id }) => id);
    expect(whole.sort()).toEqual(['lithium', 'new-energy', 'salt-cavern']);
  });

  it.each(['enterprise-ENT-002', 'guest'])('%s sees none, and learns who may', async (personId) => {
    await expect(list(personId)).rejects.toMatchObject({ code: 'not-allowed', verb: 'chains.list' });
    await expect(show(personId, 'pharma')).rejects.toMatchObject({
      code: 'not-allowed',
      grants: expect.arrayContaining([{ grantee: 'OFFICE', requirement: 'any', of: null }]),
    });
  });

  it('in the channel of a county a chain is counted as far as it lies there, and never as the whole', async () => {
    const context = await as('head-pharma');
    const channel = { ...PUBLIC_DOCUMENTS, maps: true, countyIds: ['370902'] };
    const scope = underCeiling(context.scope, channel);
    const { rows, cover } = await runVerb(listChains, { ...context, scope }, { pageSize: 50 });
    const there = inChain(projects, 'pharma').filter(({ countyId }) => countyId === '370902');
    expect(rows.find(({ id }) => id === 'pharma')).toMatchObject({
      counted: 'part',
      projects: { all: { value: there.length } },
    });
    expect(cover).toMatchObject({ whole: false, shared: true });
  });

  it('nobody sees any where a channel is open to public documents alone', async () => {
    const context = { ...(await as('office')), scope: PUBLIC_DOCUMENTS };
    await expect(runVerb(showChain, context, { name: 'pharma' })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
