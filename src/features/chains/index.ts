export { listChains } from './list.js';
export { chainListSheet } from './presentation/list-sheet.js';
export { chainSheet } from './presentation/show-sheet.js';
export { showChain } from './show.js';
