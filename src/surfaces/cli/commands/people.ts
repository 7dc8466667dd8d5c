import type { Command } from 'commander';
import { grantRole, listPeople, revokeRole } from '../../../features/people/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { EXIT } from '../exit-codes.js';
import { actingOption } from '../options.js';
import { actingContext } from '../session.js';
import { createStyle } from '../style.js';
import { renderTable } from '../table.js';
import type { Register, Run } from './command.js';

/** `wutong people`: who is known, and who holds which role. */
export const registerPeople: Register = (program, run) => {
  const people = program.command('people').description('list the people; grant and revoke roles');
  addList(people, run);
  addGrant(people, run);
  addRevoke(people, run);
};

function addList(people: Command, run: Run): void {
  people
    .command('list', { isDefault: true })
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
}

/** What a role is held for, and who grants it. */
interface RoleOptions {
  readonly chain?: string;
  readonly county?: string;
  readonly department?: string;
  readonly enterprise?: string;
  readonly as?: string;
}

function withPlace(command: Command): Command {
  return command
    .option('--chain <chain>', 'the chain that the role is held for: its id, or its name in English or Chinese')
    .option('--county <county>', 'the county that it is held for')
    .option('--department <unit>', 'the factor department that it is held for')
    .option('--enterprise <enterprise>', 'the enterprise that it is held for')
    .addOption(actingOption());
}

function addGrant(people: Command, run: Run): void {
  withPlace(
    people
      .command('grant')
      .description('give a Slack user a role; the first administrator is made with: wutong people grant U… OFFICE')
      .argument('<slack-id>', 'the member id of the Slack user, such as U0123ABCD')
      .argument('<role>', 'such as OFFICE, TASK_FORCE_HEAD, COUNTY_OFFICER, FACTOR_CONTACT'),
  ).action(async (slackId: string, role: string, { as, ...place }: RoleOptions) => {
    await run({}, async (application, { out }) => {
      const context = await actingContext(application, as);
      const { person, role: held, added } = await runVerb(grantRole, context, { slackId, role, ...place });
      const said = added ? 'now holds' : 'holds already';
      out(`${slackId} (${person.titleEn}, ${person.titleZh}) ${said} ${held.role}${ofPlace(held)}.\n`);
      return EXIT.done;
    });
  });
}

function addRevoke(people: Command, run: Run): void {
  withPlace(
    people
      .command('revoke')
      .description('take a role from a Slack user; without a role everything that was granted')
      .argument('<slack-id>', 'the member id of the Slack user, such as U0123ABCD')
      .argument('[role]', 'the role to take away'),
  ).action(async (slackId: string, role: string | undefined, { as, ...place }: RoleOptions) => {
    await run({}, async (application, { out }) => {
      const context = await actingContext(application, as);
      const { roles, parted } = await runVerb(revokeRole, context, { slackId, role, ...place });
      out(parted ? `${slackId} is nobody here any more.\n` : `${slackId} holds ${roles.length} roles fewer.\n`);
      return EXIT.done;
    });
  });
}

interface HeldFor {
  readonly chainId: string | null;
  readonly countyId: string | null;
  readonly factor: string | null;
  readonly enterpriseId: string | null;
}

function ofPlace({ chainId, countyId, factor, enterpriseId }: HeldFor): string {
  const of = chainId ?? enterpriseId ?? factor ?? countyId;
  return of === null ? '' : ` for ${of}`;
}
