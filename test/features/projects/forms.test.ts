import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { FormContent } from '../../../src/features/form.js';
import { formOf } from '../../../src/features/forms.js';
import { runChange } from '../../../src/features/run-change.js';
import { SLACK_LIMITS } from '../../../src/lib/slack-limits.js';
import { lay } from '../../support/app.js';
import { CODE, FILING, openProjects, PLACE } from './open-projects.js';

let opened: Awaited<ReturnType<typeof openProjects>>;
beforeAll(async () => {
  opened = await openProjects({
    projects: [
      { id: 'PRJ-0001', ...PLACE, stage: 'ATTRACTING', substage: 'SIGNED', enterpriseId: 'ENT-002' },
      { id: 'PRJ-0002', ...PLACE, stage: 'CONSTRUCTING', ownerPersonId: 'member-pharma' },
      { id: 'PRJ-0003', ...PLACE, stage: 'LANDED', runState: 'SUSPENDED', restartOn: '2027-01-01' },
      { id: 'PRJ-0004', ...PLACE, stage: 'LANDED', runState: 'ENDED' },
      { id: 'PRJ-0005', ...PLACE, stage: 'PRODUCING', substage: 'PRODUCING', enterpriseId: 'ENT-001' },
    ],
    milestones: [{ id: 'MS-0001', projectId: 'PRJ-0002', kind: 'START', plannedOn: '2026-12-01' }],
  });
});
afterAll(() => opened.app.close());

async function load(verb: string, subject: string, personId = 'office', language: 'zh' | 'en' = 'zh') {
  const form = formOf(verb);
  if (form === null) throw new Error(`no form for ${verb}`);
  const context = { ...(await opened.app.context({ personId })), language };
  return { form, context, content: await form.load(context, subject) };
}

const names = ({ fields }: FormContent) => fields.map(({ name }) => name);
const valuesIn = ({ fields, fixed }: FormContent) => ({
  ...Object.fromEntries(fields.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))),
  ...fixed,
});

const ALL: readonly [verb: string, subject: string, filled: object][] = [
  ['project.report', 'PRJ-0002', { investmentMonth: '10万元', progress: '12' }],
  ['project.milestone', 'MS-0001', { revised: '2026-12-20', reason: '等施工许可' }],
  ['project.milestone', 'PRJ-0002', { kind: 'TRIAL', planned: '2027-09-01' }],
  ['project.assign', 'PRJ-0002', { owner: 'officer-370921' }],
  ['project.advance', 'PRJ-0001', { site: '地块1', filing: FILING }],
  ['project.suspend', 'PRJ-0002', { reason: '设备仲裁', restart: '2027-03-01' }],
  ['project.resume', 'PRJ-0003', { record: '复工令' }],
  ['project.end', 'PRJ-0003', { reason: '投资方退出' }],
  ['project.add', '', { name: '新材料项目', purpose: 'MEND', chain: 'pharma', county: '370921', investment: '1亿元' }],
  ['project.add', 'PRJ-0005', { name: '二期扩能', purpose: 'STRENGTHEN', investment: '1亿元' }],
];

describe.each(ALL)('the form of %s for %j', (verb, subject, filled) => {
  it('has the fields of the verb, within what Slack takes, in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { form, content } = await load(verb, subject, 'office', language);
      const input = form.verb.input as z.ZodObject;
      const known = Object.keys(input.shape);
      expect(known).toEqual(expect.arrayContaining([...names(content), ...Object.keys(content.fixed)]));
      expect(content.title.length).toBeLessThanOrEqual(SLACK_LIMITS.view.title);
      for (const { label, value, options, kind, hint = '' } of content.fields) {
        expect(label.length).toBeLessThanOrEqual(SLACK_LIMITS.input.label);
        expect(`${label}${hint}`).toMatch(language === 'zh' ? /\p{Script=Han}/u : /[a-z]/);
        if (kind !== 'choice') continue;
        expect(options?.length).toBeGreaterThan(0);
        if (value !== null) expect(options?.map((option) => option.value)).toContain(value);
      }
      const optional = content.fields.filter((field) => field.optional).map(({ name }) => name);
      for (const name of optional)
        expect([name, input.shape[name]?.safeParse(undefined).success]).toEqual([name, true]);
    }
  });

  it('is taken as it stands, once what it asks for is filled in', async () => {
    const { form, context, content } = await load(verb, subject);
    expect(names(content)).toEqual(expect.arrayContaining(Object.keys(filled)));
    const receipt = await runChange(form.verb, context, { ...valuesIn(content), ...filled }, `${verb} ${subject}`);
    expect(receipt.changes.length).toBeGreaterThan(0);
  });
});

it('the assignment takes the person of an id that a unit bears too, and offers each id once', async () => {
  await lay(opened.store, {
    people: [{ id: 'county-370921', unitId: 'county-370921', titleZh: '宁阳县联络员', titleEn: 'Ningyang contact' }],
    roles: [{ id: 'ROLE-09', personId: 'county-370921', role: 'COUNTY_OFFICER', countyId: '370921' }],
  });
  const { form, context, content } = await load('project.assign', 'PRJ-0002');
  const offered = content.fields.flatMap(({ options = [] }) => options.map(({ value }) => value));
  expect(offered).toContain('county-370921');
  expect(new Set(offered).size).toBe(offered.length);
  await runChange(form.verb, context, { ...valuesIn(content), owner: 'county-370921' }, 'by an id of both');
  expect(await opened.project('PRJ-0002')).toMatchObject({
    ownerUnitId: 'county-370921',
    ownerPersonId: 'county-370921',
  });
});

it('the report form holds for the month that it was opened with, and no other', async () => {
  const { form, content } = await load('project.report', 'PRJ-0005');
  expect(content.fixed).toEqual({ project: 'PRJ-0005', version: 0, looked: '2026-10' });
  const filled = { ...valuesIn(content), investmentMonth: '1万元', progress: '50' };
  const write = async (personId: string, input: object, key: string) =>
    await runChange(form.verb, await opened.app.context({ personId }), input, key);
  await write('officer-370921', filled, 'first of the month');
  await expect(write('office', filled, 'second of the month')).rejects.toMatchObject({ code: 'conflict' });
  await write('officer-370921', { ...filled, month: '2026-11' }, 'another month');
  await write('office', { ...filled, month: '2026-11', progress: '51' }, 'another month again');
});

describe('the form by which a project moves on', () => {
  const field = async (personId: string) => (await load('project.advance', 'PRJ-0005', personId)).content;

  it('offers exceptions only to who may approve them', async () => {
    const head = await field('head-pharma');
    expect(head.fields[0]?.options?.map(({ value }) => value)).toContain('CONSTRUCTING');
    expect(names(head)).toContain('reason');
    const officer = await field('officer-370921');
    expect(officer.fields[0]?.options?.map(({ value }) => value)).toEqual(['FULL_OUTPUT', 'ABOVE_SCALE']);
    expect(officer.fields[0]?.value).toBe('ABOVE_SCALE');
    expect(names(officer)).toEqual(['to', 'date', 'output', 'statistics', 'note']);
  });

  it('asks for what is not known yet, and shows what is', async () => {
    await opened.store.transaction((tx) => tx.update('enterprises', 'ENT-001', { aboveScaleSince: '2020-01-01' }));
    const content = await field('officer-370921');
    expect(names(content)).not.toContain('statistics');
    expect(content.lines.at(-1)).toBe('已有佐证：规上企业入库纳统：2020-01-01。');
    await opened.store.transaction((tx) =>
      tx.update('enterprises', 'ENT-001', { creditCode: CODE, aboveScaleSince: null }),
    );
  });

  it.each([
    ['project.advance', 'PRJ-0004', 'office', 'conflict'],
    ['project.resume', 'PRJ-0005', 'office', 'conflict'],
    ['project.advance', 'PRJ-9999', 'office', 'not-found'],
    ['project.advance', 'PRJ-0005', 'head-lithium', 'not-found'],
    ['project.advance', 'PRJ-0005', 'leader-pharma', 'not-allowed'],
    ['project.add', '', 'leader-pharma', 'not-allowed'],
  ])('%s of %s is not opened for %s: %s', async (verb, subject, personId, code) => {
    await expect(load(verb, subject, personId)).rejects.toMatchObject({ code });
  });
});
