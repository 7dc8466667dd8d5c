export { diagnose } from './doctor.js';
export { layLedgers } from './lay.js';
export { prepareDemo } from './prepare.js';
export { seedCorpus } from './seed.js';
