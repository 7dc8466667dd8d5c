export type { Answer, Answered, Fact, Hit, Passage, Point, Question } from '../../knowledge/index.js';
export { askQuestion } from './question.js';
