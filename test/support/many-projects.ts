import { addDays, addMonths, monthOf } from '../../src/domain/calendar/index.js';
import type { LedgerRecord } from '../../src/domain/ledgers/ledgers.js';
import { MILESTONE_KINDS, PROJECT_KINDS, PURPOSES, STAGES, type Stage } from '../../src/domain/projects/types.js';
import { record } from './records.js';

/** Projects with all that hangs on them. */
export interface ManyProjects {
  readonly projects: LedgerRecord<'projects'>[];
  readonly stageEvents: LedgerRecord<'stageEvents'>[];
  readonly milestones: LedgerRecord<'milestones'>[];
  readonly progressReports: LedgerRecord<'progressReports'>[];
}

/** The places and owners that invented projects are spread over. */
export interface Places {
  readonly chains: readonly { readonly id: string }[];
  readonly counties: readonly { readonly id: string }[];
  readonly units: readonly { readonly id: string }[];
  readonly people: readonly { readonly id: string }[];
}

/** So many invented projects, numbered from 1001 on, the same each time: some signed long ago, some silent, some past due. */
export function manyProjects(count: number, today: string, places: Places): ManyProjects {
  const made: ManyProjects = { projects: [], stageEvents: [], milestones: [], progressReports: [] };
  const next = numbers();
  for (let at = 0; at < count; at += 1) add(made, `PRJ-${1001 + at}`, today, { next, places });
  return made;
}

interface Source {
  readonly next: (below: number) => number;
  readonly places: Places;
}

function add(made: ManyProjects, id: string, today: string, { next, places }: Source): void {
  const pick = <T>(items: readonly T[]): T => items[next(items.length)] as T;
  const rank = next(STAGES.length);
  const stage = STAGES[rank] as Stage;
  const signed = rank > 1 || next(2) === 0;
  made.projects.push(
    record('projects', {
      id,
      nameZh: `${pick(['泰山', '新泰', '东平', '肥城', '宁阳'])}${pick(['电缆', '玻纤', '试剂', '电池', '阀门'])}项目${id.slice(4)}`,
      nameEn: `${pick(['Taishan', 'Xintai', 'Dongping', 'Feicheng'])} ${pick(['cable', 'fibre', 'reagent', 'battery'])} works ${id.slice(4)}`,
      kind: pick(PROJECT_KINDS),
      purpose: pick(PURPOSES),
      chainId: pick(places.chains).id,
      countyId: pick(places.counties).id,
      ownerUnitId: pick(places.units).id,
      ownerPersonId: pick(places.people).id,
      level: pick(['PROVINCE', 'CITY', 'COUNTY']),
      totalInvestment: BigInt(10 + next(5_000)) * 1_000_000n,
      stage,
      substage: stage === 'ATTRACTING' ? (signed ? 'SIGNED' : 'NEGOTIATING') : stage === 'PRODUCING' ? 'TRIAL' : null,
      runState: pick(['NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'RESUMED', 'SUSPENDED', 'ENDED']),
      digital: next(4) === 0,
      demo: true,
    }),
  );
  const began = addDays(today, -1_200 + next(300));
  const step = 40 + next(90);
  const event = (number: number, change: Partial<LedgerRecord<'stageEvents'>>) =>
    made.stageEvents.push(
      record('stageEvents', {
        id: `${id}-${number}`,
        projectId: id,
        on: addDays(began, number * step),
        demo: true,
        ...change,
      }),
    );
  event(0, { fromStage: null, toStage: 'PLANNED' });
  if (rank > 0) event(1, { fromStage: 'PLANNED', toStage: 'ATTRACTING', substage: 'NEGOTIATING' });
  if (rank > 0 && signed) event(2, { fromStage: 'ATTRACTING', toStage: 'ATTRACTING', substage: 'SIGNED' });
  for (let to = 2; to <= rank; to += 1)
    event(to + 1, { fromStage: STAGES[to - 1] ?? null, toStage: STAGES[to] as Stage });
  MILESTONE_KINDS.slice(0, 7).forEach((kind, number) => {
    const plannedOn = addDays(began, 100 + number * step * 1.3);
    const actualOn = number < rank * 2 ? addDays(plannedOn, next(20)) : null;
    made.milestones.push(record('milestones', { id: `${id}/${kind}`, projectId: id, kind, plannedOn, actualOn }));
  });
  if (rank >= 2) addReports(made, { id, today, silent: next(5) });
}

/** Ten months of reports; the last ones are missing of who is silent. */
function addReports(
  { progressReports }: ManyProjects,
  { id, today, silent }: { readonly id: string; readonly today: string; readonly silent: number },
): void {
  for (let ago = 10; ago > silent; ago -= 1) {
    const month = addMonths(monthOf(today), -ago);
    progressReports.push(
      record('progressReports', {
        id: `${id}@${month}`,
        projectId: id,
        month,
        investmentMonth: 5_000_000n,
        investmentCumulative: BigInt(11 - ago) * 5_000_000n,
        plannedProgress: (11 - ago) * 9,
        progress: (11 - ago) * 8,
        reportedOn: `${addMonths(month, 1)}-03`,
        demo: true,
      }),
    );
  }
}

/** Numbers that look random and are the same in each run. */
function numbers(): (below: number) => number {
  let state = 9;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}
