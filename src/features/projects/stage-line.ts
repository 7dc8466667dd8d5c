import type { Project, StageEvent } from '../../domain/ledgers/ledgers.js';
import { MARKS, type Mark, reached } from '../../domain/projects/history.js';
import { stageRank } from '../../domain/projects/stages.js';
import { STAGES, type Stage } from '../../domain/projects/types.js';

/** One stage of the line with the day on which it was first reached; null where the history does not say. */
export interface StageStep {
  readonly stage: Stage;
  readonly on: string | null;
  readonly state: 'passed' | 'now' | 'ahead';
  /** Within attraction: when it was signed. */
  readonly signedOn: string | null;
}

const MARK_OF: Readonly<Partial<Record<Stage, Mark>>> = {
  LANDED: 'LANDED',
  CONSTRUCTING: 'STARTED',
  COMPLETED: 'COMPLETED',
  PRODUCING: 'PRODUCING',
};

/** The six stages in order, each with its first day and where the project stands among them. */
export function stageLine({ stage: now }: Pick<Project, 'stage'>, events: readonly StageEvent[]): StageStep[] {
  return STAGES.map((stage) => {
    const rank = stageRank(stage) - stageRank(now);
    const on = firstDay(stage, events);
    return {
      stage,
      on,
      state: rank === 0 ? 'now' : rank < 0 ? 'passed' : 'ahead',
      signedOn: stage === 'ATTRACTING' ? reached(events, 'SIGNED') : null,
    };
  });
}

function firstDay(stage: Stage, events: readonly StageEvent[]): string | null {
  const mark = MARKS.find((each) => each === MARK_OF[stage]);
  if (mark !== undefined) return reached(events, mark);
  const days = events.filter(({ toStage }) => toStage === stage).map(({ on }) => on);
  return days.sort()[0] ?? null;
}
