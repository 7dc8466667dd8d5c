export { listIndicators } from './list.js';
export { indicatorListSheet } from './presentation/list-sheet.js';
export { indicatorSheet } from './presentation/show-sheet.js';
export { showIndicator } from './show.js';
