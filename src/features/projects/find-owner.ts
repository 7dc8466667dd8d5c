import type { Person, Unit } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { fold } from '../../lib/text.js';
import type { Reader } from '../../store/types.js';
import { projectRefusals } from '../../texts/refusals/projects.js';
import { findNamed } from '../find-named.js';
import { held } from '../places.js';
import { refuse } from '../refuse.js';

/** Who answers for a project: a unit, and in it perhaps a person. */
export interface Owner {
  readonly ownerUnitId: string;
  readonly ownerPersonId: string | null;
}

type Owners = Pick<Reader, 'read' | 'account'>;

/** A Slack user as a command has it: `<@U0123ABCD>` or `<@U0123ABCD|name>`. */
const MENTION = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/;

/** Roles whose holders answer for no project. */
const OUTSIDERS: ReadonlySet<string> = new Set(['VIEWER', 'ENTERPRISE']);

/**
 * The person or unit of a name, an id or a mention; a person brings the own unit along.
 * @throws NameError with the nearest one; WutongError for a person without a post here.
 */
export async function findOwner(reader: Owners, typed: string, field = 'owner'): Promise<Owner> {
  const units = await reader.read('units', EVERYTHING);
  const people = await reader.read('people', EVERYTHING);
  const wanted = (await mentioned(reader, typed)) ?? typed;
  // A unit may bear the id of its only person, who brings it along.
  const exact = people.filter(({ id }) => fold(id) === fold(wanted));
  const rows = exact.length > 0 ? exact.map(namedPerson) : [...people.map(namedPerson), ...units.map(namedUnit)];
  const { id, unitId, isPerson } = findNamed('owner', wanted, held('owner', rows));
  if (!isPerson) return { ownerUnitId: unitId, ownerPersonId: null };
  const roles = await reader.read('roles', EVERYTHING, { personId: id });
  if (roles.every(({ role }) => OUTSIDERS.has(role))) refuse('bad-input', projectRefusals.noPost(id), field);
  return { ownerUnitId: unitId, ownerPersonId: id };
}

/** The person of a name, an id or a mention. @throws NameError; WutongError for a unit, which is no person. */
export async function findPerson(reader: Owners, typed: string, field = 'owner'): Promise<string> {
  const people = (await reader.read('people', EVERYTHING)).map(namedPerson);
  const { id } = findNamed('owner', (await mentioned(reader, typed)) ?? typed, held('owner', people));
  const roles = await reader.read('roles', EVERYTHING, { personId: id });
  if (roles.every(({ role }) => OUTSIDERS.has(role))) refuse('bad-input', projectRefusals.noPost(id), field);
  return id;
}

async function mentioned(reader: Owners, typed: string): Promise<string | null> {
  const userId = MENTION.exec(typed.trim())?.[1];
  return userId === undefined ? null : ((await reader.account(userId))?.personId ?? userId);
}

function namedPerson({ id, titleZh, titleEn, unitId }: Person) {
  return { id, nameZh: titleZh, nameEn: titleEn, aliases: [], unitId, isPerson: true };
}

function namedUnit({ id, nameZh, nameEn, aliases }: Unit) {
  return { id, nameZh, nameEn, aliases, unitId: id, isPerson: false };
}
