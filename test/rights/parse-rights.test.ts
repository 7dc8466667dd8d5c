import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../src/features/rules.js';
import { hasHan } from '../../src/lib/text.js';
import { can, parseRights } from '../../src/rights/index.js';
import { ACTIONS, GRANTEES } from '../../src/rights/table.js';
import { rights, rightsFile } from '../support/rights.js';
import { held, person } from './actors.js';

interface File {
  groups: Record<string, string[]>;
  everywhere: Line[];
  actions: Record<string, Line[]>;
}
type Line = { who: string | string[]; may: string; en: string; zh: string };

/** The file that ships, changed. */
function changed(change: (file: File) => void): unknown {
  const file = rightsFile() as File;
  change(file);
  return file;
}

const line = (given: Partial<Line>): Line => ({ who: 'OFFICE', may: 'any', en: 'a reason', zh: '理由', ...given });

describe('the table that ships', () => {
  it('says of every action and everybody what holds and why, in both languages', () => {
    for (const action of ACTIONS)
      for (const grantee of GRANTEES) {
        expect(rights[action][grantee].length).toBeGreaterThan(0);
        for (const { reason } of rights[action][grantee]) {
          expect(hasHan(reason.zh)).toBe(true);
          expect(hasHan(reason.en)).toBe(false);
        }
      }
  });
});

describe('a table of one’s own', () => {
  it('is what rights follow from', () => {
    const own = parseRights(
      changed(({ actions }) => {
        actions['lights.evaluate'] = [line({ who: 'others', may: 'none' }), line({ who: 'COUNTY_OFFICER' })];
      }),
    );
    expect(can(own, person([held('COUNTY_OFFICER')]), 'lights.evaluate', {})).toBe(true);
    expect(can(own, person([held('OFFICE')]), 'lights.evaluate', {})).toBe(false);
  });

  it.each<[string, (file: File) => void, RegExp]>([
    ['an action missing', ({ actions }) => delete actions['project.end'], /project\.end is missing/],
    ['an unknown action', ({ actions }) => (actions['project.fly'] = [line({})]), /"project\.fly" is unknown/],
    [
      'a role left out',
      ({ actions }) => (actions['task.add'] = [line({})]),
      /task\.add: nothing is said of CHIEF_CHAIN_LEADER/,
    ],
    [
      'an unknown role',
      ({ actions }) => actions['task.add']?.push(line({ who: 'OFICE' })),
      /task\.add: "OFICE" is unknown; do you mean OFFICE\?/,
    ],
    ['an unknown member of a group', ({ groups }) => (groups.bank = ['BANK']), /groups, bank: "BANK" is unknown/],
    [
      'an unknown requirement',
      ({ actions }) => actions['task.add']?.push(line({ who: 'VIEWER', may: 'own-chains' })),
      /task\.add: "own-chains" is unknown; do you mean own-chain\?/,
    ],
    [
      'a reason left out',
      ({ actions }) => actions['task.add']?.push({ who: 'VIEWER', may: 'any', en: 'a reason' } as Line),
      /actions, task\.add, \d+, zh: /,
    ],
    [
      'a word that no line has',
      ({ actions }) => actions['task.add']?.push({ ...line({ who: 'VIEWER' }), when: 'always' } as Line),
      /actions, task\.add, \d+: .*"when"/,
    ],
    ['a line said twice', ({ actions }) => actions['task.add']?.push(line({})), /task\.add: OFFICE any is said twice/],
    [
      'something and nothing',
      ({ actions }) => actions['task.add']?.push(line({ may: 'none' })),
      /task\.add: OFFICE is given something and none/,
    ],
    [
      'what the owner cannot hold',
      ({ actions }) => actions['task.add']?.push(line({ who: 'OWNER', may: 'own-chain' })),
      /task\.add: OWNER holds no role, so own-chain cannot be met/,
    ],
  ])('with %s is refused by name', (_, change, message) => {
    const read = () => parseRights(changed(change));
    expect(read).toThrow(expect.objectContaining({ code: 'configuration' }));
    expect(read).toThrow(message);
  });

  it('in a folder of profiles is refused by file and word', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wutong-rights-'));
    try {
      for (const name of ['calendar', 'light-profile', 'clock-profiles', 'routing'])
        await writeFile(join(folder, `${name}.yaml`), await readFile(`corpus/profiles/${name}.yaml`));
      const table = await readFile('corpus/profiles/rights.yaml', 'utf8');
      await writeFile(join(folder, 'rights.yaml'), table.replace('who: task-force\n', 'who: task-farce\n'));
      await expect(readRules(folder)).rejects.toMatchObject({
        code: 'configuration',
        message: expect.stringMatching(/rights\.yaml.*project\.add: "task-farce" is unknown; do you mean task-force\?/),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
