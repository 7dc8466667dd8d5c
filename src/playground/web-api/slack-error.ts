import type { Json } from '../json.js';

/** A refusal, as Slack answers it: a code, and sometimes what is wrong where. */
export class SlackError extends Error {
  constructor(
    readonly code: string,
    readonly details: Json = {},
  ) {
    super(code);
    this.name = 'SlackError';
  }
}

/** A refusal that points at its causes. Codes about blocks name them twice, as Slack does. */
export function pointingError(code: string, faults: readonly string[]): SlackError {
  const messages = { response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) } };
  return new SlackError(code, code === 'invalid_blocks' ? { errors: faults, ...messages } : messages);
}
