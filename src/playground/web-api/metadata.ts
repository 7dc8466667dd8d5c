import { isJson, type Json } from '../json.js';
import { SlackError } from './slack-error.js';

/** The metadata of a message. @throws SlackError when it is not as Slack wants it. */
export function readMetadata(given: unknown): Json | null {
  if (given === undefined || given === '') return null;
  if (!isJson(given)) throw new SlackError('invalid_metadata_format');
  if (Object.keys(given).length === 0) return null;
  if (typeof given.event_type !== 'string' || given.event_type === '' || !isJson(given.event_payload)) {
    throw new SlackError('invalid_metadata_schema');
  }
  return { event_type: given.event_type, event_payload: given.event_payload };
}
