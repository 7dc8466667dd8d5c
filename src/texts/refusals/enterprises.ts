import { date, term } from '../formats.js';
import type { Word } from '../words/index.js';

const say = (en: string, zh: string): Word => ({ en, zh });
const both = (word: Word) => term(word, 'en');

/** Why what was asked of an enterprise cannot be, and what to do instead. */
export const enterpriseRefusals = {
  noNeed: (id: string) =>
    say(
      `There is no need for money ${id} that you may see. Look at the enterprise for its number.`,
      `没有您可查看的融资需求${id}，请在企业卡片中核对编号。`,
    ),
  sameStage: (stage: Word, next: Word | null) =>
    next === null
      ? say(`the enterprise is ${both(stage)} already, which is the last stage`, `该企业${stage.zh}，已是最后阶段`)
      : say(
          `the enterprise stands at ${both(stage)} already; the next stage is ${both(next)}`,
          `该企业已处于${stage.zh}阶段，下一阶段为${next.zh}`,
        ),
  skips: (next: Word) =>
    say(
      `one stage at a time: the next is ${both(next)}; record that first, with its own day`,
      `须逐阶段登记：下一阶段为${next.zh}，请先按其日期登记`,
    ),
  toCome: (today: string) =>
    say(
      `that day has not come yet; write ${date(today, 'en')} or an earlier one`,
      `日期尚未到来，请填写${date(today, 'zh')}或更早的日期`,
    ),
  beforeLast: (on: string) =>
    say(
      `the last step was taken on ${date(on, 'en')}; write that day or a later one`,
      `上一步登记日期为${date(on, 'zh')}，请填写该日或之后的日期`,
    ),
  noPapers: () => say('say which papers show the step, such as a receipt or a reply', '请说明佐证材料，如回执、批复'),
  noReason: () => say('a step back needs its reason', '退回阶段须说明原因'),
  noBoard: () =>
    say(
      'from the application on the board is named: MAIN, CHINEXT, STAR, BEIJING or OVERSEAS',
      '报会及以后须注明板块：主板、创业板、科创板、北交所或境外',
    ),
  changed: (name: string) =>
    say(
      `${name}: somebody else recorded a step meanwhile. Look at the enterprise again, then repeat it.`,
      `${name}：他人已登记新的阶段，请重新查看企业后再登记。`,
    ),
  neededBefore: (today: string) =>
    say(
      `the day lies behind; write ${date(today, 'en')} or a later one`,
      `日期已过，请填写${date(today, 'zh')}或之后的日期`,
    ),
  fundedBefore: (on: string) =>
    say(
      `the need was stated on ${date(on, 'en')}; write that day or a later one`,
      `需求登记日期为${date(on, 'zh')}，请填写该日或之后的日期`,
    ),
} as const;
