export { citedFigures, type Figure } from './figures.js';
export { type Markers, numberEvidence } from './markers.js';
export { groupPoints, type PointGroup, type ShownPoint } from './point-groups.js';
export {
  type CitedPassage,
  type CitedRows,
  citedPassages,
  citedRows,
  placeOf,
  standingOf,
} from './sources.js';
