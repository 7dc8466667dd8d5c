export type { Answer, Answered, Fact, Passage, Point, Question } from '../../knowledge/index.js';
export { askQuestion } from './question.js';
