import type { TopicAnswerer } from '../topic.js';

export const answerProject: TopicAnswerer = async () => null;
