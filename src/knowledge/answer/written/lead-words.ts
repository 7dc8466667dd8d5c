import type { Language } from '../../../lib/language.js';

/** Labels that a model may put before a quotation: they name what is quoted, and claim nothing. */
export const LABELS: Readonly<Record<Language, readonly string[]>> = {
  en: 'amount|application|basis|conditions|contact|deadline|definition|documents|eligibility|exceptions|forms|formula|frequency|goal|measures|method|papers|path|policy|priority|procedure|purpose|rate|requirements|responsibility|responsible|rule|scope|standard|steps|support|time limit'.split(
    '|',
  ),
  zh: '适用范围|支持对象|支持标准|支持方式|责任主体|责任单位|申报条件|申报材料|申报程序|办理时限|办理程序|办理方式|政策依据|计算方法|例外情形|工作要求|工作目标|主要措施|重点|定义|时限|期限|条件|标准|程序|流程|步骤|材料|对象|范围|依据|规定|要求|措施|方式|方法|路径|目标|责任|例外|金额|比例|频次|政策|申报|办理'.split(
    '|',
  ),
};

/** Words that join and say nothing by themselves. */
const JOINING: Readonly<Record<Language, readonly string[]>> = {
  en: 'a an the of in is are was were for to by on at and as with its it this that from per under according stands amounts comes says said states reads rules see article section clause'.split(
    ' ',
  ),
  zh: '根据|按照|依据|参见|其中|以及|为|是|在|于|达|到|共|计|和|与|及|按|照|据|由|对|从|其|该|即|至|的|见'.split('|'),
};

const WORDS = new Set([...LABELS.en.flatMap((label) => label.split(' ')), ...JOINING.en]);
const PIECES = [...LABELS.zh, ...JOINING.zh];

/** Whether text says nothing of its own: labels, joining words and marks. */
export function saysNothing(text: string): boolean {
  const words = text.toLowerCase().match(/[^\s\p{P}]+/gu) ?? [];
  return words.every((word) => WORDS.has(word) || isPieced(word));
}

/** Whether Chinese words can be put together from the list, piece by piece. */
function isPieced(word: string): boolean {
  const reached = [true];
  for (let end = 1; end <= word.length; end += 1) {
    reached[end] = PIECES.some((piece) => reached[end - piece.length] === true && word.endsWith(piece, end));
  }
  return reached[word.length] === true;
}
