import { undoChange } from '../../../features/changes/index.js';
import { runChange } from '../../../features/run-change.js';
import { showReceipt } from '../../../features/run-command.js';
import { EXIT } from '../exit-codes.js';
import { asOption } from '../options.js';
import { renderSheet } from '../render-sheet.js';
import { contextOf } from '../session.js';
import { createStyle } from '../style.js';
import type { Register } from './command.js';

/** `wutong undo`: takes back the last change of the person, or the one with a key. */
export const registerUndo: Register = (program, run) => {
  program
    .command('undo')
    .description('take back your last change, or the one with this key')
    .argument('[key]', 'as the reply to the change names it')
    .addOption(asOption())
    .action(async (key: string | undefined, options: { readonly as?: string; readonly asOf?: string }) => {
      await run(options, async (application, terminal) => {
        const context = await contextOf(application, options.as);
        const input = key === undefined ? {} : { key };
        const receipt = await runChange(undoChange, context, input, context.correlationId);
        const screen = { width: terminal.width, style: createStyle(terminal.color) };
        terminal.out(renderSheet(await showReceipt(context, receipt.key), screen, context.language));
        return EXIT.done;
      });
    });
};
