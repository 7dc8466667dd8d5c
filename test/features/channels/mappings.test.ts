import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listChannels, mapChannel, unmapChannel } from '../../../src/features/channels/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openTestApp();
  await lay(opened.store, {
    ...PLACES_AND_PEOPLE,
    chains: [{ id: 'pharma', nameZh: '医药及医疗器械', nameEn: 'Pharmaceuticals', aliases: ['医药'] }],
    counties: [{ id: '370921', nameZh: '宁阳县', nameEn: 'Ningyang County' }],
  });
});
afterAll(() => opened.app.close());

const map = async (input: object, personId = 'office') =>
  runVerb(mapChannel, await opened.app.context({ personId }), { channelId: 'C0001', ...input });

describe('a channel', () => {
  it('stands for one chain or one county, and says by whom and since when', async () => {
    expect(await map({ chain: '医药', label: 'internal', name: 'pharma-chain' })).toEqual({
      channelId: 'C0001',
      name: 'pharma-chain',
      chainId: 'pharma',
      countyId: null,
      label: 'INTERNAL',
      mappedBy: 'office',
      mappedOn: '2026-11-23',
      version: 1,
    });
    expect(await map({ county: 'Ningyang' })).toMatchObject({
      chainId: null,
      countyId: '370921',
      label: 'PUBLIC',
      name: 'pharma-chain',
      version: 2,
    });
    expect((await opened.store.audit({ subject: 'C0001' })).map(({ verb }) => verb)).toEqual([
      'channels.map',
      'channels.map',
    ]);
  });

  it.each([
    [{}, /a channel stands for one chain or one county/],
    [{ chain: 'pharma', county: '370921' }, /name one of them/],
    [{ chain: 'pharmo' }, /Do you mean Pharmaceuticals \(pharma\)\?/],
    [{ chain: 'pharma', label: 'secret' }, /label: there is no "SECRET"/],
    [{ channelId: '#pharma', chain: 'pharma' }, /channelId: write a Slack channel id such as C0123ABCD/],
    [{ channelId: 'D0001', chain: 'pharma' }, /channelId: write a Slack channel id/],
    [{ chain: 'pharma', version: 1 }, /changed by someone else meanwhile/],
  ])('given %j is refused in a sentence', async (input, message) => {
    await expect(map(input)).rejects.toMatchObject({ message: expect.stringMatching(message) });
  });

  it('is mapped by the office alone', async () => {
    await expect(map({ chain: 'pharma' }, 'head-pharma')).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is listed by its place’s name, and let go', async () => {
    const context = await opened.app.context('system');
    expect(await runVerb(listChannels, context, {})).toMatchObject([
      { channelId: 'C0001', place: { id: '370921', nameZh: '宁阳县', nameEn: 'Ningyang County' } },
    ]);
    await runVerb(unmapChannel, context, { channelId: 'C0001' });
    expect(await runVerb(listChannels, context, {})).toEqual([]);
    await expect(runVerb(unmapChannel, context, { channelId: 'C0001' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
