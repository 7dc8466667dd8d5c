#!/usr/bin/env node
import { loadConfig } from './config/index.js';
import { startCli } from './start/cli.js';

await startCli(loadConfig);
