import type { Terminal } from './application.js';
import { type ExitCode, exitCodeOf } from './exit-codes.js';
import { failureText } from './failure.js';

const WIDTH_WITHOUT_TERMINAL = 100;
const NARROWEST = 40;
const WIDEST = 140;

/** The terminal of this process; colour only where standard output is one and the configuration wants it. */
export function processTerminal({ color }: { readonly color: boolean }): Terminal {
  const { stdin, stdout, stderr } = process;
  // A reader that has gone away, such as `head`, is no fault of the command.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    input: stdin,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    width: Math.min(WIDEST, Math.max(NARROWEST, stdout.columns ?? WIDTH_WITHOUT_TERMINAL)),
    color: color && stdout.isTTY === true,
  };
}

/** Ends the process once everything written is out, whatever is still open. */
export function endWith(code: ExitCode): void {
  process.stdout.write('', () => process.exit(code));
}

/** Tells why the process cannot start, and the code to end it with. */
export function failedStart(error: unknown): ExitCode {
  process.stderr.write(`wutong: ${failureText(error)}\n`);
  return exitCodeOf(error);
}
