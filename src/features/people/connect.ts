import { z } from 'zod';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import { UNOWNED } from '../../rights/index.js';
import { slackUserId } from '../slack-input.js';
import { defineVerb } from '../verb.js';
import { PEOPLE } from './grant.js';

/** Joins people of the demo data to Slack users, for the workspace on this machine; real people are granted roles. */
export const connectPeople = defineVerb({
  name: 'people.connect',
  summary: { en: 'Join demo people to Slack users', zh: '将演示人员与 Slack 用户对应' },
  input: z.object({ accounts: z.array(z.object({ userId: slackUserId, personId: z.string().min(1) })).min(1) }),
  action: 'people.connect',
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx }, { accounts }) {
    await tx.hold(PEOPLE);
    if (!(await tx.installation())?.demo) {
      const message = 'This database holds no demo data, so nobody is joined in bulk. Grant roles one by one.';
      throw new WutongError('not-demo', message);
    }
    const known = new Set((await tx.read('people', EVERYTHING)).map(({ id }) => id));
    const missing = accounts.find(({ personId }) => !known.has(personId));
    if (missing) throw new WutongError('not-found', `There is no person "${missing.personId}" in the demo data.`);
    for (const account of accounts) await tx.putAccount(account);
    return { result: { connected: accounts.length }, subject: 'people', before: null, after: { accounts } };
  },
});
