import type { TopicAnswerer } from '../topic.js';

export const answerWho: TopicAnswerer = async () => null;
