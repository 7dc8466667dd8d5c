export * from './evaluate.js';
export * from './profile.js';
export type { Judgement } from './project.js';
export * from './types.js';
export * from './work.js';
