import { ModelError } from './types.js';

/** What an error of the client means. The message names status and code alone: bodies may repeat the key or what was sent. */
export function faultOfError(error: unknown, begun: boolean): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof SyntaxError) return new ModelError('malformed', 'what came is no JSON');
  const { name = '', status, code } = (error ?? {}) as { name?: string; status?: unknown; code?: unknown };
  const told = [typeof status === 'number' ? `HTTP ${status}` : name, typeof code === 'string' ? code : '']
    .filter(Boolean)
    .join(', ');
  if (name === 'TimeoutError') return new ModelError('time-out', 'no reply came in time');
  if (status === 429) return new ModelError('busy', told);
  if (code === 'content_filter') return new ModelError('refused', told);
  return new ModelError(begun ? 'cut-off' : 'unavailable', told);
}

/** What is wrong with a stream that ended without an error; null when it is complete. */
export function faultOfEnd(
  reason: unknown,
  seen: { readonly pieces: number; readonly text: number },
): ModelError | null {
  if (seen.pieces === 0) return new ModelError('malformed', 'the reply holds no event of the protocol');
  if (reason === 'content_filter') return new ModelError('refused', 'a filter held the reply back');
  if (reason === undefined || reason === 'length')
    return new ModelError(
      'cut-off',
      reason === 'length' ? 'the reply grew too long' : 'the stream ended before the reply',
    );
  return seen.text === 0 ? new ModelError('refused', 'the reply is empty') : null;
}
