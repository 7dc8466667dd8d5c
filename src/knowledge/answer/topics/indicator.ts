import type { TopicAnswerer } from '../topic.js';

export const answerIndicator: TopicAnswerer = async () => null;
