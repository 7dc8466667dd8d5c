import type { TopicAnswerer } from '../topic.js';

export const answerGap: TopicAnswerer = async () => null;
