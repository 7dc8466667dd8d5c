import type { TopicAnswerer } from '../topic.js';

export const answerLight: TopicAnswerer = async () => null;
