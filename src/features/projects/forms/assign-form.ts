import { PROJECT_FORMS } from '../../../texts/project-forms.js';
import type { FormDefinition } from '../../form.js';
import { assignProject } from '../assign.js';
import { ownerOptions } from './owner-options.js';
import { field, projectOfForm, standingLines } from './parts.js';

/** The form by which a project is laid on somebody. */
export const assignForm: FormDefinition = {
  verb: assignProject,
  label: PROJECT_FORMS.assign,
  async load(context, subject) {
    const { language } = context;
    const project = await projectOfForm(context, subject, 'project.assign');
    const options = await ownerOptions(context, project);
    const value = project.ownerPersonId ?? project.ownerUnitId;
    const choice = options.length > 0 ? ({ kind: 'choice', options } as const) : {};
    return {
      title: PROJECT_FORMS.assign[language],
      lines: standingLines(project, language),
      fields: [field('owner', language, { ...choice, value, optional: false })],
      fixed: { project: project.id, version: project.version },
    };
  },
};
