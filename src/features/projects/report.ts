import type { ProgressReport, Project } from '../../domain/ledgers/ledgers.js';
import { evaluateAll, type LightColour } from '../../domain/lights/index.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import type { Resource } from '../../rights/index.js';
import type { WriteContext } from '../context.js';
import { readLitProject } from '../lit-records.js';
import { defineVerb } from '../verb.js';
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
  async resource(context, { project: id }): Promise<Resource> {
    const { chainId, countyId, enterpriseId, ownerUnitId, ownerPersonId } = await findProject(context, id);
    return { kind: 'project', chainId, countyId, enterpriseId, unitId: ownerUnitId, ownerPersonId };
  },
  async run(context, input) {
    const { reason } = input;
    const known = await readProject(context, input.project);
    checkReport(known, input, context.clock.today());
    const before = known.reports.find((report) => report.month === input.month) ?? null;
    const report = await putReport(context, { known, input, before });
    const corrected = await correctLater(context, known.reports, report, before);
    const light = await judge(context, input.project);
    const after = { ...report, ...(reason && { reason }), ...(corrected.length > 0 && { laterReports: corrected }) };
    return { result: { report, corrects: before, light }, subject: report.id, before, after };
  },
});

async function findProject({ tx, scope }: WriteContext, id: string): Promise<Project> {
  const [project] = await tx.read('projects', scope, { id });
  if (project) return project;
  throw new WutongError('not-found', `There is no project ${id} that you may see. Check the number.`);
}

async function readProject(context: WriteContext, projectId: string): Promise<ReportedProject> {
  const project = await findProject(context, projectId);
  const { events, milestones, reports } = await readLitProject(context.tx, EVERYTHING, projectId);
  return { project, events, milestones, reports };
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
  const { project, month, investmentMonth, progress, issue = null, nextStep = null } = input;
  const last = reportBefore(known.reports, month);
  const values = {
    investmentMonth,
    investmentCumulative: (last?.investmentCumulative ?? 0n) + investmentMonth,
    plannedProgress: plannedProgress(known, month),
    progress,
    // Kept in the words of whoever reports, whatever the language of the reader.
    issueZh: issue,
    issueEn: issue,
    nextStepZh: nextStep,
    nextStepEn: nextStep,
    reportedById: actor.id,
    reportedOn: clock.today(),
  };
  if (before) return await tx.update('progressReports', before.id, values, input.version ?? before.version);
  const id = `${project}@${month}`;
  if (input.version !== undefined)
    throw new WutongError('conflict', `${id} is not there any more. Look at the project again.`);
  const demo = (await tx.installation())?.demo ?? false;
  const report: ProgressReport = { id, projectId: project, month, ...values, demo, version: 1 };
  await tx.insert('progressReports', [report]);
  return report;
}

/** What a month adds or takes away moves the cumulative sums of the months after it. */
async function correctLater(
  { tx }: WriteContext,
  reports: readonly ProgressReport[],
  report: ProgressReport,
  before: ProgressReport | null,
): Promise<{ id: string; investmentCumulative: bigint }[]> {
  const difference = report.investmentMonth - (before?.investmentMonth ?? 0n);
  if (difference === 0n) return [];
  const corrected = [];
  for (const later of reports.filter((each) => each.month > report.month)) {
    const investmentCumulative = later.investmentCumulative + difference;
    await tx.update('progressReports', later.id, { investmentCumulative }, later.version);
    corrected.push({ id: later.id, investmentCumulative });
  }
  return corrected;
}

async function judge(
  { tx, clock, rules }: WriteContext,
  projectId: string,
): Promise<{ before: LightColour | null; after: LightColour | null }> {
  const [before] = await tx.lights(EVERYTHING, { subject: projectId });
  const records = await readLitProject(tx, EVERYTHING, projectId);
  const lights = evaluateAll(records, clock.today(), rules.calendar, rules.lights).filter(
    (row) => row.subject === projectId,
  );
  await tx.putLights(lights);
  return { before: before?.light ?? null, after: lights[0]?.light ?? null };
}
