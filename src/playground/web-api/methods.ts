import { agentMethods } from './agents.js';
import { authMethods } from './auth.js';
import { chatEditMethods } from './chat-edit.js';
import { chatPostMethods } from './chat-post.js';
import { chatStreamMethods } from './chat-stream.js';
import { conversationMethods } from './conversations.js';
import { fileMethods } from './files.js';
import { historyMethods } from './history.js';
import type { Method } from './method.js';
import { reactionMethods } from './reactions.js';
import { userMethods } from './users.js';
import { viewMethods } from './views.js';

/** Every method that the playground knows, by name. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries<Method>({
    ...authMethods,
    ...chatPostMethods,
    ...chatEditMethods,
    ...chatStreamMethods,
    ...conversationMethods,
    ...historyMethods,
    ...userMethods,
    ...viewMethods,
    ...fileMethods,
    ...agentMethods,
    ...reactionMethods,
  }),
);
