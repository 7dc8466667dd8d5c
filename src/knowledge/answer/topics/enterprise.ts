import type { TopicAnswerer } from '../topic.js';

export const answerEnterprise: TopicAnswerer = async () => null;
