export { broughtIn } from './brought-in.js';
export { exportLedger } from './export.js';
export { importLedger } from './import.js';
export { importedSheet, previewSheet } from './presentation/import-sheet.js';
export { type ImportProgress, type Preview, previewImport } from './preview.js';
export { writeTemplate } from './template.js';
export { dropFile, keepFile, waitingFile } from './waiting-file.js';
