export { can, type Grant, mayAnywhere, NOBODYS, type Resource, whoMay } from './can.js';
export { scope } from './scope.js';
export type { Action } from './table.js';
