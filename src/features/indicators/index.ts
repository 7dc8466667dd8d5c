export { listIndicators } from './list.js';
export { showIndicator } from './show.js';
