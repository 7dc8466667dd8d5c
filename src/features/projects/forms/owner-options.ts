import type { Project } from '../../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../domain/people/scope.js';
import type { ReadContext } from '../../context.js';
import { nameText } from '../../figure-text.js';
import type { FormOption } from '../../form.js';

/** Somebody who can answer for a project. */
interface OwnerOption extends FormOption {
  readonly isPerson: boolean;
}

/** The task force of the chain and the bodies of the county, with their people; a unit that bears the id of its person is meant by it. */
export async function ownerOptions(
  { store, language }: ReadContext,
  { chainId, countyId }: Pick<Project, 'chainId' | 'countyId'>,
): Promise<OwnerOption[]> {
  const units = (await store.read('units', EVERYTHING)).filter(
    (unit) => unit.factor === null && (unit.chainId === chainId || unit.countyId === countyId),
  );
  const people = await store.read('people', EVERYTHING, { unitId: units.map(({ id }) => id) });
  const taken = new Set(people.map(({ id }) => id));
  return [
    ...people.map(({ id, titleZh, titleEn }) => {
      return { value: id, label: nameText({ nameZh: titleZh, nameEn: titleEn }, language), isPerson: true };
    }),
    ...units
      .filter(({ id }) => !taken.has(id))
      .map((unit) => ({ value: unit.id, label: nameText(unit, language), isPerson: false })),
  ];
}
