import type { Milestone } from '../../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../domain/people/scope.js';
import { MILESTONE_KINDS } from '../../../domain/projects/types.js';
import { PROJECT_FORMS } from '../../../texts/project-forms.js';
import { say } from '../../../texts/words/index.js';
import type { ReadContext } from '../../context.js';
import { type FormDefinition, optionsOf } from '../../form.js';
import { setMilestone } from '../milestone.js';
import { ownerOptions } from './owner-options.js';
import { field, projectOfForm, standingLines } from './parts.js';

/** The form of a milestone, for a milestone that is there or for any of a project. */
export const milestoneForm: FormDefinition = {
  verb: setMilestone,
  label: PROJECT_FORMS.milestone,
  async load(context, subject) {
    const { language } = context;
    const known = await milestoneOf(context, subject);
    const project = await projectOfForm(context, known?.projectId ?? subject, 'project.milestone');
    const options = optionsOf(known ? [known.kind] : MILESTONE_KINDS, (kind) => say('milestoneKind', kind, language));
    const people = (await ownerOptions(context, project)).filter(({ isPerson }) => isPerson);
    return {
      title: PROJECT_FORMS.milestone[language],
      lines: standingLines(project, language),
      fields: [
        field('kind', language, {
          text: 'milestoneKind',
          kind: 'choice',
          options,
          value: known?.kind ?? null,
          optional: false,
        }),
        field('planned', language, { kind: 'date', value: known?.plannedOn ?? null }),
        field('revised', language, { kind: 'date' }),
        field('actual', language, { kind: 'date', value: known?.actualOn ?? null }),
        field('owner', language, people.length > 0 ? { kind: 'choice', options: people } : {}),
        field('reason', language, { hint: 'revision' }),
      ],
      fixed: { project: project.id, ...(known && { version: known.version }) },
    };
  },
};

async function milestoneOf({ store }: ReadContext, subject: string): Promise<Milestone | null> {
  if (!subject.startsWith('MS-')) return null;
  return (await store.read('milestones', EVERYTHING, { id: subject }))[0] ?? null;
}
