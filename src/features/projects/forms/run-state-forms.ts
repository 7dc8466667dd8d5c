import { PROJECT_FORMS } from '../../../texts/project-forms.js';
import { projectRefusals } from '../../../texts/refusals/projects.js';
import type { ReadContext } from '../../context.js';
import type { FormContent, FormDefinition, FormField } from '../../form.js';
import { refuse } from '../../refuse.js';
import { endProject } from '../end.js';
import { resumeProject } from '../resume.js';
import { suspendProject } from '../suspend.js';
import { field, projectOfForm, standingLines } from './parts.js';

/** The form by which a project is suspended, or gets another day of restart. */
export const suspendForm: FormDefinition = {
  verb: suspendProject,
  label: PROJECT_FORMS.suspend,
  async load(context, subject) {
    const { language } = context;
    const project = await projectOfForm(context, subject, 'project.suspend');
    const restart = { kind: 'date', value: project.restartOn, optional: false } as const;
    return form(context, project, 'suspend', [
      field('reason', language, { kind: 'long', optional: false }),
      field('restart', language, restart),
    ]);
  },
};

/** The form by which a suspended project goes on. */
export const resumeForm: FormDefinition = {
  verb: resumeProject,
  label: PROJECT_FORMS.resume,
  async load(context, subject) {
    const project = await projectOfForm(context, subject, 'project.resume');
    if (project.runState !== 'SUSPENDED') refuse('conflict', projectRefusals.notSuspended(subject));
    return form(context, project, 'resume', [field('record', context.language, { text: 'restartRecord' })]);
  },
};

/** The form by which a project ends for good. */
export const endForm: FormDefinition = {
  verb: endProject,
  label: PROJECT_FORMS.end,
  async load(context, subject) {
    const project = await projectOfForm(context, subject, 'project.end');
    return form(context, project, 'end', [field('reason', context.language, { kind: 'long', optional: false })]);
  },
};

function form(
  { clock, language }: ReadContext,
  project: Parameters<typeof standingLines>[0],
  title: 'suspend' | 'resume' | 'end',
  fields: readonly FormField[],
): FormContent {
  return {
    title: PROJECT_FORMS[title][language],
    lines: standingLines(project, language),
    fields: [...fields, field('date', language, { kind: 'date', value: clock.today(), optional: false })],
    fixed: { project: project.id, version: project.version },
  };
}
