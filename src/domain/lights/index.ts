export * from './evaluate.js';
export * from './profile.js';
export { evaluateProject, type Judgement, type ProjectRecords } from './project.js';
export * from './types.js';
export * from './work.js';
