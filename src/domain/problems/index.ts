export * from './chase.js';
export * from './clock.js';
export * from './ladder.js';
export * from './moves.js';
export * from './profile.js';
export * from './routing.js';
export * from './states.js';
export * from './types.js';
