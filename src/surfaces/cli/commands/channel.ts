import type { Command } from 'commander';
import { listChannels, mapChannel, unmapChannel } from '../../../features/channels/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { EXIT } from '../exit-codes.js';
import { actingOption, versionOption } from '../options.js';
import { actingContext } from '../session.js';
import { createStyle } from '../style.js';
import { renderTable } from '../table.js';
import type { Register, Run } from './command.js';

/** `wutong channel`: what each Slack channel stands for, and so may show. */
export const registerChannel: Register = (program, run) => {
  const channel = program.command('channel').description('say which chain or county a Slack channel stands for');
  addMap(channel, run);
  addList(channel, run);
  addUnmap(channel, run);
};

interface MapOptions {
  readonly chain?: string;
  readonly county?: string;
  readonly label?: string;
  readonly name?: string;
  readonly version?: number;
  readonly as?: string;
}

function addMap(channel: Command, run: Run): void {
  channel
    .command('map')
    .description('let a channel stand for one chain or one county: answers in it show at most that')
    .argument('<channel-id>', 'the id of the channel, such as C0123ABCD')
    .option('--chain <chain>', 'the chain: its id, or its name in English or Chinese')
    .option('--county <county>', 'the county')
    .option(
      '--label <label>',
      'the highest label of a document that the channel may show: PUBLIC or INTERNAL',
      'PUBLIC',
    )
    .option('--name <name>', 'what the channel is called, to be recognised in the list')
    .addOption(versionOption())
    .addOption(actingOption())
    .action(async (channelId: string, { as, ...given }: MapOptions) => {
      await run({}, async (application, { out }) => {
        const context = await actingContext(application, as);
        const { chainId, countyId, label } = await runVerb(mapChannel, context, { channelId, ...given });
        out(`${channelId} stands for ${chainId ?? countyId} now, with documents up to ${label}.\n`);
        return EXIT.done;
      });
    });
}

function addList(channel: Command, run: Run): void {
  channel
    .command('list', { isDefault: true })
    .description('list the channels that stand for a chain or a county')
    .addOption(actingOption())
    .action(async ({ as }: { as?: string }) => {
      await run({}, async (application, { out, err, width, color }) => {
        const channels = await runVerb(listChannels, await actingContext(application, as), {});
        if (channels.length === 0)
          err('No channel stands for anything yet: `wutong channel map` says what one does.\n');
        const columns = [
          { heading: 'channel' },
          { heading: 'name', flexible: true },
          { heading: 'stands for', flexible: true },
          { heading: 'documents' },
          { heading: 'version', side: 'right' as const },
        ];
        const rows = channels.map(({ channelId, name, chainId, countyId, place, label, version }) => [
          channelId,
          name ?? '',
          place === null ? `${chainId ?? countyId} (not in the ledgers)` : `${place.nameEn} (${place.nameZh})`,
          label,
          String(version),
        ]);
        if (rows.length > 0) out(`${renderTable(columns, rows, { width, style: createStyle(color) }).join('\n')}\n`);
        return EXIT.done;
      });
    });
}

function addUnmap(channel: Command, run: Run): void {
  channel
    .command('unmap')
    .description('let a channel stand for nothing again: answers in it show public documents alone')
    .argument('<channel-id>', 'the id of the channel, such as C0123ABCD')
    .addOption(actingOption())
    .action(async (channelId: string, { as }: { as?: string }) => {
      await run({}, async (application, { out }) => {
        await runVerb(unmapChannel, await actingContext(application, as), { channelId });
        out(`${channelId} stands for nothing any more.\n`);
        return EXIT.done;
      });
    });
}
