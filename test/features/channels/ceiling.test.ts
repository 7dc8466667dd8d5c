import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING, PUBLIC_DOCUMENTS } from '../../../src/domain/people/scope.js';
import { ceilingOf } from '../../../src/features/channels/index.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openTestApp();
  await lay(opened.store, {
    ...PLACES_AND_PEOPLE,
    chains: [{ id: 'new-energy' }, { id: 'pharma' }, { id: 'lithium', parentId: 'new-energy' }],
  });
  await opened.store.transaction(async (tx) => {
    const mapping = { name: null, mappedBy: 'office', mappedOn: '2026-11-20' };
    await tx.putChannelMapping({
      channelId: 'C1',
      chainId: 'new-energy',
      countyId: null,
      label: 'INTERNAL',
      ...mapping,
    });
    await tx.putChannelMapping({ channelId: 'C2', chainId: null, countyId: '370921', label: 'PUBLIC', ...mapping });
    await tx.putAccount({ userId: 'UOFFICE', personId: 'office' });
    await tx.putAccount({ userId: 'UGONE', personId: 'nobody' });
  });
});
afterAll(() => opened.app.close());

const inside = { ...PUBLIC_DOCUMENTS, maps: true };

describe('the ceiling of a channel', () => {
  it.each([
    [
      'its chain with the parts of it',
      'C1',
      false,
      { ...inside, label: 'INTERNAL', chainIds: ['new-energy', 'lithium'] },
    ],
    ['its county', 'C2', false, { ...inside, countyIds: ['370921'] }],
    ['public documents where it is mapped to nothing', 'C3', false, PUBLIC_DOCUMENTS],
    ['public documents where a guest is in it', 'C1', true, PUBLIC_DOCUMENTS],
  ])('is %s', async (_, channelId, guests, expected) => {
    expect(await ceilingOf(opened.store, channelId, { guests })).toEqual(expected);
  });
});

describe('the context of a Slack user', () => {
  const context = (slackUserId: string, restricted = false, ceiling?: typeof inside) =>
    opened.app.context({ slackUserId, restricted }, 'zh', ceiling);

  it('is that of the person whose account it is', async () => {
    expect(await context('UOFFICE')).toMatchObject({
      actor: { id: 'office', roles: [{ role: 'OFFICE' }] },
      scope: EVERYTHING,
    });
  });

  it.each([
    ['of a guest', 'UOFFICE', true],
    ['of somebody unknown', 'UNOBODY', false],
    ['of whose person has gone', 'UGONE', false],
  ])('%s opens public documents', async (_, user, restricted) => {
    expect(await context(user, restricted)).toMatchObject({
      actor: { id: `slack:${user}`, kind: 'person', unitId: null, roles: [] },
      scope: PUBLIC_DOCUMENTS,
    });
  });

  it('under a ceiling opens no more than that', async () => {
    expect((await context('UOFFICE', false, inside)).scope).toEqual({ ...inside, shared: true });
  });
});
