import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addProject, advanceProject } from '../../../src/features/projects/index.js';
import { expectBooksToAgree, laidBooks } from '../../support/project-books.js';
import { openProjects, PLACE } from './open-projects.js';

let opened: Awaited<ReturnType<typeof openProjects>>;
let laid: Awaited<ReturnType<typeof laidBooks>>;

beforeEach(async () => {
  const made = { ...PLACE, nameEn: 'Glass tubing for syringes', nameZh: '预灌封玻璃管项目' };
  opened = await openProjects({
    projects: [
      {
        id: 'PRJ-0007',
        ...made,
        stage: 'PRODUCING',
        substage: 'PRODUCING',
        enterpriseId: 'ENT-002',
        nodeIds: ['pharma.apis'],
        parkId: 'PARK-01',
      },
      {
        id: 'PRJ-0041',
        ...PLACE,
        nameZh: '康复机器人一期',
        nameEn: 'Robots, phase I',
        stage: 'CONSTRUCTING',
        enterpriseId: 'ENT-001',
      },
      {
        id: 'PRJ-0042',
        ...PLACE,
        chainId: 'lithium',
        countyId: '370923',
        nameZh: '锂盐',
        nameEn: 'Lithium salts',
        stage: 'PLANNED',
      },
    ],
  });
  laid = await laidBooks(opened.store);
  return () => opened.app.close();
});
afterEach(async () => {
  await expectBooksToAgree(opened.store, laid);
});

const WRITTEN = { name: '医用水凝胶敷料项目', chain: '医药', county: '宁阳', purpose: '延链', investment: '0.85亿元' };
const add = (person: string, input: object = {}) => opened.run(addProject, person, { ...WRITTEN, ...input });

describe('project.add', () => {
  it('enters a planned project under the next number, with its first event', async () => {
    const { project, event } = await add('member-pharma', {
      node: '原料药',
      park: 'PARK-01',
      level: '市级',
      digital: '是',
      brief: '建议书8号',
    });
    expect(project).toMatchObject({
      id: 'PRJ-0043',
      nameZh: '医用水凝胶敷料项目',
      nameEn: '医用水凝胶敷料项目',
      kind: 'NEW',
      purpose: 'EXTEND',
      chainId: 'pharma',
      countyId: '370921',
      nodeIds: ['pharma.apis'],
      parkId: 'PARK-01',
      level: 'CITY',
      digital: true,
      totalInvestment: 85_000_000n,
      stage: 'PLANNED',
      runState: 'NORMAL',
      ownerUnitId: 'task-force-pharma',
      ownerPersonId: null,
      version: 1,
    });
    expect(event).toMatchObject({
      id: 'SE-PRJ-0043-0001',
      fromStage: null,
      toStage: 'PLANNED',
      on: '2026-11-23',
      evidences: ['BRIEF:建议书8号'],
    });
    const lead = { project: project.id, to: '招引', target: '甲公司' };
    expect((await opened.run(advanceProject, 'office', lead)).event.evidences).toEqual([
      'TARGET_ENTERPRISE:甲公司',
      'NODE_AND_GAP:pharma.apis',
      'BRIEF:建议书8号',
    ]);
  });

  it('takes over from the parent what a technical transformation leaves out', async () => {
    const { name, purpose, investment } = WRITTEN;
    const { project } = await opened.run(addProject, 'office', {
      name,
      purpose,
      investment,
      parent: 'PRJ-7',
      owner: 'head-pharma',
    });
    expect(project).toMatchObject({
      kind: 'UPGRADE',
      parentProjectId: 'PRJ-0007',
      chainId: 'pharma',
      countyId: '370921',
      enterpriseId: 'ENT-002',
      parkId: 'PARK-01',
      nodeIds: ['pharma.apis'],
      ownerPersonId: 'head-pharma',
      ownerUnitId: 'task-force-pharma',
    });
  });

  it('gives each of many who add at once a number of its own', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `${'甲乙丙丁戊己庚辛壬癸子丑'[index]}${index}号敷料生产线`);
    const added = await Promise.all(names.map((name) => add('office', { name, again: 'yes' })));
    const numbers = added.map(({ project }) => project.id).sort();
    expect(numbers).toEqual(names.map((_, index) => `PRJ-00${43 + index}`));
  });

  it.each([
    ['预灌封玻璃管', 'PRJ-0007'],
    ['预灌封玻璃管 项目', 'PRJ-0007'],
    ['Glass tubings for syringes', 'PRJ-0007'],
    ['康复机器人第1期', 'PRJ-0041'],
  ])('refuses %s as a likely duplicate, with the number, unless it is said again', async (name, number) => {
    await expect(add('member-pharma', { name })).rejects.toMatchObject({
      code: 'conflict',
      field: 'again',
      message: expect.stringContaining(number),
      zh: expect.stringContaining(number),
    });
    expect((await add('member-pharma', { name, again: '是' })).project.id).toBe('PRJ-0043');
  });

  it.each(['康复机器人二期', '玻璃管'])('takes %s for another project', async (name) => {
    expect((await add('member-pharma', { name })).project.id).toBe('PRJ-0043');
  });

  it('tells of no project that the actor may not see', async () => {
    expect((await add('member-pharma', { name: '锂盐' })).project.id).toBe('PRJ-0043');
  });

  it.each<[string, object, string | null, RegExp]>([
    ['no chain', { chain: undefined }, 'chain', /write it/],
    ['no county', { county: undefined }, 'county', /write it/],
    ['a chain that is not there', { chain: '纺织' }, null, /no chain/],
    ['a node of another chain', { node: '锂盐' }, null, /no node "锂盐"/],
    ['a park elsewhere', { park: '东平园' }, 'park', /does not lie in Ningyang/],
    ['a sum without a unit', { investment: '8500' }, null, /investment: write a sum/],
    ['a sum of nothing', { investment: '0元' }, null, /investment: write a sum/],
    ['a purpose that is none', { purpose: 'GROW' }, null, /purpose: there is no "GROW"/],
    ['a day to come', { date: '2026-11-24' }, 'date', /latest is 2026-11-23/],
    ['an upgrade of nothing', { kind: '技改' }, 'parent', /belongs to a project or an enterprise in production/],
    ['an upgrade of what is being built', { parent: 'PRJ-0041' }, 'parent', /PRJ-0041 is not in production/],
    [
      'an upgrade at an enterprise that makes nothing',
      { kind: '技改', enterprise: 'ENT-001' },
      'enterprise',
      /ENT-001/,
    ],
    ['a parent of a new project', { kind: 'NEW', parent: 'PRJ-0007' }, 'parent', /only a technical transformation/],
    ['an enterprise that is not there', { enterprise: '丙公司' }, null, /no enterprise/],
  ])('refuses %s and writes nothing', async (_, input, field, message) => {
    const refused = await add('office', input).catch((error: unknown) => error);
    expect(refused).toMatchObject({ message: expect.stringMatching(message) });
    if (field !== null) expect(refused).toMatchObject({ field });
    expect(await opened.store.audit()).toEqual([]);
  });

  it('transforms what an enterprise in production has', async () => {
    const { project } = await add('office', { kind: '技改', enterprise: '乙公司' });
    expect(project).toMatchObject({ kind: 'UPGRADE', enterpriseId: 'ENT-002', parentProjectId: null });
  });

  it('is open to chain and county for their own', async () => {
    expect((await add('officer-370921')).project.ownerUnitId).toBe('county-370921');
    await expect(add('officer-370921', { county: '东平县', name: '另一项目名称' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(add('head-lithium', { name: '又一项目名称' })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(add('leader-pharma')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
