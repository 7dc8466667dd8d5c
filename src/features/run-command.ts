import { chainListSheet, chainSheet, listChains, showChain } from './chains/index.js';
import { changeSheet, showChange } from './changes/index.js';
import { channelSheet, listChannels } from './channels/index.js';
import type { VerbContext } from './context.js';
import {
  boardSettingSheet,
  digestBoard,
  digestSettings,
  digestSheet,
  pauseDigest,
  readDigest,
  resumeDigest,
  settingsSheet,
} from './digests/index.js';
import { enterpriseListSheet, enterpriseSheet, listEnterprises, showEnterprise } from './enterprises/index.js';
import type { CommandVerb } from './grammar.js';
import { indicatorListSheet, indicatorSheet, listIndicators, showIndicator } from './indicators/index.js';
import { listHolders, rosterSheet } from './people/index.js';
import {
  backSheet,
  diffPlans,
  listPlans,
  planDiffSheet,
  planListSheet,
  planSheet,
  showPlan,
  workBackFrom,
} from './plans/index.js';
import { runChange } from './run-change.js';
import { PROBLEM_RUNS } from './run-problems.js';
import { PROJECT_RUNS, type RunForSheet } from './run-projects.js';
import { runVerb } from './run-verb.js';
import type { Sheet } from './sheet.js';
import {
  listMyTasks,
  listTasks,
  myTasksSheet,
  showTask,
  showTaskHistory,
  taskHistorySheet,
  taskListSheet,
  taskSheet,
} from './tasks/index.js';

const RUNS: Readonly<Record<string, RunForSheet>> = {
  [listChains.name]: async (context, input) =>
    chainListSheet(await runVerb(listChains, context, input), context.language),
  [showChain.name]: async (context, input) => chainSheet(await runVerb(showChain, context, input), context.language),
  [listHolders.name]: async (context, input) =>
    rosterSheet(await runVerb(listHolders, context, input), context.language),
  [listChannels.name]: async (context, input) =>
    channelSheet(await runVerb(listChannels, context, input), context.language),
  [listEnterprises.name]: async (context, input) =>
    enterpriseListSheet(await runVerb(listEnterprises, context, input), context.language),
  [showEnterprise.name]: async (context, input) =>
    enterpriseSheet(await runVerb(showEnterprise, context, input), context.language),
  [listIndicators.name]: async (context, input) =>
    indicatorListSheet(await runVerb(listIndicators, context, input), context.language),
  [showIndicator.name]: async (context, input) =>
    indicatorSheet(await runVerb(showIndicator, context, input), context.language),
  [listTasks.name]: async (context, input) => taskListSheet(await runVerb(listTasks, context, input), context.language),
  [listMyTasks.name]: async (context, input) =>
    myTasksSheet(await runVerb(listMyTasks, context, input), context.language),
  [showTask.name]: async (context, input) => taskSheet(await runVerb(showTask, context, input), context.language),
  [showTaskHistory.name]: async (context, input) =>
    taskHistorySheet(await runVerb(showTaskHistory, context, input), context.language),
  [listPlans.name]: async (context, input) => planListSheet(await runVerb(listPlans, context, input), context.language),
  [showPlan.name]: async (context, input) => planSheet(await runVerb(showPlan, context, input), context.language),
  [diffPlans.name]: async (context, input) => planDiffSheet(await runVerb(diffPlans, context, input), context.language),
  [workBackFrom.name]: async (context, input) =>
    backSheet(await runVerb(workBackFrom, context, input), context.language),
  ...PROJECT_RUNS,
  ...PROBLEM_RUNS,
  [readDigest.name]: async (context, input) => digestSheet(await runVerb(readDigest, context, input), context.language),
  [digestSettings.name]: async (context, input) =>
    settingsSheet(await runVerb(digestSettings, context, input), context.language),
  [pauseDigest.name]: async (context, input) =>
    settingsSheet(await runVerb(pauseDigest, context, input), context.language),
  [resumeDigest.name]: async (context, input) =>
    settingsSheet(await runVerb(resumeDigest, context, input), context.language),
  [digestBoard.name]: async (context, input) =>
    boardSettingSheet(await runVerb(digestBoard, context, input), context.language),
};

/**
 * Runs the verb that a command calls, and lays out what it gives in the language of the context: of one that writes, what it
 * changed, once under the key of what asked for it.
 * @throws WutongError as the verb does.
 */
export async function runCommand(
  verb: CommandVerb,
  context: VerbContext,
  input: unknown,
  key: string = context.correlationId,
): Promise<Sheet> {
  if (verb.writes) return await showReceipt(context, (await runChange(verb, context, input, key)).key);
  const run = RUNS[verb.name];
  if (run === undefined) throw new Error(`nothing lays out what ${verb.name} gives`);
  return await run(context, input);
}

/**
 * A change in words: by the key of its receipt, or by the id under which it waits.
 * @throws WutongError `not-found` when it is gone, or is nothing that this reader may see.
 */
export async function showReceipt(context: VerbContext, key: string): Promise<Sheet> {
  return changeSheet(await runVerb(showChange, context, { key }), context.language);
}
