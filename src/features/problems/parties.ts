import type { Problem, Unit } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { RoleName } from '../../domain/people/types.js';
import type { Party } from '../../domain/problems/index.js';
import type { Reader, ToldAs, ToldPerson } from '../../store/types.js';

type Rows = Pick<Reader, 'read'>;
type Answering = Pick<Problem, 'id' | 'level' | 'chainId' | 'countyId' | 'ownerUnitId' | 'ownerPersonId' | 'coUnitIds'>;

/** By which posts a unit is reached: leaders read, and are not told of each step of what their people do. */
const REACHED_BY: Readonly<Record<Unit['kind'], readonly RoleName[]>> = {
  COUNTY_SIDE: ['COUNTY_OFFICER'],
  FACTOR_DEPARTMENT: ['FACTOR_CONTACT'],
  TASK_FORCE: ['TASK_FORCE_HEAD', 'TASK_FORCE_DEPUTY'],
  PROMOTION_OFFICE: ['OFFICE'],
  LEAD_DEPARTMENT: ['FACTOR_CONTACT', 'OFFICE'],
  OTHER: ['SERVICE_SPECIALIST'],
};

const AS: Readonly<Record<Party, ToldAs>> = {
  FILER: 'filer',
  OWNER: 'owner',
  FORMER_OWNER: 'former-owner',
  HELPERS: 'co-owner',
  OFFICE: 'office',
};

/** Everybody who is told of something about a problem, each once, by the first of the parties that the person belongs to. */
export async function tellParties(
  reader: Rows,
  parties: readonly Party[],
  { before, after }: { readonly before: Problem | null; readonly after: Problem },
): Promise<ToldPerson[]> {
  const told = new Map<string, ToldPerson>();
  for (const party of parties)
    for (const personId of await personsOf(reader, party, { before, after }))
      if (!told.has(personId)) told.set(personId, { personId, as: AS[party] });
  return [...told.values()];
}

/** Who belongs to a party; a unit without anybody who can be told is stood for by the county, then by the office. */
export async function personsOf(
  reader: Rows,
  party: Party,
  { before, after }: { readonly before: Problem | null; readonly after: Problem },
): Promise<string[]> {
  switch (party) {
    case 'FILER':
      return await filersOf(reader, after);
    case 'OWNER':
      return await ownersOf(reader, after);
    case 'FORMER_OWNER':
      return before === null || sameOwner(before, after) ? [] : await ownersOf(reader, before);
    case 'HELPERS':
      return await membersOf(reader, after.coUnitIds);
    case 'OFFICE':
      return await holdersOf(reader, 'OFFICE');
  }
}

function sameOwner(before: Problem, after: Problem): boolean {
  return before.ownerUnitId === after.ownerUnitId && before.ownerPersonId === after.ownerPersonId;
}

async function filersOf(reader: Rows, { id, filedById }: Problem): Promise<string[]> {
  const merged = await reader.read('problems', EVERYTHING, { mergedIntoId: id });
  return [filedById, ...merged.map((problem) => problem.filedById)].filter((filer) => filer !== null);
}

/** On the fifth level the chain's leader decides, on the sixth the chief chain leader; they are told beside the unit. */
async function ownersOf(reader: Rows, problem: Answering): Promise<string[]> {
  const { level, chainId, ownerUnitId, ownerPersonId, countyId } = problem;
  const leaders =
    level === 5
      ? await holdersOf(reader, 'CHAIN_LEADER', chainId)
      : level === 6
        ? await holdersOf(reader, 'CHIEF_CHAIN_LEADER')
        : [];
  if (ownerPersonId !== null) return [...leaders, ownerPersonId];
  const members = await membersOf(reader, [ownerUnitId]);
  if (leaders.length + members.length > 0) return [...leaders, ...members];
  const county = await holdersIn(reader, 'COUNTY_OFFICER', countyId);
  return county.length > 0 ? county : await holdersOf(reader, 'OFFICE');
}

async function membersOf(reader: Rows, unitIds: readonly string[]): Promise<string[]> {
  const units = await reader.read('units', EVERYTHING, { id: unitIds });
  const people = await reader.read('people', EVERYTHING, { unitId: unitIds });
  const roles = await reader.read('roles', EVERYTHING, { personId: people.map(({ id }) => id) });
  return people
    .filter(({ id, unitId }) => {
      const kind = units.find((unit) => unit.id === unitId)?.kind ?? 'OTHER';
      return roles.some(({ personId, role }) => personId === id && REACHED_BY[kind].includes(role));
    })
    .map(({ id }) => id);
}

async function holdersOf(reader: Rows, role: RoleName, chainId?: string | null): Promise<string[]> {
  const held = await reader.read('roles', EVERYTHING, { role });
  return held.filter((one) => chainId === undefined || one.chainId === chainId).map(({ personId }) => personId);
}

async function holdersIn(reader: Rows, role: RoleName, countyId: string): Promise<string[]> {
  return (await reader.read('roles', EVERYTHING, { role, countyId })).map(({ personId }) => personId);
}
