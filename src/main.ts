import { start } from './start.js';
import { runChat } from './surfaces/cli/index.js';

await start(runChat);
