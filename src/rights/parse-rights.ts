import { z } from 'zod';
import { WutongError } from '../lib/errors.js';
import { nearest } from '../lib/nearest.js';
import { ACTIONS, GRANTEES, type Grantee, REQUIREMENTS, type Requirement, type Rights, type Rule } from './table.js';

/** Stands in `who` for everybody of whom the action says nothing else. */
const OTHERS = 'others';

const words = z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]);
const line = z.strictObject({ who: words, may: z.string(), en: z.string().min(1), zh: z.string().min(1) });
type Line = z.infer<typeof line>;

const table = z.strictObject({
  groups: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  /** What holds for each action that says nothing of the same grantee. */
  everywhere: z.array(line).default([]),
  actions: z.record(z.string(), z.array(line).min(1)),
});

type Groups = z.infer<typeof table>['groups'];
type ByGrantee = Rights[keyof Rights];

/**
 * Reads a parsed table of rights, as `corpus/profiles/rights.yaml` holds it.
 * @throws WutongError `configuration` that names the action, role or word which is missing, unknown or said twice.
 */
export function parseRights(value: unknown): Rights {
  const { groups, everywhere, actions } = parsed(value);
  for (const [name, members] of Object.entries(groups))
    for (const member of members) known(member, GRANTEES, `groups, ${name}`);
  const always = rulesOf(everywhere, groups, 'everywhere');
  for (const name of Object.keys(actions)) known(name, ACTIONS, 'actions');
  return Object.fromEntries(
    ACTIONS.map((action) => [action, complete(actions[action] ?? refuse(`actions: ${action} is missing`), action)]),
  ) as Rights;

  function complete(lines: readonly Line[], action: string): ByGrantee {
    const said = rulesOf(lines, groups, action);
    const others = said.get(OTHERS);
    const entries = GRANTEES.map((grantee) => {
      const rules = said.get(grantee) ?? always.get(grantee) ?? others;
      return [grantee, rules ?? refuse(`${action}: nothing is said of ${grantee}; add it, or a line for ${OTHERS}`)];
    });
    return Object.fromEntries(entries) as ByGrantee;
  }
}

function parsed(value: unknown): z.infer<typeof table> {
  const { data, error } = table.safeParse(value);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  return refuse([issue?.path.join(', '), issue?.message].filter(Boolean).join(': '));
}

/** The lines by whom they speak of, groups taken apart. */
function rulesOf(lines: readonly Line[], groups: Groups, place: string): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const { who, may, en, zh } of lines) {
    const requirement = known(may, REQUIREMENTS, place);
    for (const grantee of who.flatMap((one) => members(one, groups, place))) {
      const before = rules.get(grantee) ?? [];
      demandSense(grantee, requirement, before, place);
      rules.set(grantee, [...before, { requirement, reason: { en, zh } }]);
    }
  }
  return rules;
}

function members(word: string, groups: Groups, place: string): readonly string[] {
  return groups[word] ?? [known(word, [...GRANTEES, ...Object.keys(groups), OTHERS], place)];
}

/** What cannot be meant: a line said twice, `none` beside another, and what can be nobody's own. */
function demandSense(grantee: string, requirement: Requirement, before: readonly Rule[], place: string): void {
  const said = before.map((rule) => rule.requirement);
  if (said.includes(requirement)) refuse(`${place}: ${grantee} ${requirement} is said twice`);
  if (said.includes('none') || (said.length > 0 && requirement === 'none'))
    refuse(`${place}: ${grantee} is given something and none at the same time`);
  const unheld: readonly string[] = ['OWNER', 'FILER', 'SYSTEM'] satisfies Grantee[];
  if (unheld.includes(grantee) && requirement !== 'any' && requirement !== 'none')
    refuse(`${place}: ${grantee} holds no role, so ${requirement} cannot be met; write any or none`);
}

function known<T extends string>(word: string, words: readonly T[], place: string): T {
  const found = words.find((each) => each === word);
  if (found !== undefined) return found;
  const meant = nearest(word, words);
  return refuse(`${place}: "${word}" is unknown${meant === null ? '' : `; do you mean ${meant}?`}`);
}

function refuse(message: string): never {
  throw new WutongError('configuration', message);
}
