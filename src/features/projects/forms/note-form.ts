import { PROJECT_FORMS } from '../../../texts/project-forms.js';
import type { FormDefinition } from '../../form.js';
import { LONGEST_NOTE, noteOnProject } from '../note.js';
import { field } from './parts.js';

/** What is noted on which project; it opens for any, with the words of a message in it. */
export const noteForm: FormDefinition = {
  verb: noteOnProject,
  label: PROJECT_FORMS.note,
  async load({ language, clock }, subject) {
    return {
      title: PROJECT_FORMS.note[language],
      lines: [],
      fields: [
        field('project', language, { value: subject, hint: 'project', optional: false }),
        field('words', language, { kind: 'long', longest: LONGEST_NOTE, optional: false }),
        field('date', language, { kind: 'date', value: clock.today(), optional: false }),
      ],
      fixed: {},
    };
  },
};
