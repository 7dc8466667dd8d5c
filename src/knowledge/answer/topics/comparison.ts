import type { TopicAnswerer } from '../topic.js';

export const answerComparison: TopicAnswerer = async () => null;
