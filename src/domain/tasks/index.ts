export * from './next-step.js';
export * from './plan-difference.js';
export * from './plan-versions.js';
export * from './planned.js';
export * from './publication.js';
export * from './standard-steps.js';
export * from './work-back.js';
