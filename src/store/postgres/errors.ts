import { WutongError } from '../../lib/errors.js';

const UNAVAILABLE = new Set(['P1000', 'P1001', 'P1002', 'P1003', 'P1008', 'P1010', 'P1011', 'P1017', 'P2024', 'P2037']);
const BUSY = new Set(['P2028', 'P2034']);
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

function kindOf(error: Error): unknown {
  const { meta } = error as {
    readonly meta?: { readonly driverAdapterError?: { readonly cause?: { kind?: unknown } } };
  };
  return meta?.driverAdapterError?.cause?.kind;
}

/** The same failure with a code and a sentence for the person; what is not the database's passes as it is. */
export function inWords(error: unknown): unknown {
  if (error instanceof WutongError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (UNAVAILABLE.has(code) || LOST_KINDS.has(kindOf(error)) || CONNECTION_LOST.test(`${code} ${error.message}`)) {
    return wutong('unavailable', 'The database cannot be reached just now. Try again in a minute.', error);
  }
  if (code === 'P2002')
    return wutong('conflict', 'This record exists already. Look at it and change it instead.', error);
  if (code === 'P2003') {
    return wutong('bad-input', 'This record names another one that does not exist. Check the numbers in it.', error);
  }
  if (BUSY.has(code)) return wutong('busy', 'Too much is being written at once. Try again in a moment.', error);
  if (error.name.startsWith('Prisma')) {
    return wutong('internal', 'The database refused this. See the log, or tell an administrator.', error);
  }
  return error;
}

/** Waits for the database and puts its failure in words. */
export async function spoken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw inWords(error);
  }
}

function wutong(code: 'unavailable' | 'conflict' | 'bad-input' | 'busy' | 'internal', message: string, cause: unknown) {
  return new WutongError(code, message, { cause });
}
