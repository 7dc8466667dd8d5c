import { ModelError } from '../../../llm/types.js';

/** Bounds of what is read of a model's text beside what it repeats of the evidence, in characters; and of its lines. */
const LONGEST_LINE = 2_000;
const LONGEST_TEXT = 24_000;
const MOST_LINES = 200;

/**
 * The complete lines of a text that comes in pieces. The last one counts when the text ends without an error.
 * @throws ModelError `malformed` when a line, or the whole, does not come to an end.
 */
export async function* linesOf(pieces: AsyncIterable<string>, evidence: readonly string[]): AsyncGenerator<string> {
  const longestLine = LONGEST_LINE + Math.max(0, ...evidence.map((text) => text.length));
  const longestText = LONGEST_TEXT + evidence.join('').length;
  let open = '';
  let length = 0;
  let count = 0;
  for await (const piece of pieces) {
    open += piece;
    length += piece.length;
    const lines = open.split(/\r?\n|\r(?!$)/);
    open = lines.pop() ?? '';
    for (const line of lines) {
      count += 1;
      if (count > MOST_LINES) throw endless();
      yield line;
    }
    if (open.length > longestLine || length > longestText) throw endless();
  }
  if (open !== '') yield open;
}

function endless(): ModelError {
  return new ModelError('malformed', 'the text does not come to an end');
}
