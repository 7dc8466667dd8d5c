import { describe, expect, it } from 'vitest';
import { completionsAt, nextWords } from '../../../../src/playground/page/app/completion.js';

const SOURCES = {
  commands: [
    { command: '/ask', description: 'Ask', usageHint: 'QUESTION' },
    { command: '/chain', description: 'Chains', usageHint: 'list | show CHAIN | help' },
  ],
  people: [
    { id: 'U1', name: 'Wutong', note: '' },
    { id: 'U2', name: '岱岳区专班', note: '' },
  ],
  channels: [{ id: 'C1', name: 'pharma', note: '' }],
};

const at = (text: string) => completionsAt(text, text.length, SOURCES);
const words = (text: string) => at(text).map((one) => one.words);

describe('completion', () => {
  it('offers all commands after a slash, and those that begin so', () => {
    expect(words('/')).toEqual(['/ask QUESTION', '/chain list | show CHAIN | help']);
    expect(words('/ch')).toEqual(['/chain list | show CHAIN | help']);
    expect(words('/chain')).toEqual([]);
  });

  it('offers the words of the usage hint, and lets Enter send while none was begun', () => {
    expect(at('/chain ')).toMatchObject([{ words: 'list', unasked: true }, { words: 'show' }, { words: 'help' }]);
    expect(at('/chain s')).toMatchObject([{ words: 'show', unasked: false, from: 7, to: 8 }]);
    expect(words('/chain show ')).toEqual([]);
    expect(words('/ask list')).toEqual([]);
  });

  it('offers people after an at sign, in the middle of Chinese text too', () => {
    expect(at('ask @wu')).toMatchObject([{ insert: '@Wutong ', from: 4, to: 7 }]);
    expect(words('请，@岱')).toEqual(['@岱岳区专班']);
    expect(words('mail me@wu')).toEqual([]);
  });

  it('offers channels after a number sign', () => {
    expect(words('see #ph')).toEqual(['#pharma']);
  });
});

describe('the words of a usage hint', () => {
  it('are those that fit what was written before', () => {
    expect(nextWords('show ID | set ID light red', ['set', 'PRJ-1'])).toEqual(['light']);
    expect(nextWords('[list | show]', [])).toEqual(['list', 'show']);
    expect(nextWords('list [chain:CHAIN] | help', ['list'])).toEqual(['chain:']);
    expect(nextWords('advance PRJ-0012 to:constructing', ['advance', 'PRJ-9'])).toEqual([]);
  });

  it('are none where the hint only says what to write', () => {
    expect(nextWords('your question', [])).toEqual([]);
    expect(nextWords('help', [])).toEqual(['help']);
  });
});
