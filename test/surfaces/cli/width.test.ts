import { describe, expect, it } from 'vitest';
import { cut, pad, width, wrap } from '../../../src/surfaces/cli/width.js';

describe('width on a terminal', () => {
  it.each([
    ['abc', 3],
    ['专班', 4],
    ['66万kW', 6],
    ['，。', 4],
    ['é', 1],
    ['e\u0301', 1],
  ])('counts %s as %i columns', (text, columns) => {
    expect(width(text)).toBe(columns);
  });

  it('fills up and cuts by columns, not by characters', () => {
    expect(pad('链', 4)).toBe('链  ');
    expect(pad('链', 4, 'left')).toBe('  链');
    expect(cut('产业链专班', 7)).toBe('产业链…');
    expect(cut('专班', 4)).toBe('专班');
  });

  it('breaks Chinese anywhere but before a closing mark, Latin between words', () => {
    expect(wrap('每月前五个工作日，填报。', 16)).toEqual(['每月前五个工作', '日，填报。']);
    expect(wrap('report within five days', 13)).toEqual(['report within', 'five days']);
    expect(wrap('一\n二', 10)).toEqual(['一', '二']);
    expect(wrap('on 2026-11-20', 6)).toEqual(['on', '2026-1', '1-20']);
  });

  it('never makes a line wider than asked', () => {
    const text = '县（市、区）应当 report PRJ-0012 within 5 working days 并说明原因；逾期的，亮黄灯。';
    for (let columns = 16; columns < 60; columns += 1) {
      for (const line of wrap(text, columns)) expect(width(line)).toBeLessThanOrEqual(columns);
    }
  });
});
