import { addToOutbox, type StepHandler, type StepOutcome } from '../../delivery/index.js';
import type { DueStep, Transaction } from '../../store/types.js';
import { BOARD, type BoardData } from './outgoing.js';
import { keep, seenBy, seenNow } from './seen.js';
import type { StepParts } from './step-parts.js';
import { BOARD_STEP } from './steps.js';

/** Puts up the board of each channel that still has one; a day that has passed is left out. */
export function boardSteps(parts: StepParts): StepHandler {
  return {
    kind: BOARD_STEP,
    async run(tx, steps) {
      const outcomes: StepOutcome[] = [];
      for (const step of steps) outcomes.push(await putUp(tx, step, parts));
      return outcomes;
    },
  };
}

async function putUp(
  tx: Transaction,
  { subject: channelId, round: day }: DueStep,
  { clock, log }: StepParts,
): Promise<StepOutcome> {
  const wanted = (await tx.boards()).some((board) => board.channelId === channelId);
  if (!wanted || (await tx.channelMapping(channelId)) === null) return { noted: null };
  if (day < clock.today()) {
    log.error({ channelId, day }, 'a board was missed');
    return { noted: null };
  }
  const last = (await tx.lastSteps(BOARD_STEP)).find(({ subject }) => subject === channelId);
  const seen = keep(await seenNow(tx));
  const data: BoardData = { channelId, day, from: last ? String(seenBy(last).light) : null };
  const message = { audience: { channel: channelId }, template: BOARD, data, priority: 'digest' } as const;
  await addToOutbox(tx, { key: `board:${channelId}:${day}`, ...message }, clock.now().toISOString());
  return { noted: { seen } };
}
