import type { TopicAnswerer } from '../topic.js';

export const answerHelp: TopicAnswerer = async () => null;
