import { EVERYTHING } from '../../domain/people/scope.js';
import { ROLES } from '../../domain/people/types.js';
import type { Language } from '../../lib/language.js';
import { UNOWNED } from '../../rights/index.js';
import { formats, wordOf } from '../../texts/index.js';
import { type PostKey, postText } from '../../texts/posts.js';
import type { ReadContext } from '../context.js';
import type { Name } from '../figure.js';
import { inOneLine, labelled, nameText } from '../figure-text.js';
import { type FormContent, type FormDefinition, type FormField, type FormOption, optionsOf } from '../form.js';
import { demandRight } from '../run-verb.js';
import { grantRole } from './grant.js';
import { heldText } from './presentation/roster-sheet.js';
import { revokeRole } from './revoke.js';
import { placesByRole } from './roster.js';

/** The most that a menu of Slack holds. */
const MENU = 100;

const grantForm: FormDefinition = {
  verb: grantRole,
  label: { en: 'Add a role', zh: '登记职责' },
  load: (context, subject) => load(context, subject, 'grant'),
};

const revokeForm: FormDefinition = {
  verb: revokeRole,
  label: { en: 'Revoke a role', zh: '撤销职责' },
  load: (context, subject) => load(context, subject, 'revoke'),
};

/** The forms of people. */
export const PEOPLE_FORMS: readonly FormDefinition[] = [grantForm, revokeForm];

/** For a Slack user, whose roles it then tells, or for one to be chosen. */
async function load(context: ReadContext, slackId: string, what: 'grant' | 'revoke'): Promise<FormContent> {
  demandRight(what === 'grant' ? grantRole : revokeRole, context, UNOWNED);
  const { language } = context;
  const say = (key: PostKey) => postText(key, language);
  const roles = optionsOf(ROLES, (role) => formats.term(wordOf('role', role), language));
  return {
    title: say(what),
    lines: slackId === '' ? [] : await rolesOf(context, slackId),
    fields: [
      {
        name: 'slackId',
        label: say('person'),
        kind: 'person',
        value: slackId === '' ? null : slackId,
        optional: false,
      },
      {
        name: 'role',
        label: say(what === 'grant' ? 'role' : 'everyRole'),
        kind: 'choice',
        value: null,
        options: roles,
        optional: what === 'revoke',
      },
      ...(await placeFields(context, say)),
    ],
    fixed: {},
  };
}

async function rolesOf({ store, language }: ReadContext, slackId: string): Promise<string[]> {
  const account = await store.account(slackId);
  const held = account === null ? [] : await store.read('roles', EVERYTHING, { personId: account.personId });
  if (held.length === 0) return [];
  const placeOf = await placesByRole({ store });
  const posts = held.map((each) => heldText({ role: each.role, place: placeOf(each) }, language));
  return [labelled(postText('holdsNow', language), inOneLine(posts, language), language)];
}

/** What a role can be held for; a menu where it holds them all, else the name is written. */
async function placeFields({ store, language }: ReadContext, say: (key: PostKey) => string): Promise<FormField[]> {
  const [chains, counties, units, enterprises] = await Promise.all([
    store.read('chains', EVERYTHING),
    store.read('counties', EVERYTHING),
    store.read('units', EVERYTHING),
    store.read('enterprises', EVERYTHING),
  ]);
  const departments = units.filter(({ factor }) => factor !== null);
  const field = (name: 'chain' | 'county' | 'department' | 'enterprise', rows: readonly Name[]): FormField[] => {
    if (rows.length === 0) return [];
    const common = { name, label: say(name), value: null, optional: true } as const;
    return rows.length > MENU
      ? [{ ...common, kind: 'text', hint: say('enterpriseHint') }]
      : [{ ...common, kind: 'choice', options: namesOf(rows, language), hint: say('placeHint') }];
  };
  return [
    ...field('chain', chains),
    ...field('county', counties),
    ...field('department', departments),
    ...field('enterprise', enterprises),
  ];
}

/** Names as options of a menu. */
export function namesOf(rows: readonly Name[], language: Language): FormOption[] {
  return rows.map((row) => ({ value: row.id, label: nameText(row, language) }));
}
