#!/usr/bin/env node
import { startCli } from './app.js';
import { loadConfig } from './config/index.js';

await startCli(loadConfig);
