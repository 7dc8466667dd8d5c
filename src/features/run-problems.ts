import {
  clusterProblems,
  contactSheet,
  draftLetter,
  exportProblems,
  foundProblems,
  foundSheet,
  letterSheet,
  listMyProblems,
  listOverdueProblems,
  listProblems,
  myProblemsSheet,
  problemClusterSheet,
  problemExportSheet,
  problemHistorySheet,
  problemListSheet,
  problemRateSheet,
  problemRates,
  problemResults,
  problemResultsSheet,
  problemRoutesSheet,
  problemSheet,
  showContact,
  showProblem,
  showProblemHistory,
  showProblemRoutes,
} from './problems/index.js';
import type { RunForSheet } from './run-projects.js';
import { runVerb } from './run-verb.js';

/** How what the reading verbs of problems give is laid out, by verb. */
export const PROBLEM_RUNS: Readonly<Record<string, RunForSheet>> = {
  [showContact.name]: async (context, input) =>
    contactSheet(await runVerb(showContact, context, input), context.language),
  [listProblems.name]: async (context, input) =>
    problemListSheet(await runVerb(listProblems, context, input), context.language),
  [listOverdueProblems.name]: async (context, input) =>
    problemListSheet(await runVerb(listOverdueProblems, context, input), context.language),
  [listMyProblems.name]: async (context, input) =>
    myProblemsSheet(await runVerb(listMyProblems, context, input), context.language),
  [showProblem.name]: async (context, input) =>
    problemSheet(await runVerb(showProblem, context, input), context.language),
  [showProblemHistory.name]: async (context, input) =>
    problemHistorySheet(await runVerb(showProblemHistory, context, input), context.language),
  [clusterProblems.name]: async (context, input) =>
    problemClusterSheet(await runVerb(clusterProblems, context, input), context.language),
  [problemRates.name]: async (context, input) =>
    problemRateSheet(await runVerb(problemRates, context, input), context.language),
  [problemResults.name]: async (context, input) =>
    problemResultsSheet(await runVerb(problemResults, context, input), context.language),
  [exportProblems.name]: async (context, input) =>
    await problemExportSheet(await runVerb(exportProblems, context, input), context.language),
  [foundProblems.name]: async (context, input) =>
    foundSheet(await runVerb(foundProblems, context, input), context.language),
  [draftLetter.name]: async (context, input) =>
    letterSheet(await runVerb(draftLetter, context, input), context.language),
  [showProblemRoutes.name]: async (context, input) =>
    problemRoutesSheet(await runVerb(showProblemRoutes, context, input), context.language),
};
