export { reportProgress } from './report.js';
