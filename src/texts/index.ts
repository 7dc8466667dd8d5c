export { type AnswerFormKey, answerForm } from './answer-form.js';
export { type ChatKey, chatText, SAMPLE_QUESTIONS } from './chat.js';
export { enumSynonyms } from './enum-synonyms.js';
export * as formats from './formats.js';
export { headerSynonyms, headerWord } from './headers.js';
export { findingPlace, findingText } from './import-findings.js';
export { importEvidence, importText } from './imports.js';
export { ledgerWord } from './ledgers.js';
export {
  sayOpenTo,
  sayWithChinese,
  WORDS as words,
  type WordKey,
  type WordSet,
  wordOf,
} from './words/index.js';
export { LIGHT_INPUTS } from './words/light-inputs.js';
export { lightReason } from './words/light-reasons.js';
