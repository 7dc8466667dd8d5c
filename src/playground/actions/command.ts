import type { PageReply } from '../page-protocol.js';
import { respond } from '../respond.js';
import { channelName } from '../slack-json/channel.js';
import { handleOf } from '../slack-json/user.js';
import { SlackError } from '../web-api/slack-error.js';
import type { Person } from '../workspace/types.js';
import type { World } from '../world.js';
import { missedReply, Refused } from './refused.js';
import { ownChannel } from './who.js';

interface Typed {
  readonly channel: string;
  readonly command: string;
  readonly text: string;
}

/** A person runs a command; what the app acknowledges with is shown at once. */
export async function command(world: World, person: Person, typed: Typed): Promise<PageReply> {
  const channel = ownChannel(world, person, typed.channel);
  if (!world.manifest.commands.some(({ command: known }) => known === typed.command)) {
    throw new Refused(`${typed.command} is not a command of this workspace.`);
  }
  const { workspace, tokens, manifest } = world;
  if (!manifest.scopes.has('commands')) throw new Refused('The app has no right to commands.');
  const target = { channel: channel.id, user: person.id, fromCommand: true, ts: null };
  const secret = world.responseUrls.create(target);
  const outcome = await world.delivery.deliver({
    kind: 'command',
    name: typed.command,
    what: `command: ${typed.command}`,
    payload: {
      token: tokens.verification,
      team_id: workspace.team.id,
      team_domain: workspace.team.domain,
      channel_id: channel.id,
      channel_name: channelName(channel),
      user_id: person.id,
      user_name: handleOf(person),
      command: typed.command,
      text: typed.text,
      api_app_id: workspace.app.id,
      is_enterprise_install: 'false',
      response_url: `${world.baseUrl()}/response/${workspace.team.id}/${secret}`,
      trigger_id: world.triggers.create({ user: person.id, viewId: null }),
    },
  });
  if (outcome.kind === 'missed') return missedReply(typed.command, outcome);
  return acknowledged(world, target, { answer: outcome.answer, command: typed.command });
}

type Target = Parameters<typeof respond>[1];

function acknowledged(world: World, target: Target, said: { answer: unknown; command: string }): PageReply {
  const { answer } = said;
  const empty = answer === null || answer === '' || (typeof answer === 'object' && Object.keys(answer).length === 0);
  if (empty) return { ok: true };
  try {
    respond(world, target, answer);
    return { ok: true };
  } catch (error) {
    if (error instanceof SlackError)
      return { ok: false, error: `${said.command} failed with the error "${error.code}".` };
    throw error;
  }
}
