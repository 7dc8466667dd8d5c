import type { Project } from '../../../domain/ledgers/ledgers.js';
import { WutongError } from '../../../lib/errors.js';
import type { Language } from '../../../lib/language.js';
import { type Action, can, whoMay } from '../../../rights/index.js';
import {
  type ProjectFieldText,
  type ProjectHint,
  projectFieldText,
  projectFormText,
  projectHintText,
} from '../../../texts/project-forms.js';
import { placeWord, projectRefusals } from '../../../texts/refusals/projects.js';
import { ClosedError } from '../../closed-error.js';
import type { ReadContext } from '../../context.js';
import { labelled, nameText } from '../../figure-text.js';
import type { FormField } from '../../form.js';
import { refuse } from '../../refuse.js';
import { marksOf } from '../held-project.js';

/** The project that a form is opened for, where the reader may see it and do what the form does. */
export async function projectOfForm(
  { store, scope, actor, rules }: ReadContext,
  id: string,
  action: Action,
): Promise<Project> {
  const [project] = await store.read('projects', scope, { id });
  if (project === undefined) {
    throw new WutongError('not-found', `There is no project ${id} that you may see. Check the number.`, {
      zh: `没有您可查看的项目${id}，请核对编号。`,
    });
  }
  const marks = marksOf(project);
  if (!can(rules.rights, actor, action, marks)) {
    const message = `${actor.id} holds no role that allows ${action} here.`;
    throw new ClosedError('not-allowed', message, action, whoMay(rules.rights, action, marks));
  }
  if (project.runState === 'ENDED') refuse('conflict', projectRefusals.ended(id));
  return project;
}

/** How the project stands, above the fields. */
export function standingLines(project: Project, language: Language): string[] {
  const place = placeWord(project)[language];
  return [
    `${project.id} ${nameText(project, language)}`,
    labelled(projectFormText('stands', language), place, language),
  ];
}

type Written = Partial<Pick<FormField, 'kind' | 'value' | 'options' | 'optional' | 'longest'>> & {
  /** What it is called, where its name means different things. */
  readonly text?: ProjectFieldText;
  readonly hint?: ProjectHint;
};

/** A field by its name in the verb's input: optional words, where nothing else is said. */
export function field(
  name: string,
  language: Language,
  { text, hint, kind = 'text', value = null, optional = true, options, longest }: Written = {},
): FormField {
  return {
    name,
    label: projectFieldText(text ?? (name as ProjectFieldText), language),
    kind,
    value,
    optional,
    ...(options && { options }),
    ...(longest && { longest }),
    ...(hint && { hint: projectHintText(hint, language) }),
  };
}

/** Yes or no, as a verb takes it. */
export function yesOrNoOptions(language: Language) {
  return (['yes', 'no'] as const).map((value) => ({ value, label: projectFormText(value, language) }));
}
