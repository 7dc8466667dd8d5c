import type { App } from '@slack/bolt';
import type { SlackDesk } from '../desk.js';

/** Adds one listener to Bolt's app: it translates what came, and hands it to the desk. */
export type RegisterListener = (app: App, desk: SlackDesk) => void;
