import { PassThrough } from 'node:stream';
import type { CliParts } from '../../src/surfaces/cli/application.js';
import { runCli } from '../../src/surfaces/cli/index.js';

/** How a command line ended, and what it wrote. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, away from its terminal, over the product that `open` gives. */
export async function wutong(words: readonly string[], open: CliParts['openApplication']): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    input: new PassThrough(),
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    interactive: false,
    piped: false,
    width: 100,
    color: false,
  };
  const code = await runCli(words, { terminal, openApplication: open });
  return { code, out: out.join(''), err: err.join('') };
}
