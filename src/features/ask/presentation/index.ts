export { citedFigures, type Figure } from './figures.js';
export { type Markers, numberEvidence } from './markers.js';
export { groupPoints } from './point-groups.js';
export {
  type CitedPassage,
  citedPassages,
  citedRows,
  placeOf,
  standingOf,
} from './sources.js';
