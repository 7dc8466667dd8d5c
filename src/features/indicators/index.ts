export { listIndicators } from './list.js';
export { type IndicatorList, indicatorListSheet } from './presentation/list-sheet.js';
export { type IndicatorCard, indicatorSheet } from './presentation/show-sheet.js';
export { showIndicator } from './show.js';
