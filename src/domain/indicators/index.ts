export * from './change.js';
export type { IndicatorRecords } from './figures.js';
export * from './standing.js';
export * from './sum-rules.js';
export * from './types.js';
