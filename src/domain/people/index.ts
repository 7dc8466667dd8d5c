export * from './actor.js';
export * from './scope.js';
export * from './types.js';
