import { startChat } from './app.js';
import { loadConfig } from './config/index.js';

await startChat(loadConfig);
