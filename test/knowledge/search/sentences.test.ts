import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/knowledge/search/sentences.js';

describe('splitting sentences', () => {
  it.each([
    [
      '第一条 时限为：\n（一）三日内答复；\n（二）十日内办结。其他另行规定。',
      ['第一条 时限为：', '（一）三日内答复；', '（二）十日内办结。', '其他另行规定。'],
    ],
    [
      'Article 4. A visit is logged. Its next step, e.g. a call, is due in 10 days.',
      ['Article 4. A visit is logged.', 'Its next step, e.g. a call, is due in 10 days.'],
    ],
    ['Revenue rose by 3.5 percent. Really? Yes!', ['Revenue rose by 3.5 percent.', 'Really?', 'Yes!']],
    ['他说：“可以办。”随后办结', ['他说：“可以办。”', '随后办结']],
  ])('%s', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it('gives sentences word for word as they stand in the text', () => {
    const text = '一、目标。营业收入达到10亿元；  新增企业3家。\n二、措施（见附件）。';
    expect(splitSentences(text).every((sentence) => text.includes(sentence))).toBe(true);
  });
});
