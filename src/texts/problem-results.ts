import type { Language } from '../lib/language.js';
import { type Word, word } from './words/word.js';

/** What stands in and around the results by unit. */
const RESULTS = {
  title: word('问题办理问效清单：承诺、结果、差距、原因', 'Results by unit: promise, result, gap, reason (问效清单)'),
  promise: word('承诺', 'Promise (承诺)'),
  result: word('结果', 'Result (结果)'),
  gap: word('差距', 'Gap (差距)'),
  reason: word('原因（超期问题的最新记录）', 'Reason: latest note of the late ones (原因)'),
  laid: word('收到', 'received'),
  answered: word('已答复', 'answered'),
  kept: word('按承诺日办结', 'solved by the promised day'),
  onTime: word('按期办结', 'in time'),
  lasting: word('真正解决', 'truly solved'),
  late: word('超期', 'late'),
  reopened: word('重新办理', 'reopened'),
  howCounted: word(
    '按承诺日办结=在答复写明的预计办结日期前办结/该日期已到的；按期办结=在办结期限内办结/已销号；真正解决=问效答复为真正解决/已答复问效的；超期=超过办结期限未办结或者超期办结。不予受理和已并案的不计入。提级后期限重新计算，按现期限统计。',
    'By the promised day: solved by the day that the answer named, of those whose day has come. In time: solved by the due day, of those closed out. Truly solved: of those whose filer said so or not after close-out. Late: not solved by the due day, or solved after it. Rejected and merged ones do not count. What went up counts by its new due day.',
  ),
} as const satisfies Record<string, Word>;
export type ResultKey = keyof typeof RESULTS;

/** What stands in and around the results by unit for a key. */
export function resultText(key: ResultKey, language: Language): string {
  return RESULTS[key][language];
}
