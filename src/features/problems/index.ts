export { acceptProblem } from './accept.js';
export { chaseSteps } from './chase-steps.js';
export { escalateProblem } from './escalate.js';
export { fileProblem } from './file.js';
export { CHASE, type ChaseData } from './outgoing.js';
export { progressProblem } from './progress.js';
