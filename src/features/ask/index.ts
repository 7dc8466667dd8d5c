export type {
  Answer,
  Answered,
  Fact,
  Passage,
  Point,
  Question,
  Section,
  Writing,
} from '../../knowledge/index.js';
export { askQuestion } from './question.js';
