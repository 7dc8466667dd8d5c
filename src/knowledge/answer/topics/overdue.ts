import type { TopicAnswerer } from '../topic.js';

export const answerOverdue: TopicAnswerer = async () => null;
