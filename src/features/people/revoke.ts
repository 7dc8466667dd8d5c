import { z } from 'zod';
import type { LedgerRecord } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import { UNOWNED } from '../../rights/index.js';
import type { WriteContext } from '../context.js';
import { slackUserId } from '../slack-input.js';
import { type Change, defineVerb } from '../verb.js';
import { PEOPLE } from './grant.js';
import { PEOPLE_COMMANDS } from './people-commands.js';
import { followRoles } from './post.js';
import { roleInput } from './role-input.js';
import { rolePlace } from './role-place.js';

const { role, ...places } = roleInput;

/**
 * Takes a role from a Slack user: everywhere, or for the one place that is named. Without a role the account goes too,
 * and with it everything that was granted to it. Unit and title of a person that a grant made follow.
 */
export const revokeRole = defineVerb({
  name: 'people.revoke',
  summary: { en: 'Take a role, or all of them, from a Slack user', zh: '撤销 Slack 用户的职责' },
  input: z.object({ slackId: slackUserId, role: role.optional(), ...places }),
  action: 'people.grant',
  command: PEOPLE_COMMANDS.revoke,
  writes: true,
  resource: async () => UNOWNED,
  async run(context, { slackId, role, ...place }) {
    const { tx } = context;
    await tx.hold(PEOPLE);
    const account = await tx.account(slackId);
    if (account === null)
      throw notFound(
        `${slackId} holds nothing here. List who does with \`wutong people\`.`,
        '该用户在此没有任何职责，可用 /wutong people 查看名单。',
        'slackId',
      );
    const { personId } = account;
    const held = await tx.read('roles', EVERYTHING, { personId });
    const taken = role === undefined ? grantedTo(slackId, held) : await named(context, held, { role, ...place });
    if (role !== undefined && taken.length === 0)
      throw notFound(`${slackId} does not hold this role there.`, '该用户没有此项职责。', 'role');
    await demandAdministrator(context, taken);
    await tx.remove(
      'roles',
      taken.map(({ id }) => id),
    );
    const gone: Change[] = taken.map((held) => ({ subject: held.id, ledger: 'roles', before: held, after: null }));
    const followed = personId === slackId ? await followRoles(tx, slackId) : [];
    if (role === undefined) await tx.removeAccount(slackId);
    const roles = taken.map(({ id }) => id);
    const parted = role === undefined;
    return {
      result: { personId, roles, parted },
      subject: personId,
      before: { account, roles },
      after: { parted },
      alsoChanged: [...gone, ...followed],
    };
  },
});

type Held = LedgerRecord<'roles'>;

/** A person of the ledgers who was only joined to the account keeps the roles. */
function grantedTo(slackId: string, held: readonly Held[]): readonly Held[] {
  return held.filter(({ personId }) => personId === slackId);
}

async function named(
  { tx }: WriteContext,
  held: readonly Held[],
  written: Parameters<typeof rolePlace>[1],
): Promise<readonly Held[]> {
  const { role, ...places } = written;
  const ofRole = held.filter((one) => one.role === role);
  if (Object.values(places).every((place) => place === undefined)) return ofRole;
  const { held: wanted } = await rolePlace(tx, written);
  const marks = ['chainId', 'countyId', 'factor', 'enterpriseId'] as const;
  return ofRole.filter((one) => marks.every((mark) => one[mark] === wanted[mark]));
}

/** Somebody must be left who can grant roles; who sits at the machine always can. */
async function demandAdministrator({ tx, actor }: WriteContext, taken: readonly Held[]): Promise<void> {
  if (actor.kind === 'system' || taken.every(({ role }) => role !== 'OFFICE')) return;
  const gone = new Set(taken.map(({ id }) => id));
  const office = await tx.read('roles', EVERYTHING, { role: 'OFFICE' });
  if (office.some(({ id }) => !gone.has(id))) return;
  const message = 'Nobody else holds the role OFFICE, and somebody has to. Grant it to another person first.';
  throw new WutongError('conflict', message, { zh: '市工业推进办职责须至少由一人担任，请先授予他人。' });
}

function notFound(message: string, zh: string, field: string): WutongError {
  return new WutongError('not-found', message, { zh, field });
}
