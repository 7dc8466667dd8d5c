import type { Unit } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { HeldRole, RoleName } from '../../domain/people/types.js';
import { WutongError } from '../../lib/errors.js';
import type { Reader } from '../../store/types.js';
import { words } from '../../texts/index.js';
import { findNamed } from '../find-named.js';
import { findChain, findCounty, held } from '../places.js';
import type { PlaceField } from './role-input.js';

/** A role with what it is held for, and the unit and the place that it brings with it. */
export interface RolePlace {
  readonly held: HeldRole;
  readonly unitId: string;
  /** What it is held for, by name; null for a role of the whole city. */
  readonly name: { readonly zh: string; readonly en: string } | null;
}

type Written = { readonly role: RoleName } & { readonly [F in PlaceField]?: string | undefined };

const NO_PLACE = { chainId: null, countyId: null, factor: null, enterpriseId: null } as const;

/** The unit of those who belong to none of the administration's. */
export const OUTSIDE = 'outside';

/** What each role is held for; a specialist serves a county or an enterprise. */
const FIELDS: Readonly<Record<RoleName, readonly PlaceField[]>> = {
  CHIEF_CHAIN_LEADER: [],
  CHAIN_LEADER: ['chain'],
  DEPUTY_CHAIN_LEADER: ['chain'],
  TASK_FORCE_HEAD: ['chain'],
  TASK_FORCE_DEPUTY: ['chain'],
  TASK_FORCE_MEMBER: ['chain'],
  COUNTY_CHAIN_LEADER: ['county'],
  COUNTY_OFFICER: ['county'],
  FACTOR_CONTACT: ['department'],
  SERVICE_SPECIALIST: ['county', 'enterprise'],
  OFFICE: [],
  ENTERPRISE: ['enterprise'],
  VIEWER: [],
};

/**
 * Looks up what a role is held for.
 * @throws WutongError `bad-input` that says what the role needs; NameError with the nearest name.
 */
export async function rolePlace(reader: Pick<Reader, 'read'>, written: Written): Promise<RolePlace> {
  const { role } = written;
  const [field, value] = demandField(written);
  const place = { ...NO_PLACE, role };
  switch (field) {
    case 'chain': {
      const chain = await findChain(reader, value);
      const name = { zh: `${chain.nameZh}产业链`, en: `${chain.nameEn} chain` };
      const unitId = await unitOf(reader, { kind: 'TASK_FORCE', chainId: chain.id }, `task-force-${chain.id}`);
      return { held: { ...place, chainId: chain.id }, unitId, name };
    }
    case 'county': {
      const { id, nameZh, nameEn } = await findCounty(reader, value);
      const unitId = await unitOf(reader, { kind: 'COUNTY_SIDE', countyId: id }, `county-${id}`);
      return { held: { ...place, countyId: id }, unitId, name: { zh: nameZh, en: nameEn } };
    }
    case 'department': {
      const units = (await reader.read('units', EVERYTHING)).filter(({ factor }) => factor !== null);
      const { id, nameZh, nameEn, factor, countyId } = findNamed('department', value, held('department', units));
      return { held: { ...place, factor, countyId }, unitId: id, name: { zh: nameZh, en: nameEn } };
    }
    case 'enterprise': {
      const rows = held('enterprise', await reader.read('enterprises', EVERYTHING));
      const { id, nameZh, nameEn } = findNamed('enterprise', value, rows);
      return { held: { ...place, enterpriseId: id }, unitId: OUTSIDE, name: { zh: nameZh, en: nameEn } };
    }
    case null: {
      const unitId = role === 'VIEWER' ? OUTSIDE : await unitOf(reader, { kind: 'PROMOTION_OFFICE' }, 'office');
      return { held: place, unitId, name: null };
    }
    default:
      return field satisfies never;
  }
}

const GONE: ReadonlySet<string> = new Set(['bad-input', 'not-found']);

/** The place of a role that is held already; outside and without a name where its place has left the ledgers. */
export async function placeOfRole(reader: Pick<Reader, 'read'>, held: HeldRole): Promise<RolePlace> {
  const { role, chainId, countyId, factor, enterpriseId } = held;
  const departments = factor === null ? [] : await reader.read('units', EVERYTHING, { factor, countyId });
  const ids = { chain: chainId, county: countyId, department: departments[0]?.id ?? null, enterprise: enterpriseId };
  const [field] = FIELDS[role].filter((one) => ids[one] !== null);
  try {
    return await rolePlace(reader, { role, ...(field && { [field]: ids[field] }) });
  } catch (error) {
    if (error instanceof WutongError && GONE.has(error.code)) return { held, unitId: OUTSIDE, name: null };
    throw error;
  }
}

/** The one thing that the role is held for; null for a role that is held for nothing in particular. */
function demandField(written: Written): [PlaceField, string] | [null, null] {
  const { role } = written;
  const fields = FIELDS[role];
  const given = (['chain', 'county', 'department', 'enterprise'] as const).filter((one) => written[one] !== undefined);
  const [field, ...more] = given;
  if (fields.length === 0 && field === undefined) return [null, null];
  const name = words.role[role].zh;
  if (fields.length === 0)
    throw wrong(
      field as PlaceField,
      `${field}: ${role} is held for the whole city; leave it out`,
      `${name}面向全市，不填此项`,
    );
  const needed = `${role} is held for ${fields.map(withArticle).join(' or ')}`;
  const neededZh = `${name}须对应${fields.map((one) => PLACE_WORDS[one]).join('或')}`;
  if (field === undefined)
    throw wrong(fields[0] as PlaceField, `${fields[0]}: ${needed}; name it`, `${neededZh}，请填写`);
  if (more.length > 0 || !fields.includes(field)) {
    const [other = field] = given.filter((one) => !fields.includes(one));
    throw wrong(other, `${given.join(', ')}: ${needed}; name that alone`, `${neededZh}，只填该项`);
  }
  return [field, written[field] as string];
}

function withArticle(field: PlaceField): string {
  return field === 'enterprise' ? `an ${field}` : `a ${field}`;
}

const PLACE_WORDS: Readonly<Record<PlaceField, string>> = {
  chain: '产业链',
  county: '县（市、区）',
  department: '要素保障部门',
  enterprise: '企业',
};

function wrong(field: PlaceField, message: string, zh: string): WutongError {
  return new WutongError('bad-input', message, { zh, field });
}

async function unitOf(
  reader: Pick<Reader, 'read'>,
  where: Partial<Pick<Unit, 'kind' | 'chainId' | 'countyId'>>,
  otherwise: string,
): Promise<string> {
  const [unit] = await reader.read('units', EVERYTHING, where);
  return unit?.id ?? otherwise;
}
