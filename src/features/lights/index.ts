export { withLightsAsOf } from './as-of.js';
export { evaluateLights } from './evaluate.js';
export { refreshLights } from './refresh.js';
