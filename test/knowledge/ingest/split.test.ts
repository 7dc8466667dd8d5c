import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/knowledge/ingest/blocks.js';
import { CHUNK_LIMIT, splitDocument } from '../../../src/knowledge/ingest/split.js';

function paragraphs(...texts: string[]): Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text, page: 1 }));
}

function heading(level: number, text: string): Block {
  return { kind: 'heading', level, text, page: null };
}

function outline(blocks: readonly Block[]): string[] {
  return splitDocument(blocks).map(
    (piece) => `${piece.path} | ${piece.clause} | ${piece.headingPath.join(' > ')} | ${piece.text}`,
  );
}

describe('splitting Chinese documents', () => {
  it('makes one piece of each 条 with its 项, numbered through all chapters', () => {
    const blocks = paragraphs(
      '为规范办理，制定本办法。',
      '第一章 总则',
      '第一条 本办法适用于问题办理。',
      '第二章 时限',
      '第十二条 时限为：',
      '（一）一个工作日内核实；',
      '（二）三个工作日内答复。',
      '遇有特殊情况，按规定延长。',
    );
    expect(outline(blocks)).toEqual([
      's0 | null |  | 为规范办理，制定本办法。',
      '1 | 第一条 | 第一章 总则 | 第一条 本办法适用于问题办理。',
      '12 | 第十二条 | 第二章 时限 | 第十二条 时限为：\n（一）一个工作日内核实；\n（二）三个工作日内答复。\n遇有特殊情况，按规定延长。',
    ]);
  });

  it('numbers plans by 一、（一）1. and keeps the headings above', () => {
    const blocks = paragraphs(
      '一、目标',
      '（一）规模。营业收入达到10亿元。',
      '二、措施',
      '（一）招商',
      '1. 列出目标企业。',
      '2. 每季度走访一次。',
    );
    expect(outline(blocks)).toEqual([
      '1.1 | 一、（一） | 一、目标 | （一）规模。营业收入达到10亿元。',
      '2.1.1 | 二、（一）1. | 二、措施 > （一）招商 | 1. 列出目标企业。',
      '2.1.2 | 二、（一）2. | 二、措施 > （一）招商 | 2. 每季度走访一次。',
    ]);
  });

  it('splits a 条 over the limit into its 项, which keep the words that lead to them', () => {
    const long = '内容'.repeat(400);
    const pieces = splitDocument(paragraphs('第十二条 分级如下：', `（一）${long}；`, `（二）${long}。`));
    expect(pieces.map(({ path, clause }) => [path, clause])).toEqual([
      ['12', '第十二条'],
      ['12.1', '第十二条（一）'],
      ['12.2', '第十二条（二）'],
    ]);
    expect(pieces[2]?.headingPath).toEqual(['第十二条 分级如下：']);
  });

  it('cuts what is still too long between sentences and loses nothing', () => {
    const sentences = Array.from(
      { length: 90 },
      (_, at) => `第${at}句说明办理的第${at}个步骤，应当逐项落实并记明日期和经办单位。`,
    );
    const pieces = splitDocument(paragraphs(`第三条 ${sentences.join('')}`));
    expect(pieces.map(({ path }) => path)).toEqual(['3', '3-2', '3-3']);
    expect(pieces.every(({ text }) => text.length <= CHUNK_LIMIT && text.endsWith('。'))).toBe(true);
    expect(pieces.map(({ text }) => text).join('')).toBe(`第三条 ${sentences.join('')}`);
  });

  it('gives equal numbers different ids', () => {
    const blocks = paragraphs('附件1 甲表', '一、甲目标一。', '附件2 乙表', '一、乙目标一。', '一、乙目标又一。');
    expect(splitDocument(blocks).map(({ path }) => path)).toEqual(['annex1.1', 'annex2.1', 'annex2.1-2']);
  });

  it('opens no annex where a sentence only begins with its name', () => {
    const blocks = paragraphs('第一条 部门分工见附件。', '附件2的样表由企业填写，经县级初审后上报。');
    expect(splitDocument(blocks).map(({ path }) => path)).toEqual(['1']);
  });
});

describe('splitting English documents', () => {
  it('knows parts, articles and their items', () => {
    const blocks = paragraphs(
      'Part 1. Lists',
      'Article 2. Each line states:',
      '(1) the node;',
      '(2) the owner.',
      'Article 3. Lists are reviewed.',
    );
    expect(outline(blocks)).toEqual([
      '2 | Article 2 | Part 1. Lists | Article 2. Each line states:\n(1) the node;\n(2) the owner.',
      '3 | Article 3 | Part 1. Lists | Article 3. Lists are reviewed.',
    ]);
  });

  it('knows sections with decimal numbers', () => {
    const blocks = paragraphs(
      'Section 3',
      '3.2 Reports are due monthly.',
      '(a) A late one is noted.',
      '3.2.1 Corrections are marked.',
    );
    expect(outline(blocks)).toEqual([
      '3.2 | 3.2 | Section 3 | 3.2 Reports are due monthly.',
      '3.2.a | 3.2(a) | Section 3 | (a) A late one is noted.',
      '3.2.1 | 3.2.1 | Section 3 | 3.2.1 Corrections are marked.',
    ]);
  });

  it('names passages under unnumbered headings by their places', () => {
    const blocks = [
      heading(2, 'Before'),
      ...paragraphs('Read it.'),
      heading(2, 'After'),
      heading(3, 'The log'),
      ...paragraphs('Enter it.'),
    ];
    expect(outline(blocks)).toEqual(['s1 | null | Before | Read it.', 's2.1 | null | After > The log | Enter it.']);
  });
});

describe('tables', () => {
  it('become a piece a row, each value with its column', () => {
    const table: Block = {
      kind: 'table',
      rows: [
        { cells: ['任务', '时限'], page: 4 },
        { cells: ['更新图谱', '3月'], page: 4 },
        { cells: ['招商', ''], page: 5 },
      ],
    };
    const pieces = splitDocument([...paragraphs('附件 任务书'), table]);
    expect(pieces.map(({ path, text, page }) => [path, text, page])).toEqual([
      ['t1r1', '任务：更新图谱 | 时限：3月', 4],
      ['t1r2', '任务：招商', 5],
    ]);
    expect(pieces[0]?.headingPath).toEqual(['附件 任务书']);
  });
});
