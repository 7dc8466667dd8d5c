import type { TopicAnswerer } from '../topic.js';

export const answerPark: TopicAnswerer = async () => null;
