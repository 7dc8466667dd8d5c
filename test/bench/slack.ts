import { fiftyAtOnce } from './fifty-at-once.js';
import { thousandCommands } from './thousand-commands.js';

/** What the bot bears, in the workspace on this machine. */
export async function measureSlack() {
  return { fiftyAtOnce: await fiftyAtOnce(), thousandCommands: await thousandCommands() };
}
