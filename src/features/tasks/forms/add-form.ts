import { EVERYTHING } from '../../../domain/people/scope.js';
import { TASK_FORMS } from '../../../texts/task-forms.js';
import type { FormDefinition } from '../../form.js';
import { chainOptions, measureOptions, ownerOptions, workField } from '../../work-form.js';
import { addTask } from '../add.js';

/** The form of a new task; its subject is the chain that it is of, or nothing. */
export const addTaskForm: FormDefinition = {
  verb: addTask,
  label: TASK_FORMS.add,
  async load(context, subject) {
    const { language, store, actor, clock } = context;
    const held = actor.roles.find(({ chainId }) => chainId !== null)?.chainId ?? null;
    const chainId = subject === '' ? held : subject;
    const chains = await store.read('chains', EVERYTHING);
    const owners = await ownerOptions(context, { chainId });
    const choice = (options: typeof owners) => (options.length > 0 ? ({ kind: 'choice', options } as const) : {});
    return {
      title: TASK_FORMS.add[language],
      lines: [],
      fields: [
        workField('title', language, { optional: false }),
        workField('goal', language, { kind: 'long', optional: false }),
        workField('due', language, { kind: 'date', optional: false }),
        workField('owner', language, { ...choice(owners), optional: false }),
        workField('chain', language, { ...choice(chainOptions(chains, language)), value: chainId }),
        workField('measure', language, { ...choice(measureOptions(language)), value: 'PATH_PLANNING' }),
        workField('start', language, { kind: 'date', value: clock.today() }),
        workField('coUnits', language, { hint: 'units' }),
        workField('path', language, { kind: 'long' }),
        workField('method', language, { kind: 'long' }),
        workField('policy', language),
        workField('clause', language, { hint: 'clause' }),
      ],
      fixed: {},
    };
  },
};
