import type { Language } from '../../../lib/language.js';
import type { ModelFault } from '../../../llm/types.js';
import type { WritingEnd } from '../../types.js';

/** What there is to tell of a writing besides how it ended. */
export interface Course {
  /** Lines of the model that the check threw out. */
  readonly dropped: number;
  /** Points of the built-in answer that were put beside the model's. */
  readonly added: number;
  /** Why the model did not come to its end. */
  readonly fault: ModelFault | 'handing-on' | null;
}

/** How a writing ended, with the note for the reader. */
export function writingEnd(outcome: WritingEnd['outcome'], course: Course, language: Language): WritingEnd {
  const chinese = language === 'zh';
  const sentences = sentencesOf(outcome, course).map((both) => both[language]);
  return { outcome, note: sentences.join(chinese ? '' : ' ') };
}

type Both = Readonly<Record<Language, string>>;

function sentencesOf(outcome: WritingEnd['outcome'], { dropped, added, fault }: Course): Both[] {
  switch (outcome) {
    case 'written':
      return [WRITTEN, ...(dropped > 0 ? [droppedNote(dropped)] : []), ...(added > 0 ? [ADDED] : [])];
    case 'completed':
      return [WRITTEN, brokenOff(fault), ...(dropped > 0 ? [droppedNote(dropped)] : []), ...(added > 0 ? [ADDED] : [])];
    case 'stopped':
      return [{ en: 'Stopped as you asked; the answer is not complete.', zh: '已按您的要求停止，答复不完整。' }];
    case 'replaced':
      return [replaced(fault)];
    case 'kept':
      return [
        {
          en: 'Written by the rules: the evidence is internal and is not sent to a language model.',
          zh: '本答复由规则生成：所依据的内容属内部资料，不发送给大模型。',
        },
      ];
    default:
      return outcome satisfies never;
  }
}

const WRITTEN: Both = {
  en: 'A language model worded this answer; every line was held against its source.',
  zh: '本答复由大模型组织文字，每句均已与出处核对。',
};
const ADDED: Both = { en: 'What it left out was added by the rules.', zh: '其遗漏的内容已由规则补充。' };

function droppedNote(count: number): Both {
  return {
    en:
      count === 1
        ? 'One line that its source does not bear out was left out.'
        : `${count} lines that their sources do not bear out were left out.`,
    zh: `有${count}句与出处不符，已略去。`,
  };
}

function brokenOff(fault: Course['fault']): Both {
  const why = WHY[fault ?? 'cut-off'];
  return { en: `It broke off: ${why.en}.`, zh: `大模型中途中断：${why.zh}。` };
}

function replaced(fault: Course['fault']): Both {
  const why = fault === null ? UNUSABLE : WHY[fault];
  return {
    en: `This is the built-in answer; the language model gave nothing that could be used: ${why.en}.`,
    zh: `本答复由规则生成，大模型未能提供可用的文字：${why.zh}。`,
  };
}

const UNUSABLE: Both = { en: 'no line was borne out by its source', zh: '没有一句与出处相符' };

const WHY: Readonly<Record<NonNullable<Course['fault']>, Both>> = {
  'time-out': { en: 'no reply in time', zh: '未按时答复' },
  busy: { en: 'it is overloaded', zh: '服务繁忙' },
  refused: { en: 'it refused', zh: '模型拒绝作答' },
  'cut-off': { en: 'the connection was cut', zh: '连接中断' },
  malformed: { en: 'its reply could not be read', zh: '返回内容无法读取' },
  unavailable: { en: 'it cannot be reached', zh: '服务不可用' },
  'handing-on': { en: 'it could not be shown while it was written', zh: '无法边写边显示' },
};
