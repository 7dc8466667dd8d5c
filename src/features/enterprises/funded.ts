import { z } from 'zod';
import { fundingFault } from '../../domain/enterprises/index.js';
import { enterpriseRefusals } from '../../texts/refusals/enterprises.js';
import { demandDay } from '../demand-day.js';
import { demandVersion } from '../demand-version.js';
import { dayInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { ENTERPRISE_COMMANDS } from './enterprise-commands.js';
import { needNumber, sumInput, versionInput, wordsInput } from './enterprise-input.js';
import { findNeed, needResource } from './find-enterprise.js';

/** Records what became of a need for money: how much of it came in all, from whom and when. */
export const recordFunding = defineVerb({
  name: 'enterprise.funded',
  summary: { en: 'Record what an enterprise got of the money that it needs', zh: '登记企业融资落实结果' },
  input: z.object({
    need: needNumber,
    sum: sumInput,
    from: wordsInput,
    date: dayInput.optional(),
    version: versionInput.optional(),
  }),
  action: 'enterprise.funded',
  command: ENTERPRISE_COMMANDS.funded,
  writes: true,
  resource: (context, { need }) => needResource(context, need),
  async run(context, { need: id, sum, from, date, version }) {
    const { tx, clock } = context;
    await demandDay(context);
    await tx.hold(`financings/${id}`);
    const before = await findNeed(context, id);
    if (version !== undefined) await demandVersion(tx, 'financings', before, version);
    const on = date ?? clock.today();
    const fault = fundingFault(before, on, clock.today());
    if (fault?.kind === 'TO_COME') refuse('bad-input', enterpriseRefusals.toCome(fault.limit), 'date');
    if (fault?.kind === 'TOO_EARLY') refuse('bad-input', enterpriseRefusals.fundedBefore(fault.limit), 'date');
    const result = { fundedAmount: sum, fundedByZh: from, fundedByEn: from, fundedOn: on };
    const after = await tx.update('financings', id, result, before.version);
    return {
      result: after,
      subject: id,
      ledger: 'financings',
      before,
      after,
      // Who stated the need waits for it.
      tell: [{ personId: before.statedById, as: 'owner' as const }],
    };
  },
});
