export * from './history.js';
export * from './press.js';
export * from './reports.js';
export * from './stages.js';
export * from './types.js';
