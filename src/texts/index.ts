export * as formats from './formats.js';
