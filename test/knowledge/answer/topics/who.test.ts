import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 60_000);
afterAll(() => laid.close());

describe('who is responsible', () => {
  it.each([
    ['锂电链链长是谁', '锂电产业链链长'],
    ['Who is the leader of the fibre chain?', '纤维产业链链长'],
    ['谁是医药链专班负责人', '医药产业链专班组长'],
    ['医药链副链长是谁', '医药产业链副链长'],
    ['宁阳县医药链链长是谁', '宁阳县医药产业链链长'],
  ])('a post is told by its name, and that no names are kept: %s', async (question, post) => {
    const told = await laid.ask(question);
    expect(told.points).toHaveLength(1);
    expect(told.points[0]).toContain(post);
    expect(told.rowsOf('roles')).toHaveLength(1);
    expect(told.answer.missing.join()).toMatch(/不记姓名|not the names/);
  });

  it.each(['宁阳县用地的事找谁', '宁阳项目缺地该找哪个单位'])(
    'the county’s own department goes before the city’s: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.points[0]).toContain('宁阳县自然资源和规划局');
      expect(told.points[1]).toContain('市自然资源和规划局');
    },
  );

  it('what a department answers for is its duty', async () => {
    expect((await laid.ask('市城管局负责什么')).points[0]).toContain('供水');
  });
});

describe('what lies outside the right', () => {
  it.each([
    ['PRJ-0002怎么样', 'PRJ-9999怎么样'],
    ['演药链办内〔2026〕3号说了什么', '演药链办内〔2026〕99号说了什么'],
  ])('is refused in the words of what is not there: %s', async (hidden, absent) => {
    const [one, other] = [await laid.ask(hidden, 'guest'), await laid.ask(absent, 'guest')];
    const bare = (text: string) => text.replace(/“[^”]*”/g, '');
    expect(one.answer.kind).toBe('refused');
    expect(one.answer.missing.map(bare)).toEqual(other.answer.missing.map(bare));
    expect(one.question.mentions).toEqual([]);
  });

  it.each(['status of Wrong name in', '医疗器械产业园到哪一步了'])(
    'is not offered to choose from: %s',
    async (question) => {
      expect((await laid.ask(question)).answer.kind).toBe('choose');
      const { answer } = await laid.ask(question, 'guest');
      expect(answer.kind).toBe('refused');
      expect(answer.choices).toEqual([]);
    },
  );

  it('leaves the one of two namesakes that the asker may see', async () => {
    const told = await laid.ask('医疗器械产业园到哪一步了', 'county-370902');
    expect(told.points[0]).toContain('PRJ-0016');
  });
});
