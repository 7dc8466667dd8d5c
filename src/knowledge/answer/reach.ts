import type { TopicContext } from './topic.js';

interface BothLanguages {
  readonly en: string;
  readonly zh: string;
}

const SHOWN: BothLanguages = { en: 'may be shown here', zh: '此处可显示' };

/** "you may see" in the given words; where others read along, what may be shown there, whatever the asker's own right. */
export function reach({ scope }: Pick<TopicContext, 'scope'>, words: BothLanguages): BothLanguages {
  return scope.shared ? SHOWN : words;
}
