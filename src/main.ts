import { loadConfig } from './config/index.js';
import { startBot } from './start/bot.js';

await startBot(loadConfig);
