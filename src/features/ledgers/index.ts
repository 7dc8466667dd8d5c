export { exportLedger } from './export.js';
