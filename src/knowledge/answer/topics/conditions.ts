import type { Filter } from '../question.js';
import type { TopicContext } from '../topic.js';
import type { Both } from './facts.js';
import { wordOf } from './words.js';

/** Which filters a list of projects speaks of, and how. */
const SAY: Partial<Record<Filter['field'], (value: string) => Both>> = {
  kind: (value) => wordOf('projectKind', value),
  purpose: (value) => wordOf('purpose', value),
  digital: () => ({ en: 'digital (数字化)', zh: '数字化' }),
  stage: (value) => wordOf('stands', value),
  substage: (value) => wordOf('stands', value),
  runState: (value) => wordOf('runState', value),
  light: (value) => {
    const words = wordOf('light', value);
    return { en: `${words.en} light`, zh: words.zh };
  },
  level: (value) => wordOf('projectLevel', value),
  largest: () => ({ en: 'largest by total investment', zh: '总投资最大' }),
  owner: () => ({ en: 'a responsible person named', zh: '明确责任人' }),
};

function denied(filter: Filter, words: Both): Both {
  if (filter.field === 'owner') return { en: 'no responsible person named', zh: '未明确责任人' };
  return { en: `not ${words.en}`, zh: `未${words.zh}` };
}

/** The question's conditions on projects in words; a condition that is turned round carries exactly one word of denial. */
export function conditionWords(context: TopicContext): Both {
  const said = context.question.filters.flatMap((filter) => {
    const say = SAY[filter.field];
    if (!say) return [];
    const each = filter.values.map(say);
    const words = { en: each.map(({ en }) => en).join(' or '), zh: each.map(({ zh }) => zh).join('或') };
    return [filter.negated ? denied(filter, words) : words];
  });
  if (said.length === 0) return { en: 'on the ledger', zh: '在册' };
  return { en: `— ${said.map((words) => words.en).join(', ')}`, zh: said.map((words) => words.zh).join('、') };
}
