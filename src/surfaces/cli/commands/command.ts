import type { Command } from 'commander';
import type { Application, Terminal } from '../application.js';
import type { ExitCode } from '../exit-codes.js';

/** Runs one command over an open application, which is closed afterwards whatever happened. */
export type Run = (
  options: { readonly asOf?: string | undefined },
  work: (application: Application, terminal: Terminal) => Promise<ExitCode>,
) => Promise<void>;

/** Adds one command to the program. */
export type Register = (program: Command, run: Run) => void;
