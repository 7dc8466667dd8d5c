export { ceilingOf } from './ceiling.js';
