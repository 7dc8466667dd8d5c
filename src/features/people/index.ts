export { listPeople } from './list.js';
