import { WutongError } from '../../lib/errors.js';
import { printable } from '../../lib/text.js';
import type { Terminal } from './application.js';
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.js';
import { startFailureText } from './failure.js';
import { OWN_STYLES } from './style.js';

const WIDTH_WITHOUT_TERMINAL = 100;
const NARROWEST = 40;
const WIDEST = 140;

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>;

/** What a terminal is opened with; `lost` is told, once, why nothing more can be written to standard output. */
export interface TerminalOptions {
  readonly color: boolean;
  readonly lost: (error: WutongError) => void;
}

/** The terminal of a process, this one's unless told; colour only where standard output is one and the configuration wants it. */
export function processTerminal(options: TerminalOptions, streams: Streams = process): Terminal {
  const { stdin, stdout, stderr } = streams;
  const color = options.color && stdout.isTTY === true;
  let lost = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!lost) options.lost(lostOutput(error));
    lost = true;
  });
  stderr.on('error', () => {});
  return {
    input: stdin,
    out: (text) => void stdout.write(color ? cleanButStyled(text) : printable(text)),
    err: (text) => void (lost || stderr.write(printable(text))),
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    piped: stdin.isTTY !== true,
    width: Math.min(WIDEST, Math.max(NARROWEST, stdout.columns ?? WIDTH_WITHOUT_TERMINAL)),
    color,
  };
}

/** Ends the process once everything written is out, whatever is still open. */
export function endWith(code: ExitCode): void {
  process.stdout.write('', (error) => {
    if (!error) process.exit(code);
    // What is told of a lost output is told by its event, which comes after this.
    setImmediate(() => process.exit(EXIT.failed));
  });
}

/** Tells why the process cannot start or go on, and the code to end it with. */
export function failedStart(error: unknown): ExitCode {
  process.stderr.write(`wutong: ${printable(startFailureText(error))}\n`);
  return exitCodeOf(error);
}

/** The text without what a terminal would act upon, but for the program's own styles. */
function cleanButStyled(text: string): string {
  return text
    .split(OWN_STYLES)
    .map((part, at) => (at % 2 === 0 ? printable(part) : part))
    .join('');
}

function lostOutput(error: NodeJS.ErrnoException): WutongError {
  return new WutongError('unavailable', `${reasonOf(error)}. Give it another one, then repeat the command.`, {
    cause: error,
  });
}

function reasonOf({ code }: NodeJS.ErrnoException): string {
  if (code === 'EPIPE') return 'Standard output was closed before everything was written';
  if (code === 'ENOSPC') return 'Standard output is a full device';
  return `Standard output cannot be written to (${code ?? 'unknown reason'})`;
}
