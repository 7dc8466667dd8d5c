import type { Enterprise, Milestone, Project, StageEvent, TargetEnterprise } from '../ledgers/ledgers.js';
import { type EvidenceItem, type EvidenceKind, readEvidence } from './evidence.js';
import { PLACES, placeOf, placeRank } from './places.js';
import type { MilestoneKind } from './types.js';

/** What is on record of a project that can count as evidence. */
export interface RecordedProject {
  readonly project: Pick<Project, 'nodeIds' | 'parkId' | 'enterpriseId'>;
  readonly events: readonly StageEvent[];
  readonly milestones: readonly Pick<Milestone, 'id' | 'kind' | 'actualOn'>[];
  readonly enterprise: Pick<Enterprise, 'creditCode' | 'aboveScaleSince'> | null;
  /** Target enterprises that became this project. */
  readonly targets: readonly Pick<TargetEnterprise, 'id'>[];
}

/** What a milestone that was reached shows. */
const OF_MILESTONE: Partial<Record<MilestoneKind, EvidenceKind>> = {
  LAND_SUPPLY: 'SITE',
  FILING: 'FILING_CODE',
  CONSTRUCTION_PERMIT: 'PERMIT',
  MAIN_COMPLETION: 'MAIN_BUILDING',
  EQUIPMENT: 'EQUIPMENT',
  TRIAL: 'TRIAL_NOTICE',
  PRODUCTION: 'FIRST_PRODUCT',
  FULL_OUTPUT: 'OUTPUT_RECORD',
  ABOVE_SCALE: 'STATISTICS_ENTRY',
};

/** What need not be shown again, each with the record that shows it. */
export function knownEvidence({ project, events, milestones, enterprise, targets }: RecordedProject): EvidenceItem[] {
  const history = historyOf(events);
  const item = (kind: EvidenceKind, words: string | null | undefined): EvidenceItem[] =>
    words ? [{ kind, words }] : [];
  return [
    ...item('NODE_AND_GAP', project.nodeIds.join(', ')),
    ...item('TARGET_ENTERPRISE', project.enterpriseId ?? targets[0]?.id),
    ...item('CREDIT_CODE', enterprise?.creditCode),
    ...item('SITE', project.parkId),
    ...item('STATISTICS_ENTRY', enterprise?.aboveScaleSince),
    ...milestones.flatMap(({ id, kind, actualOn }) => {
      const shows = OF_MILESTONE[kind];
      if (shows === undefined || actualOn === null) return [];
      return item(
        shows,
        takenBack(
          shows,
          history.filter(({ event }) => event.on >= actualOn),
        )
          ? null
          : id,
      );
    }),
    ...history.flatMap(({ event }, index) =>
      event.evidences
        .map(readEvidence)
        .filter((read) => read !== null)
        .filter(({ kind }) => !takenBack(kind, history.slice(index + 1))),
    ),
  ];
}

interface Past {
  readonly event: StageEvent;
  readonly rank: number;
  readonly back: boolean;
}

/** The events in order, with where each led: an event tells the stage that was left, the one before it the step. */
function historyOf(events: readonly StageEvent[]): Past[] {
  const inOrder = events.toSorted(byDay);
  const ranks = inOrder.map(({ toStage, substage }) => placeRank(placeOf({ stage: toStage, substage })));
  return inOrder.map((event, index) => {
    const rank = ranks[index] as number;
    return { event, rank, back: index > 0 && rank < (ranks[index - 1] as number) };
  });
}

/** Whether the project moved back since to before the place that asks for it: then it has to be shown anew. */
function takenBack(kind: EvidenceKind, since: readonly Past[]): boolean {
  const asked = PLACES.findLastIndex(({ needs }) => needs.some((need) => need.includes(kind)));
  return since.some(({ rank, back }) => back && rank < asked);
}

function byDay(one: StageEvent, other: StageEvent): number {
  return one.on.localeCompare(other.on) || (one.id < other.id ? -1 : 1);
}
