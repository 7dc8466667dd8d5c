import type { TopicContext } from '../topic.js';
import type { Both } from './facts.js';

/** Honours and listing stages are open lists in the ledger; a word that stands here is said in both languages. */
const WORDS: Readonly<Record<string, Both>> = {
  CHAIN_MASTER: { en: 'chain master (链主企业)', zh: '链主企业' },
  LITTLE_GIANT: { en: 'little giant (专精特新“小巨人”)', zh: '专精特新“小巨人”' },
  SINGLE_CHAMPION: { en: 'single champion (制造业单项冠军)', zh: '制造业单项冠军' },
  SRDI: { en: 'specialised and refined firm (专精特新)', zh: '专精特新中小企业' },
  HIGH_TECH: { en: 'high-tech enterprise (高新技术企业)', zh: '高新技术企业' },
  GAZELLE: { en: 'gazelle (瞪羚企业)', zh: '瞪羚企业' },
  RESERVE: { en: 'listing reserve (上市后备)', zh: '上市后备' },
  REFORM: { en: 'shareholding reform (股改)', zh: '股改' },
  TUTORING: { en: 'tutoring (上市辅导)', zh: '上市辅导' },
  FILED: { en: 'filed (报会)', zh: '报会' },
  REGISTERED: { en: 'registered (注册)', zh: '注册' },
  LISTED: { en: 'listed (已上市)', zh: '已上市' },
};

/** The word for an honour or a listing stage; the ledger's own when it is not known. */
export function openWord(context: TopicContext, code: string): string {
  const words = WORDS[code];
  return words ? context.say(words) : code;
}
