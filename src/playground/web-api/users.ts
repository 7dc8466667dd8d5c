import { z } from 'zod';
import { userJson } from '../slack-json/user.js';
import { count, defineMethod, flag, text } from './method.js';
import { pageOf } from './page-of.js';
import { SlackError } from './slack-error.js';

const info = defineMethod({
  tier: 4,
  scopes: ['users:read'],
  arguments: z.object({ user: text, include_locale: flag.default(false) }),
  run(given, world) {
    const person = world.people.find(given.user);
    if (person === undefined) throw new SlackError('user_not_found');
    return { user: userJson(world, person, given.include_locale) };
  },
});

const list = defineMethod({
  tier: 2,
  scopes: ['users:read'],
  arguments: z.object({ limit: count.default(1_000), cursor: text.optional(), include_locale: flag.default(false) }),
  run(given, world) {
    const page = pageOf(world.people.all(), given.limit, given.cursor);
    return {
      members: page.items.map((person) => userJson(world, person, given.include_locale)),
      cache_ts: Math.floor(world.now().getTime() / 1000),
      response_metadata: page.metadata,
    };
  },
});

export const userMethods = { 'users.info': info, 'users.list': list };
