import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/knowledge/search/analyse.js';

const analyser = createAnalyser();

describe('analysing text', () => {
  it('gives English stems without the words that say nothing', () => {
    expect(analyser.terms('Which policies are the Enterprises’ responsibilities?')).toEqual([
      'polici',
      'enterpris',
      'respons',
    ]);
  });

  it('gives Chinese words and marked pairs of characters', () => {
    expect(analyser.terms('产业链的任务')).toEqual([
      '产业',
      '产业链',
      '任务',
      '#产业',
      '#业链',
      '#链的',
      '#的任',
      '#任务',
    ]);
  });

  it('keeps Han text behind a digit apart, and brings all to one width and case', () => {
    expect(analyser.terms('４４１Ｘ体系')).toEqual(['441x', '体系', '#体系']);
  });

  it('finds Traditional text by its pairs where the dictionary does not know the word', () => {
    const shared = analyser.terms('中醫藥產業').filter((term) => analyser.terms('发展中醫藥').includes(term));
    expect(shared).toContain('#醫藥');
  });

  it('knows the words of the field that it is given, and says so in its version', () => {
    const trained = createAnalyser({ words: ['要素保障部门'] });
    expect(trained.terms('要素保障部门')).toContain('要素保障部门');
    expect(analyser.terms('要素保障部门')).not.toContain('要素保障部门');
    expect(trained.version).not.toBe(analyser.version);
  });

  it('cuts words by the platform where the addon does not load, and says so', () => {
    const causes: unknown[] = [];
    const failing = () => {
      throw new Error('no addon');
    };
    const fallback = createAnalyser({ loadJieba: failing, onFallback: (cause) => causes.push(cause) });
    expect(fallback.terms('工作日')).toEqual(expect.arrayContaining(['#工作', '#作日']));
    expect(causes).toHaveLength(1);
    expect(fallback.version).not.toBe(analyser.version);
  });
});
