import type { FormDefinition } from './form.js';

/** Every form, by the verb that it fills in. */
const FORMS: readonly FormDefinition[] = [];

/** The form of a verb; null when it has none. */
export function formOf(verb: string): FormDefinition | null {
  return FORMS.find((form) => form.verb.name === verb) ?? null;
}
