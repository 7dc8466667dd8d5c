import { z } from 'zod';

/** The id of a Slack user, as a profile shows it under "Copy member ID". */
export const slackUserId = z
  .string('write a Slack member id such as U0123ABCD')
  .trim()
  .regex(/^[UW][A-Z0-9]{2,}$/, 'write a Slack member id such as U0123ABCD; a profile has it under "Copy member ID"');

/** The id of a Slack channel, as its details show it at the end. */
export const slackChannelId = z
  .string('write a Slack channel id such as C0123ABCD')
  .trim()
  .regex(/^[CG][A-Z0-9]{2,}$/, 'write a Slack channel id such as C0123ABCD; the details of a channel end with it');
