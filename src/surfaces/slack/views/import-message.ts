import type { Sheet } from '../../../features/sheet.js';
import type { Language } from '../../../lib/language.js';
import { importText } from '../../../texts/index.js';
import { ACTIONS } from '../ids.js';
import { actions, button } from './elements.js';
import type { SlackMessage } from './message.js';
import { sheetMessage } from './sheet.js';

/** The preview of a file; with its number, when it can be brought in, the buttons that decide. */
export function importMessage(sheet: Sheet, fileId: string | null, language: Language): SlackMessage {
  const hint = importText('sayMore', language);
  if (fileId === null) return sheetMessage({ ...sheet, notes: [...sheet.notes, hint] }, language);
  const message = sheetMessage({ ...sheet, notes: [...sheet.notes, importText('waits', language), hint] }, language);
  const run = { id: ACTIONS.importRun, text: importText('run', language), value: fileId, style: 'primary' as const };
  const cancel = { id: ACTIONS.importCancel, text: importText('cancel', language), value: fileId };
  return { ...message, blocks: [...message.blocks, actions([button(run), button(cancel)])] };
}
