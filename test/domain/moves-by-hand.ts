/**
 * The life of a project, said a second time and by hand: nothing here comes from the product. A place is written
 * `STAGE` or `STAGE/STEP`.
 */

/** From the first to the last. */
export const ORDER = [
  'PLANNED',
  'ATTRACTING/LEAD',
  'ATTRACTING/CONTACT',
  'ATTRACTING/NEGOTIATING',
  'ATTRACTING/FRAMEWORK',
  'ATTRACTING/SIGNED',
  'LANDED',
  'CONSTRUCTING',
  'COMPLETED',
  'PRODUCING/TRIAL',
  'PRODUCING/PRODUCING',
  'PRODUCING/FULL_OUTPUT',
  'PRODUCING/ABOVE_SCALE',
] as const;
export type PlaceName = (typeof ORDER)[number];

/** Where a new project may go on to, by where it stands. */
const NEW_ON: Readonly<Record<PlaceName, readonly PlaceName[]>> = {
  PLANNED: ['ATTRACTING/LEAD'],
  'ATTRACTING/LEAD': ['ATTRACTING/CONTACT', 'ATTRACTING/NEGOTIATING', 'ATTRACTING/FRAMEWORK', 'ATTRACTING/SIGNED'],
  'ATTRACTING/CONTACT': ['ATTRACTING/NEGOTIATING', 'ATTRACTING/FRAMEWORK', 'ATTRACTING/SIGNED'],
  'ATTRACTING/NEGOTIATING': ['ATTRACTING/FRAMEWORK', 'ATTRACTING/SIGNED'],
  'ATTRACTING/FRAMEWORK': ['ATTRACTING/SIGNED'],
  'ATTRACTING/SIGNED': ['LANDED'],
  LANDED: ['CONSTRUCTING'],
  CONSTRUCTING: ['COMPLETED'],
  COMPLETED: ['PRODUCING/TRIAL'],
  'PRODUCING/TRIAL': ['PRODUCING/PRODUCING', 'PRODUCING/FULL_OUTPUT', 'PRODUCING/ABOVE_SCALE'],
  'PRODUCING/PRODUCING': ['PRODUCING/FULL_OUTPUT', 'PRODUCING/ABOVE_SCALE'],
  'PRODUCING/FULL_OUTPUT': ['PRODUCING/ABOVE_SCALE'],
  'PRODUCING/ABOVE_SCALE': [],
};

/** The same for a technical transformation, which nobody attracts; one that was entered there all the same may land. */
const UPGRADE_ON: Readonly<Record<PlaceName, readonly PlaceName[]>> = {
  ...NEW_ON,
  PLANNED: ['LANDED'],
  'ATTRACTING/LEAD': ['LANDED'],
  'ATTRACTING/CONTACT': ['LANDED'],
  'ATTRACTING/NEGOTIATING': ['LANDED'],
  'ATTRACTING/FRAMEWORK': ['LANDED'],
  'ATTRACTING/SIGNED': ['LANDED'],
};

/** What has to be shown at each place; `|` parts what may stand for each other. */
const SHOWN: Readonly<Record<PlaceName, readonly string[]>> = {
  PLANNED: [],
  'ATTRACTING/LEAD': ['NODE_AND_GAP', 'BRIEF', 'TARGET_ENTERPRISE'],
  'ATTRACTING/CONTACT': [],
  'ATTRACTING/NEGOTIATING': [],
  'ATTRACTING/FRAMEWORK': ['FRAMEWORK_AGREEMENT'],
  'ATTRACTING/SIGNED': ['CONTRACT', 'CONTRACT_SUM'],
  LANDED: ['CREDIT_CODE', 'SITE', 'FILING_CODE'],
  CONSTRUCTING: ['PERMIT|PERMIT_EXEMPTION', 'START_PHOTO'],
  COMPLETED: ['COMPLETION_RECORD', 'MAIN_BUILDING', 'EQUIPMENT'],
  'PRODUCING/TRIAL': ['FIRST_PRODUCT|TRIAL_NOTICE'],
  'PRODUCING/PRODUCING': ['FIRST_PRODUCT'],
  'PRODUCING/FULL_OUTPUT': ['OUTPUT_RECORD'],
  'PRODUCING/ABOVE_SCALE': ['STATISTICS_ENTRY'],
};

export interface Standing {
  readonly stage: string;
  readonly substage: string | null;
  readonly kind: string;
  readonly runState: string;
}

/** Where a project stands by what is written of it; a step that is none of its stage counts as the first one. */
export function standsAt({ stage, substage }: Pick<Standing, 'stage' | 'substage'>): PlaceName {
  const own = ORDER.filter((place) => place.split('/')[0] === stage);
  return own.find((place) => place.split('/')[1] === substage) ?? (own[0] as PlaceName);
}

/** The outcome as one text: the reason why not, or the step with what has to be shown. */
export function outcomeByHand(standing: Standing, to: PlaceName): string {
  if (standing.runState === 'ENDED' || standing.runState === 'SUSPENDED') return standing.runState;
  const from = standsAt(standing);
  const upgrade = standing.kind === 'UPGRADE';
  if (from === to) return 'THERE';
  if (upgrade && to.startsWith('ATTRACTING')) return 'NOT_ON_ROUTE';
  if (ORDER.indexOf(to) < ORDER.indexOf(from)) return 'BACK';
  const shown = upgrade && to === 'LANDED' ? ['FILING_CODE'] : SHOWN[to];
  if ((upgrade ? UPGRADE_ON : NEW_ON)[from].includes(to)) return ['FORWARD', ...shown].join(' ');
  const mayLand = (upgrade ? UPGRADE_ON : NEW_ON)[from].includes('LANDED');
  return mayLand && to === 'CONSTRUCTING' ? ['SKIP_LANDING', ...shown].join(' ') : 'TOO_FAR';
}
