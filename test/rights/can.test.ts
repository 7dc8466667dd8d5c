import { describe, expect, it } from 'vitest';
import { ROLES } from '../../src/domain/people/types.js';
import { type Action, can, mayAnywhere, type Resource, UNOWNED, whoMay } from '../../src/rights/index.js';
import { ACTIONS } from '../../src/rights/table.js';
import { held, person, system } from './actors.js';

const own: Resource = {
  chainId: 'pharma',
  countyId: '370902',
  enterpriseId: 'ENT-002',
};
const foreign: Resource = {
  chainId: 'food',
  countyId: '370911',
  enterpriseId: 'ENT-009',
};
const asked = { chainId: 'pharma', countyId: '370902', factor: 'LAND', enterpriseId: 'ENT-002' } as const;

/** The same rule said a second time: for each action who may, with `*` where it need not be one's own. */
const ALLOWED: Readonly<Record<Action, string>> = {
  ask: ROLES.map((role) => `${role}*`).join(' '),
  'corpus.ingest': 'OFFICE*',
  'feedback.read': 'OFFICE*',
  'corpus.seed': 'OFFICE*',
  'lights.evaluate': 'OFFICE*',
  'people.grant': 'OFFICE*',
  'people.connect': '',
  'channel.map': 'OFFICE*',
  'ledger.export': ROLES.filter((role) => role !== 'VIEWER' && role !== 'ENTERPRISE')
    .map((role) => `${role}*`)
    .join(' '),
  'ledger.read': ROLES.filter((role) => role !== 'VIEWER' && role !== 'ENTERPRISE')
    .map((role) => `${role}*`)
    .join(' '),
  'project.report': 'OFFICE* TASK_FORCE_HEAD TASK_FORCE_DEPUTY TASK_FORCE_MEMBER COUNTY_OFFICER ENTERPRISE',
};

describe.each(ACTIONS)('%s', (action) => {
  const words = ALLOWED[action].split(' ');

  it.each(ROLES)('by a %s', (role) => {
    const actor = person([held(role, asked)]);
    expect(can(actor, action, own)).toBe(words.includes(role) || words.includes(`${role}*`));
    expect(can(actor, action, foreign)).toBe(words.includes(`${role}*`));
  });

  it('by a person without a role, as by a viewer', () => {
    expect(can(person([]), action, own)).toBe(words.includes('VIEWER*'));
  });

  it('by the system, always', () => {
    expect(can(system, action, foreign)).toBe(true);
  });

  it('by the person responsible for the record', () => {
    const resource = { ...foreign, ownerPersonId: 'somebody' };
    const expected = action === 'project.report' || words.includes('VIEWER*');
    expect(can(person([held('VIEWER')]), action, resource)).toBe(expected);
    expect(can(person([held('VIEWER')], { id: 'another' }), action, resource)).toBe(words.includes('VIEWER*'));
  });
});

describe('what is one’s own', () => {
  it('is nothing when the role is held for nothing, or the record names nothing', () => {
    const member = person([held('TASK_FORCE_MEMBER')]);
    expect(can(member, 'project.report', own)).toBe(false);
    expect(can(member, 'project.report', { chainId: null })).toBe(false);
    expect(can(person([held('TASK_FORCE_MEMBER', { chainId: '' })]), 'project.report', { chainId: '' })).toBe(false);
    expect(can(person([], { id: '' }), 'project.report', { ownerPersonId: null })).toBe(false);
  });

  it('goes by the mark that the role is held for: a county officer of the county, not of the chain', () => {
    const officer = person([held('COUNTY_OFFICER', { chainId: 'pharma', countyId: '370911' })]);
    expect(can(officer, 'project.report', own)).toBe(false);
    expect(can(officer, 'project.report', foreign)).toBe(true);
  });

  it('adds up over all roles held', () => {
    const both = person([held('CHAIN_LEADER', { chainId: 'pharma' }), held('TASK_FORCE_MEMBER', { chainId: 'food' })]);
    expect(can(both, 'project.report', own)).toBe(false);
    expect(can(both, 'project.report', foreign)).toBe(true);
  });
});

describe('who may', () => {
  it('names all who could, with what they must hold the right for', () => {
    expect(whoMay('project.report', { ...own, ownerPersonId: 'head-pharma' })).toEqual([
      { grantee: 'TASK_FORCE_HEAD', requirement: 'own-chain', of: 'pharma' },
      { grantee: 'TASK_FORCE_DEPUTY', requirement: 'own-chain', of: 'pharma' },
      { grantee: 'TASK_FORCE_MEMBER', requirement: 'own-chain', of: 'pharma' },
      { grantee: 'COUNTY_OFFICER', requirement: 'own-county', of: '370902' },
      { grantee: 'OFFICE', requirement: 'any', of: null },
      { grantee: 'ENTERPRISE', requirement: 'own-enterprise', of: 'ENT-002' },
      { grantee: 'OWNER', requirement: 'any', of: 'head-pharma' },
    ]);
  });

  it('leaves out whom the record gives no way in', () => {
    const grantees = whoMay('project.report', {
      chainId: 'pharma',
      countyId: '370902',
      enterpriseId: null,
    });
    expect(grantees.map(({ grantee }) => grantee)).not.toContain('ENTERPRISE');
    expect(grantees.map(({ grantee }) => grantee)).not.toContain('OWNER');
  });

  it('names the office alone for the corpus', () => {
    expect(whoMay('corpus.ingest', UNOWNED)).toEqual([{ grantee: 'OFFICE', requirement: 'any', of: null }]);
  });

  it('names all to whom some record is open, when no record is given', () => {
    const grants = whoMay('project.report', null);
    expect(grants.every(({ of }) => of === null)).toBe(true);
    const grantees = grants.map(({ grantee }) => grantee);
    expect(grantees).toEqual(expect.arrayContaining(['COUNTY_OFFICER', 'ENTERPRISE', 'OWNER']));
    expect(grantees).not.toContain('VIEWER');
  });
});

describe('mayAnywhere', () => {
  it('holds for who could act on some record, whichever that is', () => {
    expect(mayAnywhere(person([held('VIEWER'), held('COUNTY_OFFICER')]), 'project.report')).toBe(true);
    expect(mayAnywhere(system, 'lights.evaluate')).toBe(true);
    expect(mayAnywhere(person([held('CHAIN_LEADER')]), 'project.report')).toBe(false);
    expect(mayAnywhere(person([]), 'project.report')).toBe(false);
  });
});
