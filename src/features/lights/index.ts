export { evaluateLights } from './evaluate.js';
export { readLitProject, readLitRecords } from './records.js';
export { refreshLights } from './refresh.js';
