import type { TopicAnswerer } from '../topic.js';

export const answerGrasp: TopicAnswerer = async () => null;
