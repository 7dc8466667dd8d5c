export type { Answer, Answered, Choice, Fact, Passage, Point, Question } from '../../knowledge/index.js';
export { nextQuestions } from './next-questions.js';
export * from './presentation/index.js';
export { askQuestion } from './question.js';
export { recallAnswer } from './recall.js';
