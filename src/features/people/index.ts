export { connectPeople } from './connect.js';
export { grantRole } from './grant.js';
export { listPeople } from './list.js';
export { revokeRole } from './revoke.js';
