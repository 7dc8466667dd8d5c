import type { Draft, TopicContext } from '../topic.js';
import { projectCards } from './project-card.js';
import { projectLists } from './project-list.js';
import { mentioned } from './selection.js';

/** Projects: the state of those that are named, else the list or the count that the question's conditions give. */
export async function answerProject(context: TopicContext): Promise<Draft | null> {
  const ids = mentioned(context, 'project');
  return ids.length > 0 ? projectCards(context, ids) : projectLists(context);
}
