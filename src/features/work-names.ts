import type { Enterprise, Person, Project, Unit } from '../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../domain/people/scope.js';
import type { Scope } from '../domain/people/types.js';
import type { Reader } from '../store/types.js';
import type { Name } from './figure.js';
import { findNamed, NameError } from './find-named.js';
import { held } from './places.js';
import { refuse } from './refuse.js';

type Rows = Pick<Reader, 'read'>;

/** A person as a record with a name: ledgers hold posts, not names of people. */
export function postName({ id, titleZh, titleEn }: Pick<Person, 'id' | 'titleZh' | 'titleEn'>): Name {
  return { id, nameZh: titleZh, nameEn: titleEn };
}

/** The unit of a name. @throws NameError with the nearest one. */
export async function findUnit(reader: Rows, typed: string): Promise<Unit> {
  return findNamed('unit', typed, held('unit', await reader.read('units', EVERYTHING)));
}

/** Who is responsible: a person with the unit, or a unit alone where nobody of it is named. */
export interface Owner {
  readonly ownerPersonId: string | null;
  readonly ownerUnitId: string | null;
}

/** The person of a post, or else the unit of a name. @throws NameError with the nearest of both. */
export async function findPersonOrUnit(
  reader: Rows,
  typed: string,
): Promise<{ person: Person } | { unit: Unit; people: readonly Person[] }> {
  const people = await reader.read('people', EVERYTHING);
  const named = people.map((person) => ({ ...postName(person), aliases: [], person }));
  try {
    return { person: findNamed('person', typed, named).person };
  } catch (error) {
    if (!(error instanceof NameError) || error.reason === 'several') throw error;
    const units = await reader.read('units', EVERYTHING);
    const unit = unitOrNull(units, typed);
    if (unit === null)
      throw new NameError('person', typed, [...error.candidates, ...nearUnits(units, typed)], 'unknown');
    return { unit, people: people.filter(({ unitId }) => unitId === unit.id) };
  }
}

/** Looks up who is to be responsible: a unit stands for its person where it has only one. */
export async function findOwner(
  reader: Rows,
  { owner, unit }: { readonly owner?: string | undefined; readonly unit?: string | undefined },
): Promise<Partial<Owner>> {
  const named = unit === undefined ? undefined : (await findUnit(reader, unit)).id;
  if (owner === undefined) return named === undefined ? {} : { ownerUnitId: named };
  const found = await findPersonOrUnit(reader, owner);
  if ('person' in found) return { ownerPersonId: found.person.id, ownerUnitId: named ?? found.person.unitId };
  const [only, ...others] = found.people;
  if (only === undefined) {
    refuse(
      'bad-input',
      {
        en: `nobody of ${found.unit.nameEn} is on record. Name a person who is responsible.`,
        zh: `${found.unit.nameZh}没有登记人员，请写明责任人。`,
      },
      'owner',
    );
  }
  if (others.length > 0) throw new NameError('person', owner, found.people.map(postName), 'several');
  return { ownerPersonId: only.id, ownerUnitId: named ?? found.unit.id };
}

/** The project of a number or a name, among those that the scope may see. @throws NameError with the nearest one. */
export async function findProject(reader: Rows, scope: Scope, typed: string): Promise<Project> {
  const number = /^prj-?(\d{1,6})$/i.exec(typed.trim())?.[1];
  const wanted = number === undefined ? typed : `PRJ-${number.replace(/^0+/, '').padStart(4, '0')}`;
  return findNamed('project', wanted, await reader.read('projects', scope));
}

/** The enterprise of a name, among those that the scope may see. @throws NameError with the nearest one. */
export async function findEnterprise(reader: Rows, scope: Scope, typed: string): Promise<Enterprise> {
  return findNamed('enterprise', typed, await reader.read('enterprises', scope));
}

function unitOrNull(units: readonly Unit[], typed: string): Unit | null {
  try {
    return findNamed('unit', typed, units);
  } catch (error) {
    if (error instanceof NameError && error.reason === 'unknown') return null;
    throw error;
  }
}

function nearUnits(units: readonly Unit[], typed: string): readonly Name[] {
  try {
    findNamed('unit', typed, units);
    return [];
  } catch (error) {
    return error instanceof NameError ? error.candidates : [];
  }
}
