export * as formats from './formats.js';
export * as words from './words/index.js';
