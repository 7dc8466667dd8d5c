export { can, type Grant, mayAnywhere, type Resource, UNOWNED, whoMay } from './can.js';
export { channelScope } from './channel.js';
export { parseRights } from './parse-rights.js';
export { scope } from './scope.js';
export type { Action, Rights } from './table.js';
