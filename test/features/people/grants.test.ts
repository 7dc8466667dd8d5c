import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { connectPeople, grantRole, revokeRole } from '../../../src/features/people/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';

const LEDGERS: Parameters<typeof lay>[1] = {
  ...PLACES_AND_PEOPLE,
  counties: [{ id: '370921', nameZh: '宁阳县', nameEn: 'Ningyang County', aliases: ['宁阳'] }],
  chains: [
    { id: 'pharma', nameZh: '医药及医疗器械', nameEn: 'Pharmaceuticals', aliases: ['医药'] },
    { id: 'new-energy', nameZh: '新能源', nameEn: 'New energy' },
  ],
  units: [
    { id: 'task-force-of-pharma', kind: 'TASK_FORCE', chainId: 'pharma' },
    { id: 'task-force-new-energy', kind: 'TASK_FORCE', chainId: 'new-energy' },
    { id: 'county-370921', kind: 'COUNTY_SIDE', countyId: '370921' },
    { id: 'land-bureau', nameZh: '市自规局', nameEn: 'Land Bureau', kind: 'FACTOR_DEPARTMENT', factor: 'LAND' },
    {
      id: 'land-office',
      nameZh: '宁阳自规局',
      nameEn: 'Ningyang Land Office',
      kind: 'FACTOR_DEPARTMENT',
      factor: 'LAND',
      countyId: '370921',
    },
  ],
  enterprises: [{ id: 'ENT-001', nameZh: '海天智能', nameEn: 'Haitian' }],
};

let opened: TestApp;

/** A database for each test, or one for all of a group that writes nothing. */
function over(ledgers: Parameters<typeof lay>[1], each: 'each' | 'all' = 'each'): void {
  const [before, after] = each === 'each' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(async () => {
    opened = await openTestApp();
    await lay(opened.store, ledgers);
  });
  after(() => opened.app.close());
}

const run = async (verb: 'grant' | 'revoke', input: object, personId?: string) => {
  const context = await opened.app.context(personId === undefined ? 'system' : { personId });
  return verb === 'grant' ? await runVerb(grantRole, context, input) : await runVerb(revokeRole, context, input);
};
const grant = async (input: object, personId?: string) => {
  const context = await opened.app.context(personId === undefined ? 'system' : { personId });
  return await runVerb(grantRole, context, { slackId: 'U0001', ...input });
};
const scopeOf = async (slackUserId = 'U0001') => (await opened.app.context({ slackUserId, restricted: false })).scope;

describe('in an empty database', () => {
  over({});

  it('makes the first administrator of an empty database from the machine itself', async () => {
    const { person, added } = await grant({ role: 'office' });
    expect(added).toBe(true);
    expect(person).toEqual({
      id: 'U0001',
      titleZh: '市工业推进办',
      titleEn: 'City industrial promotion office',
      unitId: 'office',
      language: 'zh',
      demo: false,
    });
    expect(await scopeOf()).toEqual(EVERYTHING);
    // Newest first: each record that was made has a line of its own.
    expect(await opened.store.audit()).toMatchObject([
      { subject: 'ROLE-U0001-OFFICE', before: null, after: { personId: 'U0001', role: 'OFFICE' } },
      { subject: 'U0001', before: null, after: { unitId: 'office' } },
      {
        verb: 'people.grant',
        actorId: 'system',
        subject: 'U0001',
        after: { roleId: 'ROLE-U0001-OFFICE', account: { userId: 'U0001' } },
      },
    ]);
    await grant({ slackId: 'U0002', role: 'VIEWER' }, 'U0001');
    expect(await opened.store.accounts()).toHaveLength(2);
  });

  it('says that there are no ledgers yet to hold a role for', async () => {
    await expect(grant({ role: 'TASK_FORCE_HEAD', chain: 'pharma' })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('chain: none is on record'),
    });
  });
});

describe('a role', () => {
  over(LEDGERS);

  it.each([
    [
      { role: 'task-force-head', chain: '医药' },
      '医药及医疗器械产业链专班组长',
      'Head of the task force, Pharmaceuticals chain',
      { chainIds: ['pharma'], unitIds: ['task-force-of-pharma'] },
    ],
    [
      { role: 'CHAIN_LEADER', chain: 'New Energy' },
      '新能源产业链链长',
      'Chain leader, New energy chain',
      { chainIds: ['new-energy'], unitIds: ['task-force-new-energy'] },
    ],
    [
      { role: 'COUNTY_OFFICER', county: 'Ningyang County' },
      '宁阳县县级工业推进机构工作人员',
      'Officer of the county promotion body, Ningyang County',
      { countyIds: ['370921'], unitIds: ['county-370921'] },
    ],
    [
      { role: 'FACTOR_CONTACT', department: '市自规局' },
      '市自规局要素联络员',
      'Contact of the factor department, Land Bureau',
      { factors: ['LAND'], unitIds: ['land-bureau'] },
    ],
    [
      { role: 'FACTOR_CONTACT', department: 'land-office' },
      '宁阳自规局要素联络员',
      'Contact of the factor department, Ningyang Land Office',
      { factors: [], unitIds: ['land-office'] },
    ],
    [
      { role: 'SERVICE_SPECIALIST', county: '宁阳' },
      '宁阳县企业服务专员',
      'Enterprise service specialist, Ningyang County',
      { countyIds: ['370921'], unitIds: [] },
    ],
    [
      { role: 'ENTERPRISE', enterprise: '海天智能' },
      '海天智能企业联络人',
      'Contact of the enterprise, Haitian',
      { enterpriseIds: ['ENT-001'], maps: false },
    ],
  ])('of %j makes the person with title, right and account', async (input, titleZh, titleEn, opens) => {
    const { person } = await grant(input);
    expect(person).toMatchObject({ id: 'U0001', titleZh, titleEn });
    expect(await scopeOf()).toMatchObject(opens);
  });

  it('is added to those that are held, and once', async () => {
    await grant({ role: 'VIEWER' });
    const { person } = await grant({ role: 'TASK_FORCE_MEMBER', chain: 'pharma' });
    expect(person).toMatchObject({ unitId: 'task-force-of-pharma', titleZh: '医药及医疗器械产业链专班成员' });
    expect(await grant({ role: 'COUNTY_OFFICER', county: '370921' })).toMatchObject({ added: true });
    expect(await grant({ role: 'COUNTY_OFFICER', county: '宁阳' })).toMatchObject({ added: false });
    expect(await opened.store.read('roles', EVERYTHING, { personId: 'U0001' })).toHaveLength(3);
    expect(await scopeOf()).toMatchObject({
      chainIds: ['pharma'],
      countyIds: ['370921'],
      unitIds: ['county-370921'],
    });
  });

  it('goes to the person whose account it is', async () => {
    await opened.store.transaction((tx) => tx.putAccount({ userId: 'U0001', personId: 'head-pharma' }));
    const { person } = await grant({ role: 'COUNTY_OFFICER', county: '370921' });
    expect(person).toMatchObject({ id: 'head-pharma', unitId: 'task-force-pharma' });
    expect(await scopeOf()).toMatchObject({ chainIds: ['pharma'], countyIds: ['370921'] });
  });

  it('is granted by the office alone', async () => {
    await grant({ role: 'VIEWER' }, 'office');
    for (const person of ['head-pharma', 'leader-pharma', 'U0001'])
      await expect(grant({ role: 'OFFICE' }, person)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is given to one at a time when many are granted at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => grant({ role: 'CHAIN_LEADER', chain: 'pharma' })));
    expect(await opened.store.read('roles', EVERYTHING, { personId: 'U0001' })).toHaveLength(1);
  });
});

describe('a role that is written wrong', () => {
  over(LEDGERS, 'all');

  it.each([
    [{ role: 'OFICE' }, /role: there is no "OFICE"; do you mean OFFICE\?/],
    [{ role: 'TASK_FORCE_HEAD' }, /chain: TASK_FORCE_HEAD is held for a chain; name it/],
    [{ role: 'SERVICE_SPECIALIST' }, /held for a county or an enterprise; name it/],
    [{ role: 'OFFICE', chain: 'pharma' }, /chain: OFFICE is held for the whole city; leave it out/],
    [{ role: 'COUNTY_OFFICER', chain: 'pharma' }, /chain: COUNTY_OFFICER is held for a county; name that alone/],
    [{ role: 'SERVICE_SPECIALIST', county: '宁阳', enterprise: 'ENT-001' }, /name that alone/],
    [{ role: 'CHAIN_LEADER', chain: 'pharmo' }, /no chain "pharmo". Do you mean Pharmaceuticals \(pharma\)\?/],
    [{ role: 'COUNTY_OFFICER', county: '370922' }, /no county "370922". Do you mean Ningyang County \(370921\)\?/],
    [{ role: 'FACTOR_CONTACT', department: 'Land Buro' }, /no department "Land Buro". Do you mean Land Bureau/],
    [{ slackId: 'office', role: 'OFFICE' }, /slackId: write a Slack member id such as U0123ABCD/],
    [{ slackId: 'U<1>', role: 'OFFICE' }, /slackId: write a Slack member id/],
  ])('of %j is refused in a sentence that says what to write, and nothing is written', async (input, message) => {
    await expect(grant(input)).rejects.toMatchObject({ message: expect.stringMatching(message) });
    expect(await opened.store.accounts()).toEqual([]);
    expect(await opened.store.audit()).toEqual([]);
  });
});

describe('taking away', () => {
  over(LEDGERS);
  beforeEach(async () => {
    await grant({ role: 'TASK_FORCE_MEMBER', chain: 'pharma' });
    await grant({ role: 'TASK_FORCE_MEMBER', chain: 'new-energy' });
    await grant({ role: 'OFFICE' });
  });
  const revoke = (input: object, personId?: string) => run('revoke', { slackId: 'U0001', ...input }, personId);
  const held = async () =>
    (await opened.store.read('roles', EVERYTHING, { personId: 'U0001' })).map(({ role, chainId }) => [role, chainId]);

  it('takes a role for one chain, then everywhere', async () => {
    await revoke({ role: 'TASK_FORCE_MEMBER', chain: '医药' });
    expect(await held()).toEqual([
      ['OFFICE', null],
      ['TASK_FORCE_MEMBER', 'new-energy'],
    ]);
    await revoke({ role: 'TASK_FORCE_MEMBER' });
    expect(await held()).toEqual([['OFFICE', null]]);
  });

  it('takes everything that was granted, with the account', async () => {
    await revoke({});
    expect(await held()).toEqual([]);
    expect((await opened.app.context({ slackUserId: 'U0001', restricted: false })).actor.id).toBe('slack:U0001');
    await grant({ role: 'OFFICE' });
    expect(await scopeOf()).toEqual(EVERYTHING);
  });

  it('leaves a person of the ledgers as is, but for the account', async () => {
    await opened.store.transaction((tx) => tx.putAccount({ userId: 'U0002', personId: 'head-pharma' }));
    await run('revoke', { slackId: 'U0002' });
    expect(await opened.store.account('U0002')).toBeNull();
    expect(await opened.store.read('roles', EVERYTHING, { personId: 'head-pharma' })).toHaveLength(1);
  });

  it('refuses what is not held, and the last administrator', async () => {
    await expect(revoke({ role: 'CHAIN_LEADER' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(run('revoke', { slackId: 'U0009' })).rejects.toMatchObject({ code: 'not-found' });
    await revoke({ role: 'OFFICE' }, 'office');
    await opened.store.transaction((tx) => tx.putAccount({ userId: 'U0003', personId: 'office' }));
    const last = run('revoke', { slackId: 'U0003', role: 'OFFICE' }, 'office');
    await expect(last).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Nobody else') });
  });
});

describe('unit and title', () => {
  over(LEDGERS);
  const revoke = (input: object) => run('revoke', { slackId: 'U0001', ...input });
  const post = async () => {
    const [person] = await opened.store.read('people', EVERYTHING, { id: 'U0001' });
    return [person?.unitId, person?.titleZh];
  };
  const PHARMA = { role: 'TASK_FORCE_HEAD', chain: 'pharma' };
  const NEW_ENERGY = { role: 'TASK_FORCE_HEAD', chain: 'new-energy' };
  const NINGYANG = { role: 'COUNTY_OFFICER', county: '370921' };
  const LAND = { role: 'FACTOR_CONTACT', department: 'land-office' };
  const HAITIAN = { role: 'ENTERPRISE', enterprise: 'ENT-001' };

  const POSTS = [
    [PHARMA, 'task-force-of-pharma', '医药及医疗器械产业链专班组长'],
    [NEW_ENERGY, 'task-force-new-energy', '新能源产业链专班组长'],
    [NINGYANG, 'county-370921', '宁阳县县级工业推进机构工作人员'],
    [LAND, 'land-office', '宁阳自规局要素联络员'],
    [HAITIAN, 'outside', '海天智能企业联络人'],
    [{ role: 'OFFICE' }, 'office', '市工业推进办'],
    [{ role: 'VIEWER' }, 'outside', '访客'],
  ] as const;

  it('after a grant and a revoke are those of the next grant, and open no more', async () => {
    for (const [index, [one]] of POSTS.entries()) await grant({ slackId: `U100${index}`, ...one });
    for (const [one] of POSTS) {
      for (const [index, [other, ...expected]] of POSTS.entries()) {
        await grant(one);
        await revoke({});
        expect(await post()).toEqual(['outside', '访客']);
        await grant(other);
        expect(await post()).toEqual(expected);
        expect(await scopeOf()).toEqual(await scopeOf(`U100${index}`));
        await revoke({});
      }
    }
  });

  it('of several roles are those of the newest that is held', async () => {
    await grant(NINGYANG);
    await grant(PHARMA);
    await grant(LAND);
    expect(await post()).toEqual(POSTS[3].slice(1));
    await revoke({ role: 'FACTOR_CONTACT' });
    expect(await post()).toEqual(POSTS[0].slice(1));
    await grant(NINGYANG);
    expect(await post()).toEqual(POSTS[2].slice(1));
    await revoke(PHARMA);
    expect(await post()).toEqual(POSTS[2].slice(1));
    await revoke({ role: 'COUNTY_OFFICER' });
    expect(await post()).toEqual(['outside', '访客']);
  });

  it('are left outside where the place of a role has left the ledgers', async () => {
    await grant(HAITIAN);
    await grant(PHARMA);
    await opened.store.transaction((tx) => tx.remove('enterprises', ['ENT-001']));
    await revoke({ role: 'TASK_FORCE_HEAD' });
    expect(await post()).toEqual(['outside', '企业联络人']);
  });

  it('of a person of the ledgers stay as they are written there', async () => {
    await opened.store.transaction((tx) => tx.putAccount({ userId: 'U0002', personId: 'head-pharma' }));
    const before = await opened.store.read('people', EVERYTHING, { id: 'head-pharma' });
    await run('grant', { slackId: 'U0002', ...NINGYANG });
    await run('revoke', { slackId: 'U0002', role: 'COUNTY_OFFICER' });
    expect(await opened.store.read('people', EVERYTHING, { id: 'head-pharma' })).toEqual(before);
  });
});

describe('people.connect', () => {
  const accounts = [
    { userId: 'U0010', personId: 'office' },
    { userId: 'U0011', personId: 'head-pharma' },
  ];
  const connect = async (given: object[], personId?: string) =>
    runVerb(connectPeople, await opened.app.context(personId === undefined ? 'system' : { personId }), {
      accounts: given,
    });

  over(PLACES_AND_PEOPLE);

  it('joins demo people to accounts, on demo data alone, and by the system alone', async () => {
    await expect(connect(accounts)).rejects.toMatchObject({ code: 'not-demo' });
    await opened.store.transaction((tx) => tx.markInstallation({ demo: true, seededOn: '2026-11-20' }));
    await expect(connect(accounts, 'office')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(connect([{ userId: 'U0012', personId: 'nobody' }])).rejects.toMatchObject({ code: 'not-found' });
    expect(await connect(accounts)).toEqual({ connected: 2 });
    expect(await opened.store.accounts()).toEqual(accounts);
  });
});
