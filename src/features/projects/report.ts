import type { ProgressReport } from '../../domain/ledgers/ledgers.js';
import { projectRefusals } from '../../texts/refusals/projects.js';
import type { WriteContext } from '../context.js';
import { demandVersion } from '../demand-version.js';
import { refuse } from '../refuse.js';
import { type Change, defineVerb } from '../verb.js';
import { holdProject, judgeProject, projectResource } from './held-project.js';
import { PROJECT_COMMANDS } from './project-commands.js';
import { type ReportInput, reportInput } from './report-input.js';
import { checkReport, plannedProgress, type ReportedProject, reportBefore } from './report-rules.js';

/** Takes a project's monthly report; a second one of the same month corrects the first. */
export const reportProgress = defineVerb({
  name: 'project.report',
  summary: {
    en: 'Report a month of a project: investment, progress, issue, next step',
    zh: '填报项目月度进度：投资、形象进度、问题、下一步',
  },
  input: reportInput,
  action: 'project.report',
  writes: true,
  command: PROJECT_COMMANDS.report,
  resource: (context, { project }) => projectResource(context, project),
  async run(context, input) {
    const { reason } = input;
    const known = await holdProject(context, input.project);
    checkReport(known, input, context.clock.today());
    const before = known.reports.find((report) => report.month === input.month) ?? null;
    await demandLooked(context, before, input);
    const report = await putReport(context, { known, input, before });
    const corrected = await correctLater(context, known.reports, report, before);
    const light = await judgeProject(context, input.project);
    const after = { ...report, ...(reason && { reason }) };
    return {
      result: { report, corrects: before, light },
      subject: report.id,
      ledger: 'progressReports',
      before,
      after,
      alsoChanged: corrected,
    };
  },
});

async function demandLooked(
  { tx }: WriteContext,
  before: ProgressReport | null,
  { project, month, version, looked = month }: ReportInput,
): Promise<void> {
  if (version === undefined || looked !== month) return;
  if (before) return await demandVersion(tx, 'progressReports', before, version);
  if (version > 0) refuse('conflict', projectRefusals.reportGone(project, month));
}

interface Reporting {
  readonly known: ReportedProject;
  readonly input: ReportInput;
  readonly before: ProgressReport | null;
}

async function putReport(
  { tx, actor, clock }: WriteContext,
  { known, input, before }: Reporting,
): Promise<ProgressReport> {
  const { project, month, investmentMonth, progress, issue, nextStep } = input;
  const last = reportBefore(known.reports, month);
  const values = {
    investmentMonth,
    investmentCumulative: (last?.investmentCumulative ?? 0n) + investmentMonth,
    plannedProgress: plannedProgress(known, month),
    progress,
    // Kept in the words of whoever reports, whatever the language of the reader.
    issueZh: given(issue, before?.issueZh),
    issueEn: given(issue, before?.issueEn),
    nextStepZh: given(nextStep, before?.nextStepZh),
    nextStepEn: given(nextStep, before?.nextStepEn),
    reportedById: actor.id,
    reportedOn: clock.today(),
  };
  if (before) return await tx.update('progressReports', before.id, values, before.version);
  const id = `${project}@${month}`;
  const demo = (await tx.installation())?.demo ?? false;
  const report: ProgressReport = { id, projectId: project, month, ...values, demo, version: 1 };
  await tx.insert('progressReports', [report]);
  return report;
}

/** What was written, which may be nothing; what was left out stays as it was. */
function given(written: string | null | undefined, before: string | null | undefined): string | null {
  return written === undefined ? (before ?? null) : written;
}

/** What a month adds or takes away moves the cumulative sums of the months after it. */
async function correctLater(
  { tx }: WriteContext,
  reports: readonly ProgressReport[],
  report: ProgressReport,
  before: ProgressReport | null,
): Promise<Change[]> {
  const difference = report.investmentMonth - (before?.investmentMonth ?? 0n);
  if (difference === 0n) return [];
  const corrected: Change[] = [];
  for (const later of reports.filter((each) => each.month > report.month)) {
    const investmentCumulative = later.investmentCumulative + difference;
    const after = await tx.update('progressReports', later.id, { investmentCumulative }, later.version);
    corrected.push({ subject: later.id, ledger: 'progressReports', before: later, after });
  }
  return corrected;
}
