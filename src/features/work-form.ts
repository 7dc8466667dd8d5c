import type { Chain, Person } from '../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../domain/people/scope.js';
import { MEASURES } from '../domain/tasks/types.js';
import type { Language } from '../lib/language.js';
import { type Action, can, type Resource, whoMay } from '../rights/index.js';
import { formats, wordOf } from '../texts/index.js';
import { type TaskField, taskFieldText, taskHintText } from '../texts/task-forms.js';
import { ClosedError } from './closed-error.js';
import type { ReadContext } from './context.js';
import { nameText } from './figure-text.js';
import { type FormField, type FormOption, optionsOf } from './form.js';
import { postName } from './work-names.js';

type Rest = Partial<Omit<FormField, 'name' | 'label' | 'hint'>> & {
  readonly hint?: Parameters<typeof taskHintText>[0];
};

/** A field by its name in the verb's input: optional words, where nothing else is said. */
export function workField(name: TaskField, language: Language, { hint, ...rest }: Rest = {}): FormField {
  return {
    name,
    label: taskFieldText(name, language),
    kind: 'text',
    value: null,
    optional: true,
    ...rest,
    ...(hint && { hint: taskHintText(hint, language) }),
  };
}

/** @throws ClosedError when the reader may not do what the form does to the record. */
export function demandAct({ actor, rules }: ReadContext, action: Action, resource: Resource): void {
  if (can(rules.rights, actor, action, resource)) return;
  const message = `${actor.id} holds no role that allows ${action} here.`;
  throw new ClosedError('not-allowed', message, action, whoMay(rules.rights, action, resource));
}

/** The four kinds of measures to choose from. */
export function measureOptions(language: Language): FormOption[] {
  return optionsOf(MEASURES, (measure) => formats.term(wordOf('measure', measure), language));
}

interface Placed {
  readonly chainId: string | null;
  readonly countyId?: string | null;
  readonly ownerPersonId?: string | null;
}

/** Who may be made responsible: people of the chain's task force, of the county, of the city's departments, and who is now. */
export async function ownerOptions(
  { store, language }: ReadContext,
  { chainId, countyId = null, ownerPersonId = null }: Placed,
): Promise<FormOption[]> {
  const units = (await store.read('units', EVERYTHING)).filter(
    (unit) =>
      (chainId !== null && unit.chainId === chainId) ||
      (countyId !== null && unit.countyId === countyId && unit.factor === null) ||
      (unit.factor !== null && unit.level === 'CITY'),
  );
  const near = await store.read('people', EVERYTHING, { unitId: units.map(({ id }) => id) });
  const now = await store.read('people', EVERYTHING, { id: ownerPersonId ?? '' });
  const people = new Map<string, Person>([...now, ...near].map((person) => [person.id, person]));
  return [...people.values()].slice(0, MOST).map((person) => ({
    value: person.id,
    label: nameText(postName(person), language),
  }));
}

/** What a list of a form in Slack takes. */
const MOST = 100;

/** Chains to choose from. */
export function chainOptions(chains: readonly Chain[], language: Language): FormOption[] {
  return chains.map((chain) => ({ value: chain.id, label: nameText(chain, language) }));
}
