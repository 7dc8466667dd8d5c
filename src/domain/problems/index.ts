export * from './clock.js';
export * from './ladder.js';
export * from './profile.js';
export * from './states.js';
export * from './types.js';
