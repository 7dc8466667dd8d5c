import type { LedgerRecord, Person, Problem, Unit } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { RoleName } from '../../domain/people/types.js';
import type { Party } from '../../domain/problems/index.js';
import type { Reader, ToldAs, ToldPerson } from '../../store/types.js';

type Role = LedgerRecord<'roles'>;

/** Who has to do with some problems: read once, and then asked for each of them. */
export interface Bodies {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly roles: readonly Role[];
  /** What was merged into them. */
  readonly merged: readonly Problem[];
}

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

/** What happened to a problem; `before` is null where it has just been filed. */
interface Standing {
  readonly before: Problem | null;
  readonly after: Problem;
}

/** Reads who has to do with problems, also on the levels that they may yet come to. */
export async function readBodies(reader: Pick<Reader, 'read'>, problems: readonly Problem[]): Promise<Bodies> {
  const unitIds = [
    ...new Set(problems.flatMap(({ ownerUnitId, coUnitIds, ladder }) => [ownerUnitId, ...coUnitIds, ...ladder])),
  ];
  const people = await reader.read('people', EVERYTHING, { unitId: unitIds });
  return {
    units: await reader.read('units', EVERYTHING, { id: unitIds }),
    people,
    roles: await rolesOf(reader, people),
    merged: await reader.read('problems', EVERYTHING, { mergedIntoId: problems.map(({ id }) => id) }),
  };
}

/** Posts by which somebody is told, whoever's unit is in charge. */
const EVERYWHERE: readonly RoleName[] = ['OFFICE', 'CHAIN_LEADER', 'CHIEF_CHAIN_LEADER', 'COUNTY_OFFICER'];

async function rolesOf(reader: Pick<Reader, 'read'>, people: readonly Person[]): Promise<Role[]> {
  const ofPeople = await reader.read('roles', EVERYTHING, { personId: people.map(({ id }) => id) });
  const everywhere = await reader.read('roles', EVERYTHING, { role: EVERYWHERE });
  return [...new Map([...ofPeople, ...everywhere].map((role) => [role.id, role])).values()];
}

/** Everybody who is told of something about a problem, each once, by the first of the parties that the person belongs to. */
export function tellParties(bodies: Bodies, parties: readonly Party[], standing: Standing): ToldPerson[] {
  const told = new Map<string, ToldPerson>();
  for (const party of parties)
    for (const personId of personsOf(bodies, party, standing))
      if (!told.has(personId)) told.set(personId, { personId, as: AS[party] });
  return [...told.values()];
}

/** Who belongs to a party; a unit without anybody who can be told is stood for by the county, then by the office. */
function personsOf(bodies: Bodies, party: Party, { before, after }: Standing): string[] {
  switch (party) {
    case 'FILER':
      return filersOf(bodies, after);
    case 'OWNER':
      return ownersOf(bodies, after);
    case 'FORMER_OWNER':
      return before === null || sameOwner(before, after) ? [] : ownersOf(bodies, before);
    case 'HELPERS':
      return membersOf(bodies, after.coUnitIds);
    case 'OFFICE':
      return holdersOf(bodies, 'OFFICE');
  }
}

function sameOwner(before: Problem, after: Problem): boolean {
  return before.ownerUnitId === after.ownerUnitId && before.ownerPersonId === after.ownerPersonId;
}

function filersOf({ merged }: Bodies, { id, filedById }: Problem): string[] {
  const joined = merged.filter(({ mergedIntoId }) => mergedIntoId === id);
  return [filedById, ...joined.map((problem) => problem.filedById)].filter((filer) => filer !== null);
}

/** On the fifth level the chain's leader decides, on the sixth the chief chain leader; they are told beside the unit. */
function ownersOf(bodies: Bodies, { level, chainId, ownerUnitId, ownerPersonId, countyId }: Problem): string[] {
  const leaders =
    level === 5
      ? holdersOf(bodies, 'CHAIN_LEADER', (held) => held.chainId === chainId)
      : level === 6
        ? holdersOf(bodies, 'CHIEF_CHAIN_LEADER')
        : [];
  if (ownerPersonId !== null) return [...leaders, ownerPersonId];
  const members = membersOf(bodies, [ownerUnitId]);
  if (leaders.length + members.length > 0) return [...leaders, ...members];
  const county = holdersOf(bodies, 'COUNTY_OFFICER', (held) => held.countyId === countyId);
  return county.length > 0 ? county : holdersOf(bodies, 'OFFICE');
}

function membersOf({ units, people, roles }: Bodies, unitIds: readonly string[]): string[] {
  return people
    .filter(({ id, unitId }) => {
      if (unitId === null || !unitIds.includes(unitId)) return false;
      const kind = units.find((unit) => unit.id === unitId)?.kind ?? 'OTHER';
      return roles.some(({ personId, role }) => personId === id && REACHED_BY[kind].includes(role));
    })
    .map(({ id }) => id);
}

function holdersOf({ roles }: Bodies, role: RoleName, isMeant: (held: Role) => boolean = () => true): string[] {
  return roles.filter((held) => held.role === role && isMeant(held)).map(({ personId }) => personId);
}
