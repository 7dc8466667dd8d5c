import { listPeople } from '../../../features/people/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { EXIT } from '../exit-codes.js';
import { createStyle } from '../style.js';
import { renderTable } from '../table.js';
import type { Register } from './command.js';

/** `wutong people`: the ids that --as takes. */
export const registerPeople: Register = (program, run) => {
  program
    .command('people')
    .description('list the people: the ids that --as takes')
    .action(async () => {
      await run({}, async (application, { out, err, width, color }) => {
        const people = await runVerb(listPeople, await application.context('system'), {});
        if (people.length === 0) err('There are no people yet: `wutong seed` lays demo data.\n');
        const columns = [
          { heading: 'id' },
          { heading: 'title', flexible: true },
          { heading: '职务', flexible: true },
          { heading: 'roles', flexible: true },
        ];
        const rows = people.map(({ id, titleEn, titleZh, roles }) => [id, titleEn, titleZh, roles.join(', ')]);
        if (rows.length > 0) out(`${renderTable(columns, rows, { width, style: createStyle(color) }).join('\n')}\n`);
        return EXIT.done;
      });
    });
};
