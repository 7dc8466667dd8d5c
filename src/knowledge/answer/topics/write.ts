import type { TopicAnswerer } from '../topic.js';

export const answerWrite: TopicAnswerer = async () => null;
