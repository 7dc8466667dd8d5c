import type { z } from 'zod';
import type { LedgerName, LedgerRecord } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { Verb } from '../../../src/features/verb.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';

/** The credit code of ENT-001. */
export const CODE = '91350100M000100Y43';
export const OTHER_CODE = '9144030071526726XG';
export const FILING = '2511-370921-04-01-123456';

type Some = { readonly [L in LedgerName]?: readonly Partial<LedgerRecord<L>>[] };

/** People of several posts beside those who may and may not report. */
export const POSTS: Some = {
  ...PLACES_AND_PEOPLE,
  counties: [
    { id: '370921', nameZh: '宁阳县', nameEn: 'Ningyang County' },
    { id: '370923', nameZh: '东平县', nameEn: 'Dongping County' },
  ],
  chains: [
    { id: 'pharma', nameZh: '医药', nameEn: 'Pharma' },
    { id: 'lithium', nameZh: '锂电', nameEn: 'Lithium' },
  ],
  units: [
    { id: 'task-force-pharma', nameZh: '医药产业链专班', nameEn: 'Pharma task force', chainId: 'pharma' },
    { id: 'county-370921', nameZh: '宁阳县工业推进办', nameEn: 'Ningyang promotion body', countyId: '370921' },
  ],
  nodes: [
    { id: 'pharma.apis', chainId: 'pharma', nameZh: '原料药', nameEn: 'APIs' },
    { id: 'lithium.salts', chainId: 'lithium', nameZh: '锂盐', nameEn: 'Lithium salts' },
  ],
  parks: [
    { id: 'PARK-01', countyId: '370921', nameZh: '宁阳化工园', nameEn: 'Ningyang chemical park' },
    { id: 'PARK-02', countyId: '370923', nameZh: '东平园', nameEn: 'Dongping park' },
  ],
  people: [
    ...PLACES_AND_PEOPLE.people,
    { id: 'member-pharma', unitId: 'task-force-pharma', titleZh: '医药专班成员', titleEn: 'pharma member' },
    { id: 'deputy-pharma', unitId: 'task-force-pharma', titleZh: '医药专班副组长', titleEn: 'pharma deputy' },
    { id: 'officer-370921', unitId: 'county-370921', titleZh: '宁阳县推进员', titleEn: 'Ningyang officer' },
    { id: 'maker', unitId: 'outside', titleZh: '企业联络人', titleEn: 'contact of the maker' },
  ],
  roles: [
    ...PLACES_AND_PEOPLE.roles,
    { id: 'ROLE-05', personId: 'member-pharma', role: 'TASK_FORCE_MEMBER', chainId: 'pharma' },
    { id: 'ROLE-06', personId: 'deputy-pharma', role: 'TASK_FORCE_DEPUTY', chainId: 'pharma' },
    { id: 'ROLE-07', personId: 'officer-370921', role: 'COUNTY_OFFICER', countyId: '370921' },
    { id: 'ROLE-08', personId: 'maker', role: 'ENTERPRISE', enterpriseId: 'ENT-001' },
  ],
  enterprises: [
    { id: 'ENT-001', nameZh: '甲公司', nameEn: 'Maker A', chainIds: ['pharma'] },
    { id: 'ENT-002', nameZh: '乙公司', nameEn: 'Maker B', chainIds: ['pharma'], creditCode: OTHER_CODE },
  ],
};

/** Where every project of these tests belongs. */
export const PLACE = { chainId: 'pharma', countyId: '370921', runState: 'NORMAL' } as const;

/** The product with those people and some projects, and short ways to write and to look. */
export async function openProjects(ledgers: Some): Promise<
  TestApp & {
    run<I extends z.ZodType, O>(verb: Verb<I, O>, personId: string, input: object): Promise<O>;
    project(id?: string): Promise<LedgerRecord<'projects'>>;
    events(id?: string): Promise<LedgerRecord<'stageEvents'>[]>;
    milestones(id?: string): Promise<LedgerRecord<'milestones'>[]>;
  }
> {
  const opened = await openTestApp();
  await lay(opened.store, { ...POSTS, ...ledgers });
  const { app, store } = opened;
  return {
    ...opened,
    run: async (verb, personId, input) => await runVerb(verb, await app.context({ personId }), input),
    async project(id = 'PRJ-0001') {
      const [found] = await store.read('projects', EVERYTHING, { id });
      if (found === undefined) throw new Error(`no project ${id}`);
      return found;
    },
    events: async (projectId = 'PRJ-0001') => await store.read('stageEvents', EVERYTHING, { projectId }),
    milestones: async (projectId = 'PRJ-0001') => await store.read('milestones', EVERYTHING, { projectId }),
  };
}
