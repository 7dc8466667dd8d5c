export { addProject } from './add.js';
export { advanceProject } from './advance.js';
export { assignProject } from './assign.js';
export { endProject } from './end.js';
export { setMilestone } from './milestone.js';
export { reportProgress } from './report.js';
export { resumeProject } from './resume.js';
export { suspendProject } from './suspend.js';
