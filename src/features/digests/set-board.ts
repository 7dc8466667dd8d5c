import { z } from 'zod';
import { WutongError } from '../../lib/errors.js';
import { fold } from '../../lib/text.js';
import type { BoardRow, ChannelMapping, Reader } from '../../store/types.js';
import { RECORD_COMMANDS } from '../record-commands.js';
import { runVerb } from '../run-verb.js';
import { defineVerb } from '../verb.js';
import { beginsWeek } from './plan-steps.js';

/** What a channel's board is set to, and the day of the next one. */
export interface BoardSetting {
  readonly channel: Pick<ChannelMapping, 'channelId' | 'name'>;
  readonly on: boolean;
  readonly next: string | null;
}

/** Has the board of a mapped channel sent on the first working day of each week, or no longer. */
export const digestBoard = defineVerb({
  name: 'digest.board',
  summary: { en: 'Send a channel the board of its chain or county each week, or stop', zh: '开启或停止频道的每周看板' },
  input: z.object({
    state: z.enum(['on', 'off']),
    channel: z.string('name a channel').trim().min(1, 'name a channel'),
  }),
  // Whose channel it is, the writing verb asks.
  action: 'digest.settings',
  writes: false,
  command: RECORD_COMMANDS.digestBoard,
  async run(context, { state, channel }): Promise<BoardSetting> {
    const mapping = await findMapping(context.store, channel);
    const on = state === 'on';
    const stands = (await context.store.boards()).some(({ channelId }) => channelId === mapping.channelId);
    if (stands !== on) await runVerb(setBoard, context, { channelId: mapping.channelId, on });
    const { calendar } = context.rules;
    let next = calendar.addWorkdays(context.clock.today(), 1);
    while (!beginsWeek(next, calendar)) next = calendar.addWorkdays(next, 1);
    const { channelId, name } = mapping;
    return { channel: { channelId, name }, on, next: on ? next : null };
  },
});

/** Writes whether a channel gets a board; whoever may answer for the rows of its chain or county may. */
export const setBoard = defineVerb({
  name: 'digest.set-board',
  summary: { en: 'Set whether a channel gets a board', zh: '设置频道看板' },
  input: z.object({ channelId: z.string(), on: z.boolean() }),
  action: 'digest.board',
  writes: true,
  async resource({ tx }, { channelId }) {
    const { chainId, countyId } = await findMapping(tx, channelId);
    return { chainId, countyId };
  },
  async run({ tx, actor, clock, language }, { channelId, on }) {
    const before = (await tx.boards()).find((board) => board.channelId === channelId) ?? null;
    const after: BoardRow | null = on ? { channelId, language, setBy: actor.id, setOn: clock.today() } : null;
    if (after) await tx.putBoard(after);
    else await tx.removeBoard(channelId);
    return { result: after, subject: `board/${channelId}`, before, after };
  },
});

/** By its id, or by the name that it was mapped under. @throws WutongError `not-found` with what to do first. */
/** The mapping of a channel by id or name. @throws WutongError for one that stands for nothing. */
export async function findMapping(reader: Pick<Reader, 'channelMappings'>, typed: string): Promise<ChannelMapping> {
  const name = fold(typed.replace(/^#/, ''));
  const mapping = (await reader.channelMappings()).find(
    (each) => fold(each.channelId) === name || (each.name !== null && fold(each.name.replace(/^#/, '')) === name),
  );
  if (mapping) return mapping;
  const zh = `频道“${typed}”尚未对应产业链或县（市、区），请先由市工业推进办用 wutong channel map 设置。`;
  throw new WutongError(
    'not-found',
    `channel: ${typed} stands for no chain or county. The office maps it first: wutong channel map CHANNEL_ID --chain CHAIN`,
    { zh },
  );
}
