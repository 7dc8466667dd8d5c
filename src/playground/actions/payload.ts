import type { Json } from '../json.js';
import { channelName } from '../slack-json/channel.js';
import { handleOf, teamOf } from '../slack-json/user.js';
import type { Channel, Person } from '../workspace/types.js';
import type { World } from '../world.js';

/** What the payload of every interaction says. */
export function payloadBase(world: World, person: Person): Json {
  const { workspace, tokens } = world;
  return {
    team: { id: workspace.team.id, domain: workspace.team.domain },
    user: { id: person.id, username: handleOf(person), name: handleOf(person), team_id: teamOf(world, person) },
    api_app_id: workspace.app.id,
    token: tokens.verification,
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function channelPart(channel: Channel): Json {
  return { id: channel.id, name: channelName(channel) };
}

/** An address to answer to; `ts` names the message whose element was used. */
export function responseUrl(world: World, person: Person, at: { channel: string; ts: string | null }): string {
  const secret = world.responseUrls.create({ ...at, user: person.id, fromCommand: at.ts === null });
  return `${world.baseUrl()}/response/${world.workspace.team.id}/${secret}`;
}
