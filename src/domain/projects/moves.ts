import type { StageEvent } from '../ledgers/ledgers.js';
import type { EvidenceItem, Need } from './evidence.js';
import { needsOf, type Place, type Placed, placeOf, placeRank, routeOf } from './places.js';
import { stageRank } from './stages.js';
import type { ProjectKind } from './types.js';

/** One step on, one that leaves out the landing, one back; the last two need a reason and who approves. */
export type Step = 'FORWARD' | 'SKIP_LANDING' | 'BACK';

/** A legal move with what has to be shown for it. */
export interface Move {
  readonly step: Step;
  readonly from: Place;
  readonly to: Place;
  readonly needs: readonly Need[];
}

/** Why a project cannot move to a place. */
export type MoveFault = 'ENDED' | 'SUSPENDED' | 'THERE' | 'NOT_ON_ROUTE' | 'TOO_FAR';

/** All legal moves of a project, in the order of the places. */
export function movesOf(project: Placed): Move[] {
  return routeOf(project.kind)
    .map((to) => moveTo(project, to))
    .filter((move) => typeof move !== 'string');
}

/** The move of a project to a place, or why there is none. */
export function moveTo(project: Placed, to: Place): Move | MoveFault {
  const { kind, runState } = project;
  if (runState === 'ENDED' || runState === 'SUSPENDED') return runState;
  const from = placeOf(project);
  const ahead = placeRank(to) - placeRank(from);
  if (ahead === 0) return 'THERE';
  if (!routeOf(kind).includes(to)) return 'NOT_ON_ROUTE';
  if (ahead < 0) return { step: 'BACK', from, to, needs: [] };
  const step = stepOn(kind, from, to);
  return step === null ? 'TOO_FAR' : { step, from, to, needs: needsOf(to, kind) };
}

/**
 * Inside a stage steps in order may be passed over, since what a later one asks says more than they do. The next stage is
 * entered at its first step, attraction left when the contract is signed; the landing alone may be left out.
 */
function stepOn(kind: ProjectKind, from: Place, to: Place): Step | null {
  if (from.stage === to.stage) return 'FORWARD';
  const attracted = from.stage !== 'ATTRACTING' || from.substage === 'SIGNED' || kind === 'UPGRADE';
  if (!attracted) return null;
  const entries = routeOf(kind).filter(({ stage }, index, all) => all[index - 1]?.stage !== stage);
  const [next, afterNext] = entries.filter(({ stage }) => stageRank(stage) > stageRank(from.stage));
  if (to === next) return 'FORWARD';
  return to === afterNext && next?.stage === 'LANDED' ? 'SKIP_LANDING' : null;
}

/** What a move asks for that was neither given nor is known of the record. */
export function missingEvidence(
  move: Pick<Move, 'needs'>,
  given: readonly EvidenceItem[],
  known: readonly EvidenceItem[],
): Need[] {
  const shown = new Set([...given, ...known].map(({ kind }) => kind));
  return move.needs.filter((need) => !need.some((kind) => shown.has(kind)));
}

/** Why a move cannot have happened on a day: it is to come, or lies before the last event, whose day is told. */
export function dayFault(
  on: string,
  events: readonly Pick<StageEvent, 'on'>[],
  today: string,
): { readonly kind: 'TO_COME' | 'TOO_EARLY'; readonly limit: string } | null {
  if (on > today) return { kind: 'TO_COME', limit: today };
  const days = events.map((event) => event.on).sort();
  const last = days.at(-1) ?? on;
  return on < last ? { kind: 'TOO_EARLY', limit: last } : null;
}
