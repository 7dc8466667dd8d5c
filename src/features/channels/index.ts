export { ceilingOf } from './ceiling.js';
export { listChannels } from './list.js';
export { mapChannel } from './map.js';
export { unmapChannel } from './unmap.js';
