#!/usr/bin/env node
import { start } from './start.js';
import { runCli } from './surfaces/cli/index.js';

await start((parts) => runCli(process.argv.slice(2), parts));
