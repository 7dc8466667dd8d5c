import { describe, expect, it } from 'vitest';
import { readMarker } from '../../../src/knowledge/ingest/numbering.js';
import { plainNumber } from '../../../src/lib/numerals.js';

describe('reading the number at the beginning of a paragraph', () => {
  it.each([
    ['第一章 总则', '第一章', '1', '总则'],
    ['第一百二十三条 内容', '第一百二十三条', '123', '内容'],
    ['第十二条之一 内容', '第十二条之一', '12', '内容'],
    ['二十、附则', '二十、', '20', '附则'],
    ['（十一）其他', '（十一）', '11', '其他'],
    ['3.2 Reports', '3.2', '3.2', 'Reports'],
    ['1. Scale', '1.', '1', 'Scale'],
    ['(b) the owner', '(b)', 'b', 'the owner'],
    ['Article 4. Text', 'Article 4', '4', 'Text'],
    ['附件2 申报表', '附件2', '2', '申报表'],
    ['③第三项', '③', '3', '第三项'],
  ])('%s', (text, label, number, rest) => {
    expect(readMarker(text)).toMatchObject({ label, number, rest });
  });

  it.each(['2025年1月1日', '1.5', '第三方机构', 'Articles of association', '660 MW', '一般情况下', 'Annexes'])(
    'sees none in %s',
    (text) => {
      expect(readMarker(text)).toBeNull();
    },
  );

  it('reads Chinese numerals', () => {
    expect(['十', '二十', '一百零五', '两', '7', 'iv'].map(plainNumber)).toEqual(['10', '20', '105', '2', '7', 'iv']);
  });
});
