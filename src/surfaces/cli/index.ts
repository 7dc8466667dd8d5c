export { runCli } from './program.js';
export { endWith, failedStart, processTerminal } from './terminal.js';
