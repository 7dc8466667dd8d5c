export { diagnose } from './doctor.js';
export { layLedgers, whatIsHeld } from './lay.js';
export { type Preparation, prepareDemo } from './prepare.js';
export { seedCorpus } from './seed.js';
