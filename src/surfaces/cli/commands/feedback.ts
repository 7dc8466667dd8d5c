import { listFeedback } from '../../../features/ask/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { EXIT } from '../exit-codes.js';
import { actingOption } from '../options.js';
import { actingContext } from '../session.js';
import { createStyle } from '../style.js';
import { renderTable } from '../table.js';
import type { Register } from './command.js';

/** `wutong feedback`: what people said of answers. */
export const registerFeedback: Register = (program, run) => {
  program
    .command('feedback')
    .description('list what people said of answers, the newest first')
    .option('--bad', 'only those that were not right')
    .option('--most <number>', 'how many at most', Number, 50)
    .addOption(actingOption())
    .action(async ({ as, ...given }: { as?: string; bad?: boolean; most: number }) => {
      await run({}, async (application, { out, err, width, color }) => {
        const judged = await runVerb(listFeedback, await actingContext(application, as), given);
        if (judged.length === 0) err('Nobody has said anything of an answer yet.\n');
        const columns = [
          { heading: 'when' },
          { heading: 'verdict' },
          { heading: 'reason' },
          { heading: 'question', flexible: true },
          { heading: 'in their words', flexible: true },
          { heading: 'by' },
        ];
        const rows = judged.map(({ at, verdict, reason, question, comment, personId }) => [
          at.slice(0, 16).replace('T', ' '),
          verdict,
          reason ?? '',
          question,
          comment ?? '',
          personId,
        ]);
        if (rows.length > 0) out(`${renderTable(columns, rows, { width, style: createStyle(color) }).join('\n')}\n`);
        return EXIT.done;
      });
    });
};
