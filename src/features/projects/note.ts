import { z } from 'zod';
import type { ProjectNote } from '../../domain/ledgers/ledgers.js';
import { printable } from '../../lib/text.js';
import { projectRefusals } from '../../texts/refusals/projects.js';
import { nextId } from '../next-ids.js';
import { dayInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { holdProject, projectResource } from './held-project.js';
import { PROJECT_COMMANDS } from './project-commands.js';
import { projectNumber } from './project-input.js';

/** The longest note, in characters. */
export const LONGEST_NOTE = 2_000;

/** Notes words on a project, such as a message of a conversation with the link to it; stages and figures stay as they are. */
export const noteOnProject = defineVerb({
  name: 'project.note',
  summary: { en: 'Note words on a project', zh: '给项目添加备注' },
  input: z.object({
    project: projectNumber,
    words: z
      .string('write what is to be noted')
      .overwrite(printable)
      .trim()
      .min(1, 'write what is to be noted')
      .max(LONGEST_NOTE, `write at most ${LONGEST_NOTE} characters`),
    /** The address of the message. */
    link: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    date: dayInput.optional(),
  }),
  action: 'project.report',
  command: PROJECT_COMMANDS.note,
  writes: true,
  resource: (context, { project }) => projectResource(context, project),
  async run(context, { project, words, link = null, date }) {
    const { tx, clock, actor } = context;
    await holdProject(context, project);
    const today = clock.today();
    const on = date ?? today;
    if (on > today) refuse('bad-input', projectRefusals.toCome(today), 'date');
    const note: ProjectNote = {
      id: await nextId(tx, 'projectNotes', { prefix: `N-${project}-` }),
      projectId: project,
      on,
      words,
      link,
      writtenById: actor.id,
      demo: (await tx.installation())?.demo ?? false,
    };
    await tx.insert('projectNotes', [note]);
    return { result: note, subject: note.id, ledger: 'projectNotes', before: null, after: note };
  },
});
