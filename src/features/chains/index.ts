export { listChains } from './list.js';
export { type ChainList, chainListSheet } from './presentation/list-sheet.js';
export { type ChainCard, chainSheet } from './presentation/show-sheet.js';
export { showChain } from './show.js';
