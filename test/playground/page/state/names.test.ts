import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../../src/playground/page/state/names.js';

describe('a name in two languages', () => {
  it.each([
    ['市工业推进办 · City Industrial Promotion Office', '市工业推进办', 'City Industrial Promotion Office'],
    ['梧桐 Wutong', '梧桐', 'Wutong'],
    ['梧桐演示工作区 Wutong demo', '梧桐演示工作区', 'Wutong demo'],
  ])('%s', (name, zh, en) => {
    expect(inLanguage(name, 'zh')).toBe(zh);
    expect(inLanguage(name, 'en')).toBe(en);
  });

  it.each(['Alice', '总链长', '医药产业链-pharma', 'a · b · c'])('stays whole in one: %s', (name) => {
    expect(inLanguage(name, 'zh')).toBe(name);
    expect(inLanguage(name, 'en')).toBe(name);
  });
});
