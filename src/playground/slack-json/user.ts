import type { Json } from '../json.js';
import type { Person } from '../workspace/types.js';
import type { World } from '../world.js';

/** A user as the Web API carries it; the locale only when it was asked for. */
export function userJson(world: World, person: Person, withLocale: boolean): Json {
  const { team, app, bot } = world.workspace;
  return {
    id: person.id,
    team_id: teamOf(world, person),
    name: handleOf(person),
    deleted: false,
    real_name: person.name,
    tz: 'Asia/Shanghai',
    tz_label: 'China Standard Time',
    tz_offset: 28_800,
    profile: {
      title: person.title,
      real_name: person.name,
      real_name_normalized: person.name,
      display_name: person.name,
      display_name_normalized: person.name,
      team: team.id,
      ...(person.bot ? { api_app_id: app.id, bot_id: bot.botId } : {}),
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: person.guest,
    is_ultra_restricted: person.guest,
    ...(person.stranger ? { is_stranger: true } : {}),
    is_bot: person.bot,
    is_app_user: false,
    updated: 0,
    ...(withLocale ? { locale: person.locale } : {}),
  };
}

/** The organisation that the person is of; a stranger's is another one. */
export function teamOf({ workspace }: World, person: Person): string {
  return person.stranger ? `T${person.id.slice(1)}` : workspace.team.id;
}

/** What Slack calls the user's name: short, in small letters. */
export function handleOf({ id }: Person): string {
  return id.toLowerCase();
}
