import type { Milestone } from '../../../domain/ledgers/ledgers.js';
import { sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor } from './facts.js';
import { type Listing, listingPoints, placeOf } from './listing.js';
import { type Pool, selectByKind, stepFilters } from './project-pool.js';
import { wordOf } from './words.js';

const AHEAD =
  /计划|拟|预计|(?:应|要|须|需|该)(?:主体)?(?=竣工|完工|开工|投产|完成|建成)|\b(?:has|have|need|needs|are|is) to (?:be )?(?:complete|finish|start)|\b(?:planned|due|scheduled|expected|supposed|should)\b/i;
/** By which milestone each step of the line is planned. */
export const PLANNED_KINDS: Readonly<Record<string, readonly Milestone['kind'][]>> = {
  COMPLETED: ['MAIN_COMPLETION'],
  STARTED: ['START'],
  CONSTRUCTING: ['START'],
  PRODUCING: ['TRIAL', 'PRODUCTION'],
  SIGNED: ['SIGN_REVIEW'],
  LANDED: ['LAND_SUPPLY', 'FILING'],
};

/** Whether the question asks what is planned to happen in a period. */
export function plannedAhead(context: TopicContext): boolean {
  return AHEAD.test(context.question.text) && context.question.period !== null && plannedStep(context) !== undefined;
}

/** The step that is planned is the furthest of those named: "in construction, planned to complete". */
function plannedStep(context: TopicContext): string | undefined {
  const order = ['PRODUCING', 'COMPLETED', 'STARTED', 'CONSTRUCTING', 'LANDED', 'SIGNED'];
  return order.find((step) => stepFilters(context).some((filter) => filter.values.includes(step)));
}

/** The projects whose milestone for the planned step falls in the period and is not reached. */
export async function plannedList(context: TopicContext, pool: Pool): Promise<Draft | null> {
  const { period } = context.question;
  const step = plannedStep(context);
  if (!period || !step) return null;
  const kinds = PLANNED_KINDS[step] ?? [];
  const projectId = selectByKind(context, pool.projects)
    .filter((project) => project.runState !== 'ENDED')
    .map((project) => project.id);
  const milestones = await context.store.read('milestones', context.scope, { projectId, kind: kinds });
  const rows = milestones
    .filter((row) => row.actualOn === null)
    .map((row) => ({ ...row, on: row.revisedOn ?? row.plannedOn }))
    .filter((row) => row.on >= period.from && row.on <= period.to)
    .sort((left, right) => left.on.localeCompare(right.on));
  const words = wordOf('planned', step);
  const listing: Listing<(typeof rows)[number]> = {
    rows,
    ledger: 'milestones',
    unit: 'project',
    condition: words,
    place: placeOf(context),
    key: `planned-${step}`,
    period: period.key,
    line(row) {
      const fact = factsFor(context).date(
        {
          id: row.projectId,
          key: `planned-${row.kind}`,
          measure: words,
          ledger: 'milestones',
          rows: [row.id, row.projectId],
        },
        row.on,
      );
      const day = sayValue(fact, context.language);
      return {
        facts: [fact],
        words: context.say({
          en: `${fact.subject}: ${words.en} on ${day}.`,
          zh: `${fact.subject}：${words.zh}，时间${day}。`,
        }),
      };
    },
  };
  return { other: listingPoints(context, listing) };
}
