import { describe, expect, it } from 'vitest';
import { corrected } from '../../../../src/knowledge/answer/understand/spelling.js';

describe('slips of the pen', () => {
  it.each([
    ['Overdue problms in Daiyue', 'Overdue problems in Daiyue'],
    ['What evidense is needed?', 'What evidence is needed?'],
    ['Which technolgies are missing?', 'Which technologies are missing?'],
  ])('in a key word are mended: %s', (slip, meant) => {
    expect(corrected(slip)).toBe(meant);
  });

  it.each([
    'What counts as landed?',
    'Which country do they come from?',
    'Who has to protect the site?',
    'How many targeted and projected sums?',
    'Which enterprises are listed?',
    'Where do the police stand?',
    '泰山区的problem',
  ])('leave words of their own: %s', (text) => {
    expect(corrected(text)).toBe(text);
  });
});
