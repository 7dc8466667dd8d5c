import { z } from 'zod';
import { LABELS } from '../../domain/people/types.js';
import { WutongError } from '../../lib/errors.js';
import { printable } from '../../lib/text.js';
import { UNOWNED } from '../../rights/index.js';
import { findChain, findCounty } from '../places.js';
import { nameInput } from '../record-input.js';
import { slackChannelId } from '../slack-input.js';
import { defineVerb } from '../verb.js';
import { CHANNEL_COMMANDS } from './channel-commands.js';

const LABEL_WORDS: Readonly<Record<string, string>> = { 公开: 'PUBLIC', 内部: 'INTERNAL' };

const label = z.preprocess(
  (written) => (typeof written === 'string' ? (LABEL_WORDS[written.trim()] ?? written.trim().toUpperCase()) : written),
  z.enum(LABELS).default('PUBLIC'),
);

/** Says what a channel stands for: one chain or one county. Answers in it then show at most that, and documents up to the label. */
export const mapChannel = defineVerb({
  name: 'channels.map',
  summary: { en: 'Say which chain or county a channel stands for', zh: '设置频道对应的产业链或县（市、区）' },
  input: z.object({
    channelId: slackChannelId,
    chain: nameInput.optional(),
    county: nameInput.optional(),
    label,
    /** The channel's own name, to be recognised in lists. */
    name: z.string().overwrite(printable).trim().max(80).nullable().default(null),
    /** The version of the mapping that was looked at. */
    version: z.coerce.number().int().nonnegative().optional(),
  }),
  action: 'channel.map',
  command: CHANNEL_COMMANDS.map,
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx, actor, clock }, { channelId, chain, county, label, name, version }) {
    if ((chain === undefined) === (county === undefined)) {
      throw new WutongError(
        'bad-input',
        'chain, county: a channel stands for one chain or one county; name one of them',
        { zh: '频道对应一条产业链或一个县（市、区），请填写其中一项', field: 'chain' },
      );
    }
    const before = await tx.channelMapping(channelId);
    const chainId = chain === undefined ? null : (await findChain(tx, chain)).id;
    const countyId = county === undefined ? null : (await findCounty(tx, county)).id;
    const by = { mappedBy: actor.id, mappedOn: clock.today() };
    const given = { channelId, name: name ?? before?.name ?? null, chainId, countyId, label, ...by };
    const mapping = await tx.putChannelMapping(given, version);
    return { result: mapping, subject: channelId, before, after: mapping };
  },
});
