import type { TopicAnswerer } from '../topic.js';

export const answerPolicy: TopicAnswerer = async () => null;
