export { type AnswerFormKey, answerForm } from './answer-form.js';
export * as formats from './formats.js';
export {
  say,
  sayGrants,
  sayWithChinese,
  WORDS as words,
  type Word,
  type WordKey,
  type WordSet,
  wordOf,
} from './words/index.js';
