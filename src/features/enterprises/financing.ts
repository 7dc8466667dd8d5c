import { z } from 'zod';
import type { Financing } from '../../domain/ledgers/ledgers.js';
import type { Transaction } from '../../store/types.js';
import { enterpriseRefusals } from '../../texts/refusals/enterprises.js';
import { demandDay } from '../demand-day.js';
import { nextId } from '../next-ids.js';
import { dayInput, nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { ENTERPRISE_COMMANDS } from './enterprise-commands.js';
import { sumInput, wordsInput } from './enterprise-input.js';
import { enterpriseResource, findEnterprise } from './find-enterprise.js';

/** Records what an enterprise needs money for, how much and by when. */
export const stateNeed = defineVerb({
  name: 'enterprise.financing',
  summary: { en: 'Record what money an enterprise needs, for what and by when', zh: '登记企业融资需求' },
  input: z.object({ enterprise: nameInput, sum: sumInput, purpose: wordsInput, neededBy: dayInput }),
  action: 'enterprise.financing',
  command: ENTERPRISE_COMMANDS.financing,
  writes: true,
  resource: (context, { enterprise }) => enterpriseResource(context, enterprise),
  async run(context, { enterprise: typed, sum, purpose, neededBy }) {
    const { tx, actor, clock, scope } = context;
    await demandDay(context);
    const { id: enterpriseId } = await findEnterprise(tx, scope, typed);
    const today = clock.today();
    if (neededBy < today) refuse('bad-input', enterpriseRefusals.neededBefore(today), 'neededBy');
    const after: Financing = {
      id: await nextNumber(tx),
      enterpriseId,
      amount: sum,
      // Kept in the words of whoever writes, whatever the language of the reader.
      purposeZh: purpose,
      purposeEn: purpose,
      neededBy,
      statedOn: today,
      statedById: actor.id,
      fundedAmount: null,
      fundedByZh: null,
      fundedByEn: null,
      fundedOn: null,
      demo: (await tx.installation())?.demo ?? false,
      version: 1,
    };
    await tx.insert('financings', [after]);
    return { result: after, subject: after.id, ledger: 'financings', before: null, after };
  },
});

/** The next number of a need; whoever numbers waits for who does already. */
async function nextNumber(tx: Transaction): Promise<string> {
  await tx.hold('financings');
  return await nextId(tx, 'financings', { prefix: 'FIN-' });
}
