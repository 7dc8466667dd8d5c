export type { CliParts } from './application.js';
export { runChat } from './chat/index.js';
export type { ExitCode } from './exit-codes.js';
export { runCli } from './program.js';
export { endWith, failedStart, processTerminal } from './terminal.js';
