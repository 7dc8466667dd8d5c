export { discardChange } from './discard.js';
export { changeSheet } from './presentation/change-sheet.js';
export { keepProposal, proposeChange } from './propose.js';
export { showChange } from './show.js';
export { undoChange } from './undo.js';
