import type { Language } from '../lib/language.js';
import { FILE_FORM } from '../texts/problems.js';
import type { SheetAct } from './sheet.js';

/** The button on the card of a project or enterprise by which a problem of it is filed. */
export function fileAct(subject: string, language: Language): SheetAct {
  return { kind: 'form', label: FILE_FORM[language], verb: 'problem.file', subject };
}
