import { WutongError } from '../../lib/errors.js';
import type { ChannelMapping, Reader, Transaction } from '../types.js';
import type { Queries } from './client.js';
import type { ChannelMappingModel } from './generated/models.js';
import { inOrder } from './order.js';
import { dateToDay } from './rows.js';

/** What each channel may see at most. */
export function channelReads(queries: Queries): Pick<Reader, 'channelMapping' | 'channelMappings'> {
  return {
    async channelMapping(channelId) {
      const row = await queries.channelMapping.findUnique({ where: { channelId } });
      return row && toMapping(row);
    },
    async channelMappings() {
      return inOrder((await queries.channelMapping.findMany()).map(toMapping), (mapping) => mapping.channelId);
    },
  };
}

/** Sets and takes away what a channel may see. */
export function channelWrites(queries: Queries): Pick<Transaction, 'putChannelMapping' | 'removeChannelMapping'> {
  return {
    putChannelMapping: (mapping, version) => put(queries, mapping, version),
    removeChannelMapping: async (channelId) =>
      (await queries.channelMapping.deleteMany({ where: { channelId } })).count > 0,
  };
}

/** One statement, with the version in its condition; a mapping that is not there has version 0. */
async function put(
  queries: Queries,
  mapping: Omit<ChannelMapping, 'version'>,
  version: number | undefined,
): Promise<ChannelMapping> {
  const { channelId, name, chainId, countyId, label, mappedBy, mappedOn } = mapping;
  const [row] = await queries.$queryRaw<{ version: number }[]>`
    INSERT INTO channel_mapping (channel_id, name, chain_id, county_id, label, mapped_by, mapped_on, version)
    SELECT ${channelId}, ${name}, ${chainId}, ${countyId}, ${label}, ${mappedBy}, ${mappedOn}::date, 1
    WHERE coalesce(${version ?? null}::int, 0) = 0 OR EXISTS (SELECT 1 FROM channel_mapping WHERE channel_id = ${channelId})
    ON CONFLICT (channel_id) DO UPDATE SET
      name = excluded.name, chain_id = excluded.chain_id, county_id = excluded.county_id, label = excluded.label,
      mapped_by = excluded.mapped_by, mapped_on = excluded.mapped_on, version = channel_mapping.version + 1
      WHERE ${version ?? null}::int IS NULL OR channel_mapping.version = ${version ?? null}::int
    RETURNING version`;
  if (row) return { ...mapping, version: row.version };
  const message = `The mapping of ${channelId} was changed by someone else meanwhile. Look at it again, then repeat the change.`;
  throw new WutongError('conflict', message);
}

function toMapping(row: ChannelMappingModel): ChannelMapping {
  return { ...row, label: row.label as ChannelMapping['label'], mappedOn: dateToDay(row.mappedOn) };
}
