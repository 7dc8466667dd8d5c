import { describe, expect, it } from 'vitest';
import * as chain from '../../src/domain/chains/types.js';
import * as enterprise from '../../src/domain/enterprises/types.js';
import * as indicator from '../../src/domain/indicators/types.js';
import * as light from '../../src/domain/lights/types.js';
import * as people from '../../src/domain/people/types.js';
import * as problem from '../../src/domain/problems/types.js';
import { MARKS } from '../../src/domain/projects/history.js';
import * as project from '../../src/domain/projects/types.js';
import * as task from '../../src/domain/tasks/types.js';
import { hasHan } from '../../src/lib/text.js';
import { sayOpenTo, sayWithChinese, type WordSet, wordOf, words } from '../../src/texts/index.js';
import { say } from '../../src/texts/words/index.js';

const ENUMERATIONS: readonly (readonly [WordSet, readonly string[]])[] = [
  ['mapKind', chain.MAP_KINDS],
  ['segment', chain.SEGMENTS],
  ['developmentStage', chain.DEVELOPMENT_STAGES],
  ['localStatus', chain.LOCAL_STATUSES],
  ['edgeKind', chain.EDGE_KINDS],
  ['maturity', chain.MATURITIES],
  ['entered', chain.ENTERED],
  ['standingRole', chain.STANDING_ROLES],
  ['targetStatus', chain.TARGET_STATUSES],
  ['priority', chain.TARGET_PRIORITIES],
  ['area', chain.AREAS],
  ['contactMode', chain.CONTACT_MODES],
  ['countyKind', chain.COUNTY_KINDS],
  ['stage', project.STAGES],
  ['substage', project.SUBSTAGES],
  ['mark', MARKS],
  ['runState', project.RUN_STATES],
  ['projectKind', project.PROJECT_KINDS],
  ['purpose', project.PURPOSES],
  ['projectLevel', project.PROJECT_LEVELS],
  ['milestoneKind', project.MILESTONE_KINDS],
  ['problemKind', problem.PROBLEM_KINDS],
  ['problemOrigin', problem.PROBLEM_ORIGINS],
  ['factor', problem.FACTORS],
  ['severity', problem.SEVERITIES],
  ['problemStatus', problem.PROBLEM_STATUSES],
  ['problemAction', problem.PROBLEM_ACTIONS],
  ['measure', task.MEASURES],
  ['taskStatus', task.TASK_STATUSES],
  ['planKind', task.PLAN_KINDS],
  ['planStatus', task.PLAN_STATUSES],
  ['meetingKind', task.MEETING_KINDS],
  ['aggregation', indicator.AGGREGATIONS],
  ['direction', indicator.DIRECTIONS],
  ['indicatorUnit', indicator.INDICATOR_UNITS],
  ['light', light.LIGHTS],
  ['lightKind', light.LIGHT_KINDS],
  ['lightRule', light.LIGHT_RULES],
  ['unitKind', people.UNIT_KINDS],
  ['unitLevel', people.UNIT_LEVELS],
  ['label', people.LABELS],
  ['listingStage', enterprise.LISTING_STAGES],
  ['listingBoard', enterprise.LISTING_BOARDS],
  ['financingState', ['OPEN', 'PART', 'MET']],
  ['honour', ['CHAIN_MASTER', 'LITTLE_GIANT', 'SINGLE_CHAMPION', 'SRDI', 'HIGH_TECH', 'GAZELLE']],
  ['role', [...people.ROLES, 'OWNER', 'FILER', 'SYSTEM']],
];

describe.each(ENUMERATIONS)('the words of %s', (set, values) => {
  it('are there for every value, Chinese in Chinese and English in English', () => {
    expect(Object.keys(words[set]).sort()).toEqual([...values].sort());
    for (const { zh, en } of Object.values(words[set])) {
      expect(hasHan(zh)).toBe(true);
      expect(hasHan(en)).toBe(false);
      expect(en).toMatch(/\w/);
    }
  });
});

// Two values of one enumeration that read alike could not be told apart in an answer.
it.each(ENUMERATIONS.map(([set]) => set))('no two words of %s are the same', (set) => {
  const all = Object.values(words[set]);
  expect(new Set(all.map(({ zh }) => zh)).size).toBe(all.length);
  expect(new Set(all.map(({ en }) => en)).size).toBe(all.length);
});

describe('saying them', () => {
  it('in either language, with the Chinese term kept beside the English one', () => {
    expect(say('stage', 'ATTRACTING', 'zh')).toBe('招引');
    expect(say('problemStatus', 'CLOSED', 'en')).toBe('closed out');
    expect(sayWithChinese('problemStatus', 'LONG_TERM', 'en')).toBe('set aside (挂账)');
    expect(sayWithChinese('problemStatus', 'LONG_TERM', 'zh')).toBe('挂账');
    expect(wordOf('localStatus', 'MISSING')).toEqual({ zh: '缺链', en: 'missing' });
  });

  it('tells who may do something, and for which chain, county or enterprise', () => {
    const grants = [
      { grantee: 'OFFICE', requirement: 'any', of: null },
      { grantee: 'TASK_FORCE_HEAD', requirement: 'own-chain', of: 'pharma' },
      { grantee: 'ENTERPRISE', requirement: 'own-enterprise', of: null },
    ] as const;
    expect(sayOpenTo('project.report', grants, 'zh')).toBe(
      'project.report可由以下人员办理：市工业推进办、本链专班组长（pharma）、本企业联络人。',
    );
    expect(sayOpenTo('project.report', grants, 'en')).toBe(
      'project.report is open to city industrial promotion office, head of the task force of the chain (pharma) ' +
        'and contact of the enterprise concerned.',
    );
  });

  it('tells when nobody but the system may', () => {
    expect(sayOpenTo('corpus.lay', [], 'zh')).toBe('corpus.lay只由系统执行。');
    expect(sayOpenTo('corpus.lay', [], 'en')).toBe('Only the system itself can do corpus.lay.');
  });
});
