export { connectPeople } from './connect.js';
export { PEOPLE_FORMS } from './forms.js';
export { grantRole } from './grant.js';
export { listPeople } from './list.js';
export { rosterSheet } from './presentation/roster-sheet.js';
export { revokeRole } from './revoke.js';
export { listHolders } from './roster.js';
