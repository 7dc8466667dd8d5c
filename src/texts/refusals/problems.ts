import { say, type Word, type WordKey } from '../words/index.js';
import { inRow } from './projects.js';

type Move = WordKey<'problemMove'>;

/** Why a write to a problem is refused, and what to do instead. */
export const problemRefusals = {
  notFromHere: (
    id: string,
    move: Move,
    status: WordKey<'problemStatus'>,
    held: boolean,
    moves: readonly Move[],
  ): Word => {
    const possible = inRow(
      moves.map((each) => ({ zh: say('problemMove', each, 'zh'), en: say('problemMove', each, 'en') })),
    );
    const [zh, en] = [say('problemStatus', status, 'zh'), say('problemStatus', status, 'en')];
    return {
      zh: `${id}${held ? '处于暂缓办理（停止计时）' : `当前为“${zh}”`}，不能${say('problemMove', move, 'zh')}。${possible.zh ? `现在可以：${possible.zh}。` : ''}`,
      en: `${id} ${held ? 'is on hold' : `stands at "${en}"`}, so it cannot be done: ${say('problemMove', move, 'en')}.${possible.en ? ` What can be done now: ${possible.en}.` : ''}`,
    };
  },
  highest: (id: string): Word => ({
    zh: `${id}已在最高层级（总链长），不能再提级。`,
    en: `${id} is on the highest level already (chief chain leader); it cannot go up.`,
  }),
  noPlace: {
    zh: '请写明所在县（市、区），或写明企业、项目。',
    en: 'name the county, or the enterprise or project that it is about',
  },
  noFactor: {
    zh: '未能读出所缺要素，请写明，如“要素:土地”。',
    en: 'what it is short of could not be read; name it, such as factor:land',
  },
} as const;
