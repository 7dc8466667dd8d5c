export { evaluateLights } from './evaluate.js';
export { refreshLights } from './refresh.js';
