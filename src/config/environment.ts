import { z } from 'zod';
import { WutongError } from '../lib/errors.js';
import { LOG_LEVELS } from '../lib/logger.js';

const modelAddress = z
  .string()
  .refine(isModelAddress, 'give an http or https address without user and password, such as https://api.openai.com/v1');

/** What the environment may say; each message tells what would be right. */
const environmentSchema = z.object({
  WUTONG_DATA_DIR: z.string().default('./.data'),
  WUTONG_CORPUS_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .refine(
      isDatabaseAddress,
      'give a PostgreSQL address with a host, such as postgresql://user:password@host:5432/wutong',
    )
    .optional(),
  WUTONG_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'give an IANA time zone such as Asia/Shanghai')
    .default('Asia/Shanghai'),
  WUTONG_LOG_LEVEL: z.enum(LOG_LEVELS, `give one of ${LOG_LEVELS.join(', ')}`).default('info'),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'give the bot token, which begins with xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'give the app-level token, which begins with xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z.url('give an address such as https://slack.com/api/').optional(),
  WUTONG_PORT: z.coerce
    .number('give a port')
    .int('give a port')
    .min(1, 'give a port')
    .max(65_535, 'give a port')
    .default(3000),
  NODE_ENV: z.string().optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: modelAddress.default('https://api.openai.com/v1'),
  OPENAI_MODEL: z.string().default('gpt-4.1-mini'),
  OPENAI_EMBEDDING_MODEL: z.string().optional(),
  OPENAI_EMBEDDING_API_KEY: z.string().optional(),
  OPENAI_EMBEDDING_BASE_URL: modelAddress.optional(),
  OPENAI_EMBEDDING_BATCH: z.coerce
    .number('give a number of passages')
    .int('give a number of passages')
    .min(1, 'give a number of passages')
    .max(2_048, 'give at most 2048')
    .default(10),
  OPENAI_EMBEDDING_PRICE: z.coerce
    .number('give the price of a million tokens, such as 0.5')
    .min(0, 'give the price of a million tokens, such as 0.5')
    .optional(),
  WUTONG_EMBEDDING_FOLDER: z.string().optional(),
  WUTONG_MEANING_SHARE: z.coerce
    .number('give a share from 0 to 1')
    .min(0, 'give a share from 0 to 1')
    .max(1, 'give a share from 0 to 1')
    .default(0.4),
  WUTONG_MODEL_MAX_LABEL: z.enum(['PUBLIC', 'INTERNAL'], 'give PUBLIC or INTERNAL').default('PUBLIC'),
  NO_COLOR: z.string().optional(),
});

export type Environment = z.infer<typeof environmentSchema>;

/**
 * Reads the variables that Wutong knows; an empty one counts as not set.
 * @throws WutongError `configuration`, naming each wrong variable and what would be right (never its value).
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const known = Object.keys(environmentSchema.shape).map((name) => [name, variables[name] || undefined]);
  const read = environmentSchema.safeParse(Object.fromEntries(known));
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new WutongError('configuration', `The configuration is not usable. ${faults.join('; ')}.`);
}

/** The driver would take what is missing from elsewhere, and reach another database than was meant. */
function isDatabaseAddress(written: string): boolean {
  if (!/^postgres(ql)?:\/\/\S+$/.test(written) || !URL.canParse(written)) return false;
  const { hostname, port, searchParams, username, password, pathname } = new URL(written);
  const isHost = hostname !== '' || searchParams.has('host');
  return isHost && port !== '0' && [username, password, pathname].every(isEncoded);
}

/** The address is no secret, so it may hold none. */
function isModelAddress(written: string): boolean {
  if (!/^https?:\/\/\S+$/.test(written) || !URL.canParse(written)) return false;
  const { username, password, search } = new URL(written);
  return username === '' && password === '' && search === '';
}

function isEncoded(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
