import { reportProgress } from '../../../features/projects/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { EXIT } from '../exit-codes.js';
import { asOfOption, asOption, versionOption } from '../options.js';
import { renderReport } from '../render-report.js';
import { contextOf } from '../session.js';
import type { Register } from './command.js';

interface ReportOptions {
  readonly month: string;
  readonly invested: string;
  readonly progress: string;
  readonly issue?: string;
  readonly next?: string;
  readonly reason?: string;
  readonly version?: number;
  readonly as?: string;
  readonly asOf?: string;
}

/** `wutong report`: a project's monthly progress. */
export const registerReport: Register = (program, run) => {
  program
    .command('report')
    .description("report a project's month; a second report of the same month corrects the first")
    .argument('<project>', 'project number, such as PRJ-0012')
    .requiredOption('--month <month>', 'the month reported, such as 2026-10')
    .requiredOption('--invested <sum>', 'investment of the month with its unit, such as 5600万元')
    .requiredOption('--progress <percent>', 'physical progress so far, 0 to 100')
    .option('--issue <text>', 'what stands in the way; "" takes it away, left out it stays as reported before')
    .option('--next <text>', 'the next step; "" and left out as with --issue')
    .option('--reason <text>', 'why progress went back')
    .addOption(versionOption())
    .addOption(asOption())
    .addOption(asOfOption('report as of this day'))
    .action(async (project: string, options: ReportOptions) => {
      const { month, invested, progress, issue, next, reason, version } = options;
      const input = { project, month, investmentMonth: invested, progress, issue, nextStep: next, reason, version };
      await run(options, async (application, { out }) => {
        out(renderReport(await runVerb(reportProgress, await contextOf(application, options.as), input)));
        return EXIT.done;
      });
    });
};
