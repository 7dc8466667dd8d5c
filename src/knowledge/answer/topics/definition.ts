import type { TopicAnswerer } from '../topic.js';

export const answerDefinition: TopicAnswerer = async () => null;
