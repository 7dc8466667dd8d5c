import type { HeldRole, RoleName } from '../../../domain/people/types.js';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { OWN_CHAIN, PROMPTS, type PromptGroup } from '../../../texts/slack/prompts.js';

/** What Slack offers to ask when a conversation begins. */
export interface SuggestedPrompts {
  readonly title: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

const GROUP_OF_ROLE: Readonly<Record<RoleName, PromptGroup>> = {
  CHIEF_CHAIN_LEADER: 'city',
  OFFICE: 'city',
  CHAIN_LEADER: 'chain',
  DEPUTY_CHAIN_LEADER: 'chain',
  TASK_FORCE_HEAD: 'chain',
  TASK_FORCE_DEPUTY: 'chain',
  TASK_FORCE_MEMBER: 'chain',
  COUNTY_CHAIN_LEADER: 'county',
  COUNTY_OFFICER: 'county',
  SERVICE_SPECIALIST: 'county',
  FACTOR_CONTACT: 'department',
  ENTERPRISE: 'enterprise',
  VIEWER: 'guest',
};
/** Of several roles the one that sees most says what to ask. */
const ORDER: readonly PromptGroup[] = ['city', 'chain', 'county', 'department', 'enterprise', 'guest'];

/** Up to four questions that are answered for somebody with these roles; `chainNames` by the chain's id. */
export function suggestedPrompts(
  roles: readonly HeldRole[],
  chainNames: ReadonlyMap<string, string>,
  language: Language,
): SuggestedPrompts {
  const groups = new Set(roles.map(({ role }) => GROUP_OF_ROLE[role]));
  const group = ORDER.find((each) => groups.has(each)) ?? 'guest';
  const chain = chainWords(roles, chainNames, language);
  const prompts = PROMPTS[group].slice(0, SLACK_LIMITS.suggestedPrompts).map(({ title, message }) => ({
    title: title[language],
    message: message[language].replaceAll('{chain}', chain),
  }));
  return { title: language === 'zh' ? '可以这样问' : 'Questions to begin with', prompts };
}

/** "our chain" of who holds one; of several the first by its name. */
function chainWords(roles: readonly HeldRole[], names: ReadonlyMap<string, string>, language: Language): string {
  const ids = [...new Set(roles.flatMap(({ chainId }) => chainId ?? []))];
  const name = names.get(ids[0] ?? '');
  if (ids.length < 2 || name === undefined) return OWN_CHAIN[language];
  return language === 'zh' ? `${name}产业链` : `the ${name} chain`;
}
