export * from './change.js';
export * from './decomposition.js';
export { type IndicatorRecords, sums } from './figures.js';
export * from './span.js';
export * from './standing.js';
export * from './sum-rules.js';
export * from './types.js';
