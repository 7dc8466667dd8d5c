export { type AnswerFormKey, answerForm } from './answer-form.js';
export { type ChatKey, chatText, SAMPLE_QUESTIONS } from './chat.js';
export * as formats from './formats.js';
export {
  sayOpenTo,
  sayWithChinese,
  WORDS as words,
  type WordKey,
  type WordSet,
  wordOf,
} from './words/index.js';
export { lightReason } from './words/light-reasons.js';
