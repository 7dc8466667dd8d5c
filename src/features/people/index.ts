export { findActor, SYSTEM } from './actor.js';
export { listPeople } from './list.js';
