import type { Project, StageEvent } from '../../../domain/ledgers/ledgers.js';
import type { Mark } from '../../../domain/projects/history.js';
import type { LightRow } from '../../../store/types.js';
import type { Filter } from '../question.js';
import type { TopicContext } from '../topic.js';
import { mentioned, placeAndChain } from './selection.js';

/** The steps of the line that are counted from stage history, as questions name them. */
export const STEPS: Readonly<Record<string, Mark>> = {
  SIGNED: 'SIGNED',
  LANDED: 'LANDED',
  STARTED: 'STARTED',
  CONSTRUCTING: 'STARTED',
  COMPLETED: 'COMPLETED',
  PRODUCING: 'PRODUCING',
};

/** The projects that a question can be about, with their histories and lights. */
export interface Pool {
  readonly projects: readonly Project[];
  readonly events: readonly StageEvent[];
  readonly lights: ReadonlyMap<string, LightRow>;
}

/** Reads the projects of the places, chains, nodes, parks and enterprises that the question names. */
export async function readPool(context: TopicContext): Promise<Pool> {
  const { store, scope } = context;
  const where = await placeAndChain(context);
  const nodes = mentioned(context, 'node');
  const parks = mentioned(context, 'park');
  const enterprises = mentioned(context, 'enterprise');
  const projects = await store.read('projects', scope, {
    ...where,
    ...(nodes.length > 0 && { nodeIds: { has: nodes } }),
    ...(parks.length > 0 && { parkId: parks }),
    ...(enterprises.length > 0 && { enterpriseId: enterprises }),
  });
  const ids = projects.map((project) => project.id);
  const [events, lights] = await Promise.all([
    store.read('stageEvents', scope, { projectId: ids }),
    store.lights(scope, { kind: 'PROJECT' }),
  ]);
  return { projects, events, lights: new Map(lights.map((light) => [light.subject, light])) };
}

/** The conditions of the question that name a step of the line. */
export function stepFilters(context: TopicContext): Filter[] {
  return context.question.filters.filter(
    (filter) =>
      (filter.field === 'stage' || filter.field === 'substage') && filter.values.some((value) => value in STEPS),
  );
}

/** Kind, level, purpose, digital and sum: what the question says of the projects themselves. */
export function selectByKind(context: TopicContext, projects: readonly Project[]): readonly Project[] {
  const { sum } = context.question;
  const fits = ({ totalInvestment }: Project) =>
    sum === null ||
    ((sum.least === null || totalInvestment > sum.least || (!sum.strict && Number(totalInvestment) === sum.least)) &&
      (sum.most === null || totalInvestment < sum.most || (!sum.strict && Number(totalInvestment) === sum.most)));
  return projects.filter(
    (project) =>
      fits(project) &&
      context.question.filters.every((filter) => {
        if (filter.field === 'kind') return filter.values.includes(project.kind) !== filter.negated;
        if (filter.field === 'level') return filter.values.includes(project.level) !== filter.negated;
        if (filter.field === 'purpose') return filter.values.includes(project.purpose) !== filter.negated;
        if (filter.field === 'digital') return project.digital !== filter.negated;
        return true;
      }),
  );
}

/** The history of one project. */
export function eventsOf(events: readonly StageEvent[], project: { readonly id: string }): StageEvent[] {
  return events.filter((event) => event.projectId === project.id);
}
