import { EVERYTHING } from '../../../domain/people/scope.js';
import { PROJECT_KINDS, PROJECT_LEVELS, PURPOSES } from '../../../domain/projects/types.js';
import { PROJECT_FORMS } from '../../../texts/project-forms.js';
import { say } from '../../../texts/words/index.js';
import type { ReadContext } from '../../context.js';
import { nameText } from '../../figure-text.js';
import { type FormDefinition, type FormOption, optionsOf } from '../../form.js';
import { demandSomewhere } from '../../run-verb.js';
import { addProject } from '../add.js';
import { field, projectOfForm, standingLines, yesOrNoOptions } from './parts.js';

/** The form of a new project; opened for a project, that of its technical transformation. */
export const addForm: FormDefinition = {
  verb: addProject,
  label: PROJECT_FORMS.add,
  async load(context, subject) {
    const { language } = context;
    demandSomewhere(addProject, context);
    const parent = subject === '' ? null : await projectOfForm(context, subject, 'project.add');
    const own = await ownPlaces(context);
    const choice = (options: readonly FormOption[], value: string | null) =>
      ({ kind: 'choice', options, value }) as const;
    const purposes = optionsOf(PURPOSES, (purpose) => say('purpose', purpose, language));
    const kinds = optionsOf(PROJECT_KINDS, (kind) => say('projectKind', kind, language));
    const levels = optionsOf(PROJECT_LEVELS, (level) => say('projectLevel', level, language));
    const parks = await named(context, 'parks');
    const demanded = { optional: false } as const;
    return {
      title: PROJECT_FORMS.add[language],
      lines: parent === null ? [] : standingLines(parent, language),
      fields: [
        field('name', language, demanded),
        field('nameEn', language),
        field('kind', language, choice(kinds, parent === null ? 'NEW' : 'UPGRADE')),
        field('purpose', language, { ...choice(purposes, parent?.purpose ?? null), ...demanded }),
        field('chain', language, {
          ...choice(await named(context, 'chains'), parent?.chainId ?? own.chainId),
          ...demanded,
        }),
        field('county', language, {
          ...choice(await named(context, 'counties'), parent?.countyId ?? own.countyId),
          ...demanded,
        }),
        field('investment', language, { kind: 'money', hint: 'money', ...demanded }),
        field('node', language, { hint: 'several' }),
        field('enterprise', language, { value: parent?.enterpriseId ?? null }),
        field('parent', language, { value: parent?.id ?? null }),
        ...(parks.length > 0 ? [field('park', language, choice(parks, parent?.parkId ?? null))] : []),
        field('level', language, choice(levels, 'COUNTY')),
        field('digital', language, choice(yesOrNoOptions(language), 'no')),
        field('summary', language, { kind: 'long' }),
        field('brief', language),
        field('again', language, { ...choice(yesOrNoOptions(language), null), hint: 'again' }),
      ],
      fixed: {},
    };
  },
};

async function named({ store, language }: ReadContext, ledger: 'chains' | 'counties' | 'parks'): Promise<FormOption[]> {
  const rows = await store.read(ledger, EVERYTHING);
  return rows.map((row) => ({ value: row.id, label: nameText(row, language) }));
}

/** The one chain or county that the actor works for. */
async function ownPlaces({ actor }: ReadContext): Promise<{ chainId: string | null; countyId: string | null }> {
  const only = (ids: readonly (string | null)[]) => {
    const own = [...new Set(ids.filter((id) => id !== null))];
    return own.length === 1 ? (own[0] ?? null) : null;
  };
  return {
    chainId: only(actor.roles.map(({ chainId }) => chainId)),
    countyId: only(actor.roles.map(({ countyId }) => countyId)),
  };
}
