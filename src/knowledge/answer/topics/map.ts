import type { TopicAnswerer } from '../topic.js';

export const answerMap: TopicAnswerer = async () => null;
