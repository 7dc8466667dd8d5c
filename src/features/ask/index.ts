export type { Answer, Answered, Choice, Fact, Passage, Point, Question } from '../../knowledge/index.js';
export * from './presentation/index.js';
export { askQuestion } from './question.js';
