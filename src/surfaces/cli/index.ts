export type { Application, CliParts, Terminal } from './application.js';
export { runChat } from './chat/index.js';
export { EXIT, type ExitCode } from './exit-codes.js';
export { runCli } from './program.js';
export { processTerminal } from './terminal.js';
