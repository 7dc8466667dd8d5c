export { stateNeed } from './financing.js';
export { ENTERPRISE_FORMS } from './forms.js';
export { recordFunding } from './funded.js';
export { listEnterprises } from './list.js';
export { recordListing } from './listing.js';
export { enterpriseListSheet } from './presentation/list-sheet.js';
export { enterpriseSheet } from './presentation/show-sheet.js';
export { showEnterprise } from './show.js';
