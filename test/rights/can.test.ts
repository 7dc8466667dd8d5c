import { describe, expect, it } from 'vitest';
import { can, mayAnywhere, type Resource, UNOWNED, whoMay } from '../../src/rights/index.js';
import { rights } from '../support/rights.js';
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

describe('what is one’s own', () => {
  it('is nothing when the role is held for nothing, or the record names nothing', () => {
    const member = person([held('TASK_FORCE_MEMBER')]);
    expect(can(rights, member, 'project.report', own)).toBe(false);
    expect(can(rights, member, 'project.report', { chainId: null })).toBe(false);
    const ofNothing = person([held('TASK_FORCE_MEMBER', { chainId: '' })]);
    expect(can(rights, ofNothing, 'project.report', { chainId: '' })).toBe(false);
    expect(can(rights, person([], { id: '' }), 'project.report', { ownerPersonId: null })).toBe(false);
    expect(can(rights, person([], { id: '' }), 'project.report', { ownerPersonId: '' })).toBe(false);
    expect(can(rights, person([held('FACTOR_CONTACT')]), 'task.report', { unitId: null })).toBe(false);
  });

  it('goes by the mark that the role is held for: a county officer of the county, not of the chain', () => {
    const officer = person([held('COUNTY_OFFICER', { chainId: 'pharma', countyId: '370911' })]);
    expect(can(rights, officer, 'project.report', own)).toBe(false);
    expect(can(rights, officer, 'project.report', foreign)).toBe(true);
  });

  it('is an enterprise for the task force of each of its chains', () => {
    const member = person([held('TASK_FORCE_MEMBER', { chainId: 'pharma' })]);
    expect(can(rights, member, 'enterprise.listing', { chainIds: ['food', 'pharma'] })).toBe(true);
    expect(can(rights, member, 'enterprise.listing', { chainIds: ['food'] })).toBe(false);
    expect(can(rights, member, 'enterprise.listing', { chainIds: [] })).toBe(false);
  });

  it('is a task for the contact of the department that it is laid on, whoever is named in it', () => {
    const contact = person([held('FACTOR_CONTACT', { factor: 'LAND' })], { unitId: 'department-natural-resources' });
    const task = { chainId: 'pharma', unitId: 'department-natural-resources', ownerPersonId: 'another' };
    expect(can(rights, contact, 'task.finish', task)).toBe(true);
    expect(can(rights, contact, 'task.cancel', task)).toBe(false);
    expect(can(rights, contact, 'task.finish', { ...task, unitId: 'department-industry' })).toBe(false);
  });

  it('adds up over all roles held', () => {
    const both = person([held('CHAIN_LEADER', { chainId: 'pharma' }), held('TASK_FORCE_MEMBER', { chainId: 'food' })]);
    expect(can(rights, both, 'project.report', own)).toBe(false);
    expect(can(rights, both, 'project.report', foreign)).toBe(true);
  });
});

describe('who may', () => {
  it('names all who could, with what they must hold the right for', () => {
    expect(whoMay(rights, 'project.report', { ...own, ownerPersonId: 'head-pharma' })).toEqual([
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
    const grantees = whoMay(rights, 'project.report', {
      chainId: 'pharma',
      countyId: '370902',
      enterpriseId: null,
    });
    expect(grantees.map(({ grantee }) => grantee)).not.toContain('ENTERPRISE');
    expect(grantees.map(({ grantee }) => grantee)).not.toContain('OWNER');
  });

  it('names the task force of each chain, and a role by each of its ways', () => {
    const grants = whoMay(rights, 'enterprise.listing', { chainIds: ['food', 'pharma'], countyId: '370902' });
    const of = (grantee: string) => grants.filter((grant) => grant.grantee === grantee).map((grant) => grant.of);
    expect(of('TASK_FORCE_HEAD')).toEqual(['food', 'pharma']);
    expect(of('SERVICE_SPECIALIST')).toEqual(['370902']);
  });

  it('names the office alone for the corpus', () => {
    expect(whoMay(rights, 'corpus.ingest', UNOWNED)).toEqual([{ grantee: 'OFFICE', requirement: 'any', of: null }]);
  });

  it('names all to whom some record is open, when no record is given', () => {
    const grants = whoMay(rights, 'project.report', null);
    expect(grants.every(({ of }) => of === null)).toBe(true);
    const grantees = grants.map(({ grantee }) => grantee);
    expect(grantees).toEqual(expect.arrayContaining(['COUNTY_OFFICER', 'ENTERPRISE', 'OWNER']));
    expect(grantees).not.toContain('VIEWER');
  });
});

describe('mayAnywhere', () => {
  it('holds for who could act on some record, whichever that is', () => {
    const officer = person([held('VIEWER'), held('COUNTY_OFFICER')]);
    expect(mayAnywhere(rights, officer, 'project.report')).toBe(true);
    expect(mayAnywhere(rights, system, 'lights.evaluate')).toBe(true);
    expect(mayAnywhere(rights, person([held('CHAIN_LEADER')]), 'project.report')).toBe(false);
    expect(mayAnywhere(rights, person([]), 'project.report')).toBe(false);
  });
});
