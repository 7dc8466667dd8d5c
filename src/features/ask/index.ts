export type {
  Answer,
  Answered,
  Choice,
  Fact,
  Passage,
  Point,
  Question,
  Section,
  Writing,
} from '../../knowledge/index.js';
export { giveFeedback } from './feedback.js';
export { keepAnswer } from './keep.js';
export { listFeedback } from './list-feedback.js';
export { nextQuestions } from './next-questions.js';
export { openPassage } from './open-passage.js';
export * from './presentation/index.js';
export { askQuestion, LONGEST_QUESTION } from './question.js';
export { recallAnswer } from './recall.js';
