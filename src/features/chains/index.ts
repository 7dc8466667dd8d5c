export { listChains } from './list.js';
export { showChain } from './show.js';
