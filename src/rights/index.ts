export { can, type Grant, mayAnywhere, type Resource, whoMay } from './can.js';
export { scope } from './scope.js';
export { ACTIONS, type Action } from './table.js';
