import { z } from 'zod';
import { type Passage, passageFrom, standingOn, titleIn } from '../../knowledge/index.js';
import { WutongError } from '../../lib/errors.js';
import type { ChunkRow } from '../../store/types.js';
import { defineVerb } from '../verb.js';

/** A passage beside another one of the same document. */
export type Neighbour = Pick<ChunkRow, 'id' | 'clause' | 'text'>;

/** A passage in full, with what stands around it in its document. */
export interface OpenedPassage {
  readonly passage: Passage;
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
  /** The title of the document that replaces this one, where it may be seen. */
  readonly supersededBy: string | null;
}

/** Opens a passage by its id with the right of who asks; one outside it is as unknown as one that is not there. */
export const openPassage = defineVerb({
  name: 'ask.open',
  summary: { en: 'Read a source in full', zh: '查看来源全文' },
  input: z.object({ passageId: z.string().min(1) }),
  action: 'ask',
  writes: false,
  async run({ store, scope, language, clock }, { passageId }): Promise<OpenedPassage> {
    // A passage is numbered within its document: `problem-rules#12.2`.
    const documentId = passageId.slice(0, Math.max(0, passageId.lastIndexOf('#')));
    const documents = await store.documents(scope);
    const document = documents.find((row) => row.id === documentId);
    const chunks = document === undefined ? [] : await store.chunks(scope, { documentId });
    const index = chunks.findIndex((chunk) => chunk.id === passageId);
    const chunk = chunks[index];
    if (document === undefined || chunk === undefined) throw unknownPassage();
    const successor = documents.find((row) => row.id === document.supersededById);
    return {
      passage: passageFrom(document, chunk, {
        title: titleIn(document, language),
        status: standingOn(document, clock.today()),
      }),
      before: neighbour(chunks[index - 1]),
      after: neighbour(chunks[index + 1]),
      supersededBy: successor === undefined ? null : titleIn(successor, language),
    };
  },
});

function unknownPassage(): WutongError {
  const message =
    'This passage is not there, or lies outside what you may see. Ask the city industrial promotion office (市工业推进办).';
  return new WutongError('not-found', message);
}

function neighbour(chunk: ChunkRow | undefined): Neighbour | null {
  return chunk === undefined ? null : { id: chunk.id, clause: chunk.clause, text: chunk.text };
}
