import type { VerbContext } from './context.js';
import {
  exportOwnProjects,
  exportProjects,
  listOwnProjects,
  listProjects,
  pipelinePictureSheet,
  projectExportSheet,
  projectHistory,
  projectHistorySheet,
  projectListSheet,
  projectPicture,
  projectSheet,
  projectTotals,
  projectTotalsSheet,
  showProject,
} from './projects/index.js';
import { runVerb } from './run-verb.js';
import type { Sheet } from './sheet.js';

/** Runs a verb and lays out what it gives. */
export type RunForSheet = (context: VerbContext, input: unknown) => Promise<Sheet>;

/** How what the reading verbs of projects give is laid out, by verb. */
export const PROJECT_RUNS: Readonly<Record<string, RunForSheet>> = {
  [listProjects.name]: async (context, input) =>
    asksFile(input)
      ? await projectExportSheet(await runVerb(exportProjects, context, input), context.language)
      : projectListSheet(await runVerb(listProjects, context, input), context.language),
  [listOwnProjects.name]: async (context, input) =>
    asksFile(input)
      ? await projectExportSheet(await runVerb(exportOwnProjects, context, input), context.language)
      : projectListSheet(await runVerb(listOwnProjects, context, input), context.language),
  [showProject.name]: async (context, input) =>
    projectSheet(await runVerb(showProject, context, input), context.language),
  [projectHistory.name]: async (context, input) =>
    projectHistorySheet(await runVerb(projectHistory, context, input), context.language),
  [projectTotals.name]: async (context, input) =>
    projectTotalsSheet(await runVerb(projectTotals, context, input), context.language),
  [projectPicture.name]: async (context, input) =>
    await pipelinePictureSheet(await runVerb(projectPicture, context, input), context.language),
};

/** A list that is wanted as a file is a verb of its own, with a right of its own. */
function asksFile(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'export' in input && input.export !== undefined;
}
