import { z } from 'zod';

/** The id in a mention as Slack escapes it, `<@U0123ABCD|name>`; what is none stays as it is. */
const mentioned = (written: unknown) =>
  typeof written === 'string' ? (/^<[@#]([A-Z0-9]+)(?:\|[^<>]*)?>$/.exec(written.trim())?.[1] ?? written) : written;

/** The id of a Slack user, as a profile shows it under "Copy member ID", or a mention. */
export const slackUserId = z.preprocess(
  mentioned,
  z
    .string('write a Slack member id such as U0123ABCD')
    .trim()
    .regex(/^[UW][A-Z0-9]{2,}$/, 'write a Slack member id such as U0123ABCD; a profile has it under "Copy member ID"'),
);

/** The id of a Slack channel, as its details show it at the end, or a mention. */
export const slackChannelId = z.preprocess(
  mentioned,
  z
    .string('write a Slack channel id such as C0123ABCD')
    .trim()
    .regex(/^[CG][A-Z0-9]{2,}$/, 'write a Slack channel id such as C0123ABCD; the details of a channel end with it'),
);
