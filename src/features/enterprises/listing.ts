import { z } from 'zod';
import {
  boardAfter,
  type ListingFault,
  type ListingStep,
  latestListing,
  listingFault,
} from '../../domain/enterprises/index.js';
import type { ListingRecord } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { wordOf } from '../../texts/index.js';
import { enterpriseRefusals } from '../../texts/refusals/enterprises.js';
import { demandDay } from '../demand-day.js';
import { nextId } from '../next-ids.js';
import { dayInput, nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { ENTERPRISE_COMMANDS } from './enterprise-commands.js';
import { boardInput, stageInput, versionInput, wordsInput } from './enterprise-input.js';
import { enterpriseResource, findEnterprise } from './find-enterprise.js';

/** Records a step of an enterprise on its way to the stock exchange: one forward with its papers, or back with the reason. */
export const recordListing = defineVerb({
  name: 'enterprise.listing',
  summary: {
    en: 'Record how far an enterprise is with its listing, with the papers',
    zh: '登记企业上市进程及佐证材料',
  },
  input: z.object({
    enterprise: nameInput,
    to: stageInput,
    date: dayInput.optional(),
    board: boardInput.optional(),
    papers: wordsInput.optional(),
    reason: wordsInput.optional(),
    /** How many steps were on record when it was looked at. */
    steps: versionInput.optional(),
  }),
  action: 'enterprise.listing',
  command: ENTERPRISE_COMMANDS.listing,
  writes: true,
  resource: (context, { enterprise }) => enterpriseResource(context, enterprise),
  async run(context, { enterprise: typed, to, date, board, papers, reason, steps }) {
    const { tx, actor, clock, scope } = context;
    await demandDay(context);
    const { id: enterpriseId, nameEn } = await findEnterprise(tx, scope, typed);
    await tx.hold(`enterprises/${enterpriseId}`);
    const records = await tx.read('listingRecords', EVERYTHING, { enterpriseId });
    if (steps !== undefined && steps !== records.length) refuse('conflict', enterpriseRefusals.changed(nameEn));
    const step: ListingStep = {
      to,
      on: date ?? clock.today(),
      board: board ?? null,
      papers: papers ?? null,
      reason: reason ?? null,
    };
    const from = latestListing(records)?.toStage ?? null;
    const fault = listingFault(records, step, clock.today());
    if (fault) refuseStep(fault, step);
    const after: ListingRecord = {
      id: await nextId(tx, 'listingRecords', { prefix: `LST-${enterpriseId}-`, digits: 2 }),
      enterpriseId,
      fromStage: from,
      toStage: to,
      board: boardAfter(records, step),
      on: step.on,
      // Kept in the words of whoever writes, whatever the language of the reader.
      evidenceZh: step.papers,
      evidenceEn: step.papers,
      reasonZh: step.reason,
      reasonEn: step.reason,
      recordedById: actor.id,
      source: actor.id,
      demo: (await tx.installation())?.demo ?? false,
    };
    await tx.insert('listingRecords', [after]);
    return { result: after, subject: after.id, ledger: 'listingRecords', before: null, after };
  },
});

function refuseStep(fault: ListingFault, { to }: ListingStep): never {
  const word = (stage: ListingStep['to']) => wordOf('listingStage', stage);
  switch (fault.kind) {
    case 'SAME':
      return refuse('conflict', enterpriseRefusals.sameStage(word(to), fault.next && word(fault.next)), 'to');
    case 'SKIPS':
      return refuse('bad-input', enterpriseRefusals.skips(word(fault.next ?? to)), 'to');
    case 'TO_COME':
      return refuse('bad-input', enterpriseRefusals.toCome(fault.limit), 'date');
    case 'TOO_EARLY':
      return refuse('bad-input', enterpriseRefusals.beforeLast(fault.limit), 'date');
    case 'NO_PAPERS':
      return refuse('bad-input', enterpriseRefusals.noPapers(), 'papers');
    case 'NO_REASON':
      return refuse('bad-input', enterpriseRefusals.noReason(), 'reason');
    case 'NO_BOARD':
      return refuse('bad-input', enterpriseRefusals.noBoard(), 'board');
    default:
      return fault satisfies never;
  }
}
