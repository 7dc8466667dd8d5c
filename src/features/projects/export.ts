import { demandLedgers } from '../cover.js';
import { defineVerb } from '../verb.js';
import { wholeList } from './list.js';
import { FILE_FORMS, listInput, mineInput } from './list-input.js';

/** All projects of a list, whichever page was looked at; whoever may have ledgers as files may have this one. */
export const exportProjects = defineVerb({
  name: 'projects.export',
  summary: { en: 'Have a list of projects as a file', zh: '导出项目清单' },
  input: listInput,
  action: 'ledger.export',
  writes: false,
  async run(context, input) {
    demandLedgers(context, exportProjects.name);
    return { ...(await wholeList(context, input, 'all')), form: input.export ?? FILE_FORMS[0] };
  },
});

/** The same of one's own projects. */
export const exportOwnProjects = defineVerb({
  name: 'projects.export-mine',
  summary: { en: 'Have the list of one’s own projects as a file', zh: '导出本人项目清单' },
  input: mineInput,
  action: 'ledger.export',
  writes: false,
  async run(context, input) {
    demandLedgers(context, exportOwnProjects.name);
    return { ...(await wholeList(context, input, 'mine')), form: input.export ?? FILE_FORMS[0] };
  },
});
