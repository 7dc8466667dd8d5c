export { diagnose, diagnoseWithoutDatabase } from './doctor.js';
export { ingestDocuments } from './ingest.js';
export { layLedgers } from './lay.js';
export { prepareDemo } from './prepare.js';
export { recordIngest } from './record-ingest.js';
export { seedCorpus } from './seed.js';
