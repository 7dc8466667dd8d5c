import { destination, type Logger as PinoLogger, pino } from 'pino';

/** What the product logs with. */
export type Logger = PinoLogger;

/** How loud the log is. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const SECRET_NAMES = [
  'token',
  'password',
  'secret',
  'apiKey',
  'authorization',
  'cookie',
  'databaseUrl',
  'connectionString',
];

/** Secrets by name, at the top and two levels down. */
const REDACTED = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Where log lines go; standard error unless a test listens. */
export interface LogSink {
  write(line: string): void;
}

/** A logger that writes JSON lines to standard error, so that standard output carries answers alone. */
export function createLogger(level: LogLevel, sink: LogSink = destination({ dest: 2, sync: true })): Logger {
  return pino({ level, base: null, redact: { paths: REDACTED, censor: '[secret]' } }, sink);
}
