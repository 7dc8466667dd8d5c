import { describe, expect, it } from 'vitest';
import { contactIn } from '../../../src/features/problems/contact-in.js';
import { filedInWords } from '../../../src/features/problems/filed-in-words.js';
import { titleOf } from '../../../src/features/problems/title-of.js';

describe('a message that files a problem', () => {
  it.each([
    ['有个问题：瑞福锂业停电', '瑞福锂业停电'],
    ['我们遇到一个堵点，施工许可批不下来', '施工许可批不下来'],
    ['登记问题 PRJ-0001 缺电', 'PRJ-0001 缺电'],
    ['请帮我登记一个问题：招不到焊工', '招不到焊工'],
    ['问题：变压器容量不足', '变压器容量不足'],
    ['File a problem: the transformer is too small', 'the transformer is too small'],
    ['please report a new problem, no gas at Ruifu', 'no gas at Ruifu'],
    ['Problem: no gas at Ruifu', 'no gas at Ruifu'],
    ['We have a problem with power at PRJ-0001', 'We have a problem with power at PRJ-0001'],
  ])('is known by its beginning: %s', (message, said) => {
    expect(filedInWords(message)).toBe(said);
  });

  it.each([
    '有哪些问题超期了',
    '有个问题：链长是谁？',
    '登记问题怎么办',
    '登记问题的流程',
    '医药链本月有几个问题',
    '问题 P-0001 办得怎么样了',
    'problems of the pharma chain',
    'Which problems are overdue?',
    'We have a problem with power, whom do we ask?',
    'How do I file a problem',
    'PRJ-0001 已开工',
  ])('is no other: %s', (message) => {
    expect(filedInWords(message)).toBeNull();
  });
});

describe('how somebody can be reached', () => {
  it.each([
    ['联系人王工 13900000000，缺电', '13900000000'],
    ['电话0538-8881234转办公室', '0538-8881234'],
    ['call +86 139 0000 0000 at night', '+86 139 0000 0000'],
    ['write to wang.gong@example.com.cn', 'wang.gong@example.com.cn'],
    ['139-0000-0000 or 0538-8881234', '139-0000-0000, 0538-8881234'],
  ])('is taken out of the text: %s', (text, contact) => {
    const read = contactIn(text);
    expect(read.contact).toBe(contact);
    for (const part of contact.split(', ')) expect(read.rest).not.toContain(part);
  });

  it.each([
    '统一社会信用代码91370900MA3C0000XQ',
    '投资12000万元',
    '2026-12-15前',
    'PRJ-0001',
    '缺1200000000元',
    '12345热线',
  ])('is not a number of another kind: %s', (text) => {
    expect(contactIn(text)).toEqual({ rest: text, contact: null });
  });
});

describe('a title', () => {
  it.each([
    ['有个问题：变压器容量不足。企业已多次反映。', '变压器容量不足'],
    ['紧急：瑞福锂业停电', '瑞福锂业停电'],
    ['No gas at Ruifu. The line stands still.', 'No gas at Ruifu'],
    ['问题', '问题'],
  ])('is the first sentence: %s', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('is cut at a pause where it is too long', () => {
    const long = '泰山药谷二期变压器容量不足，配电房扩建要三个月，期间两条产线不能同时开，企业请求临时供电方案';
    expect(titleOf(long)).toBe('泰山药谷二期变压器容量不足，配电房扩建要三个月，期间两条产线不能同时开…');
    expect(titleOf(`${'word '.repeat(40)}end`).length).toBeLessThanOrEqual(81);
  });
});
