import type { TopicAnswerer } from '../topic.js';

export const answerProblem: TopicAnswerer = async () => null;
