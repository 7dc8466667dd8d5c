import type { Reader, SlackAccount, Transaction } from '../types.js';
import type { Queries } from './client.js';
import { inOrder } from './order.js';

/** Which Slack users are people here. */
export function accountReads(queries: Queries): Pick<Reader, 'account' | 'accounts'> {
  return {
    account: (userId) => queries.slackAccount.findUnique({ where: { userId } }),
    accounts: async () => inOrder(await queries.slackAccount.findMany(), (account) => account.userId),
  };
}

/** Joins and parts Slack users and people. */
export function accountWrites(queries: Queries): Pick<Transaction, 'putAccount' | 'removeAccount'> {
  return {
    async putAccount({ userId, personId }: SlackAccount) {
      await queries.$executeRaw`
        INSERT INTO slack_account (user_id, person_id) VALUES (${userId}, ${personId})
        ON CONFLICT (user_id) DO UPDATE SET person_id = excluded.person_id`;
    },
    removeAccount: async (userId) => (await queries.slackAccount.deleteMany({ where: { userId } })).count > 0,
  };
}
