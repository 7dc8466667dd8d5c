import { words } from '../../../texts/index.js';
import type { TopicContext } from '../topic.js';
import { term } from './entries.js';

/** The word for an honour, of which the ledger keeps an open list; its own where it is not known. */
export function honourWord(context: TopicContext, code: string): string {
  return code in words.honour ? term(context, 'honour', code as keyof typeof words.honour) : code;
}
