import { WutongError } from '../../lib/errors.js';

const UNAVAILABLE = new Set(['P1000', 'P1001', 'P1002', 'P1003', 'P1008', 'P1010', 'P1011', 'P1017', 'P2024', 'P2037']);
const BUSY = new Set(['P2028', 'P2034']);
/** What is to be taken away is named by other records; the code for it differs from server to server. */
const NAMED = /update or delete on table .* violates .*foreign key/s;
const CONNECTION_LOST =
  /ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|Connection terminated|connection timeout|Client has encountered a connection error|terminating connection|57P0[1-3]|08\d{3}\b|PGlite is clos/i;

/** What the driver says of a raw query, which has one code of Prisma's whatever went wrong. */
const LOST_KINDS: ReadonlySet<unknown> = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
]);

interface DriverCause {
  readonly kind?: unknown;
  readonly originalMessage?: string;
}

function causeOf(error: Error): DriverCause {
  const { meta } = error as { readonly meta?: { readonly driverAdapterError?: { readonly cause?: DriverCause } } };
  return meta?.driverAdapterError?.cause ?? {};
}

const SENTENCES = {
  unavailable: [
    'The database cannot be reached just now. Try again in a minute.',
    '暂时连不上数据库，请一分钟后再试。',
  ],
  exists: ['This record exists already. Look at it and change it instead.', '该记录已存在，请查看后修改。'],
  namesNothing: [
    'This record names another one that does not exist. Check the numbers in it.',
    '该记录引用了不存在的记录，请核对其中的编号。',
  ],
  named: [
    'Other records name this one, so it stays. Change those first.',
    '其他记录引用了该记录，不能移除，请先修改那些记录。',
  ],
  busy: ['Too much is being written at once. Try again in a moment.', '同时写入的内容过多，请稍后再试。'],
  refused: [
    'The database refused this. See the log, or tell an administrator.',
    '数据库拒绝了这项操作，请查看日志或告知管理员。',
  ],
} as const;

/** The same failure with a code and a sentence for the person; what is not the database's passes as it is. */
export function inWords(error: unknown): unknown {
  if (error instanceof WutongError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const { kind, originalMessage = '' } = causeOf(error);
  if (UNAVAILABLE.has(code) || LOST_KINDS.has(kind) || CONNECTION_LOST.test(`${code} ${error.message}`)) {
    return wutong('unavailable', SENTENCES.unavailable, error);
  }
  if (code === 'P2002') return wutong('conflict', SENTENCES.exists, error);
  if (NAMED.test(originalMessage)) return wutong('conflict', SENTENCES.named, error);
  if (code === 'P2003') return wutong('bad-input', SENTENCES.namesNothing, error);
  if (BUSY.has(code)) return wutong('busy', SENTENCES.busy, error);
  return error.name.startsWith('Prisma') ? wutong('internal', SENTENCES.refused, error) : error;
}

/** Waits for the database and puts its failure in words. */
export async function spoken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw inWords(error);
  }
}

type Code = 'unavailable' | 'conflict' | 'bad-input' | 'busy' | 'internal';

function wutong(code: Code, [message, zh]: readonly [string, string], cause: unknown) {
  return new WutongError(code, message, { zh, cause });
}
