import { z } from 'zod';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { ChannelMapping } from '../../store/types.js';
import { type Name, nameOf } from '../figure.js';
import { defineVerb } from '../verb.js';
import { CHANNEL_COMMANDS } from './channel-commands.js';

/** A mapped channel, with the name of the chain or county that it stands for; null where that has gone from the ledgers. */
export interface MappedChannel extends ChannelMapping {
  readonly place: Name | null;
}

/** The channels that stand for a chain or a county. */
export const listChannels = defineVerb({
  name: 'channels.list',
  summary: { en: 'List which channel stands for what', zh: '列出频道对应关系' },
  input: z.object({}),
  action: 'channel.map',
  command: CHANNEL_COMMANDS.list,
  writes: false,
  async run({ store }): Promise<MappedChannel[]> {
    const mappings = await store.channelMappings();
    const [chains, counties] = [await store.read('chains', EVERYTHING), await store.read('counties', EVERYTHING)];
    return mappings.map((mapping) => {
      const place =
        chains.find(({ id }) => id === mapping.chainId) ?? counties.find(({ id }) => id === mapping.countyId);
      return { ...mapping, place: place === undefined ? null : nameOf(place) };
    });
  },
});
