import type { Project } from '../ledgers/ledgers.js';
import type { Need } from './evidence.js';
import { stageRank } from './stages.js';
import type { MilestoneKind, ProjectKind, Stage, Substage } from './types.js';

/** Where a project can stand: a stage, with its step inside attraction and production. */
export interface Place {
  readonly stage: Stage;
  readonly substage: Substage | null;
  /** What has to be shown to get here. */
  readonly needs: readonly Need[];
  /** What a technical transformation (技改) has to show instead. */
  readonly upgradeNeeds?: readonly Need[];
  /** The milestone (节点) that is reached together with it. */
  readonly milestone?: MilestoneKind;
  /** What has to follow within a time; a light watches it. */
  readonly afterwards?: readonly Need[];
}

/** All places in order, with the evidence for each: what the moves check and what a card asks for. */
export const PLACES: readonly Place[] = [
  { stage: 'PLANNED', substage: null, needs: [] },
  {
    stage: 'ATTRACTING',
    substage: 'LEAD',
    needs: [['NODE_AND_GAP'], ['BRIEF'], ['TARGET_ENTERPRISE']],
  },
  { stage: 'ATTRACTING', substage: 'CONTACT', needs: [] },
  { stage: 'ATTRACTING', substage: 'NEGOTIATING', needs: [] },
  { stage: 'ATTRACTING', substage: 'FRAMEWORK', needs: [['FRAMEWORK_AGREEMENT']] },
  { stage: 'ATTRACTING', substage: 'SIGNED', needs: [['CONTRACT'], ['CONTRACT_SUM']] },
  {
    stage: 'LANDED',
    substage: null,
    needs: [['CREDIT_CODE'], ['SITE'], ['FILING_CODE']],
    upgradeNeeds: [['FILING_CODE']],
  },
  {
    stage: 'CONSTRUCTING',
    substage: null,
    needs: [['PERMIT', 'PERMIT_EXEMPTION'], ['START_PHOTO']],
    milestone: 'START',
    afterwards: [['INVESTMENT_ENTRY']],
  },
  {
    stage: 'COMPLETED',
    substage: null,
    needs: [['COMPLETION_RECORD'], ['MAIN_BUILDING'], ['EQUIPMENT']],
    milestone: 'MAIN_COMPLETION',
  },
  {
    stage: 'PRODUCING',
    substage: 'TRIAL',
    needs: [['FIRST_PRODUCT', 'TRIAL_NOTICE']],
    milestone: 'TRIAL',
  },
  { stage: 'PRODUCING', substage: 'PRODUCING', needs: [['FIRST_PRODUCT']], milestone: 'PRODUCTION' },
  { stage: 'PRODUCING', substage: 'FULL_OUTPUT', needs: [['OUTPUT_RECORD']], milestone: 'FULL_OUTPUT' },
  { stage: 'PRODUCING', substage: 'ABOVE_SCALE', needs: [['STATISTICS_ENTRY']], milestone: 'ABOVE_SCALE' },
];

/** A project as far as it tells where it stands. */
export type Placed = Pick<Project, 'stage' | 'substage' | 'kind' | 'runState'>;

/** Where a project stands; one whose step is not written stands at the first of its stage. */
export function placeOf({ stage, substage }: Pick<Placed, 'stage' | 'substage'>): Place {
  const own = PLACES.filter((place) => place.stage === stage);
  return own.find((place) => place.substage === substage) ?? (own[0] as Place);
}

/** How far along a place lies, from 0. */
export function placeRank(place: Pick<Place, 'stage' | 'substage'>): number {
  return PLACES.findIndex(({ stage, substage }) => stage === place.stage && substage === place.substage);
}

/** The places that a project of a kind comes through: the owner of a technical transformation is known, so none is attracted. */
export function routeOf(kind: ProjectKind): readonly Place[] {
  return kind === 'UPGRADE' ? PLACES.filter(({ stage }) => stage !== 'ATTRACTING') : PLACES;
}

/** What a project of a kind has to show to get to a place. */
export function needsOf({ needs, upgradeNeeds }: Place, kind: ProjectKind): readonly Need[] {
  return kind === 'UPGRADE' ? (upgradeNeeds ?? needs) : needs;
}

/**
 * The place that a word means for a project: a step by its name; a stage that is ahead by its first step, one that lies
 * behind by its last. PRODUCING, which is both, is the step for who stands in production. Null: the stage is its own, and
 * the word does not say which step.
 */
export function placeMeant(project: Pick<Placed, 'stage' | 'substage'>, word: Stage | Substage): Place | null {
  const inside = PLACES.find(({ stage, substage }) => substage === word && (word !== stage || stage === project.stage));
  if (inside !== undefined) return inside;
  const steps = PLACES.filter(({ stage }) => stage === word);
  const ahead = stageRank(word as Stage) - stageRank(project.stage);
  if (ahead === 0 && steps.length > 1) return null;
  return (ahead < 0 ? steps.at(-1) : steps[0]) ?? null;
}
