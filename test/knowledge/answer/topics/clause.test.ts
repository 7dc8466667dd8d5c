import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 60_000);
afterAll(() => laid.close());

describe('a clause asked for by its number', () => {
  it.each([
    ['演工推办〔2025〕6号第二十四条怎么规定的', 'problem-rules#24'],
    ['问题办理规则第24条怎么说', 'problem-rules#24'],
    ['What does article 24 of the problem rules say?', 'problem-rules#24'],
    ['技改政策第四条内容', 'upgrade-policy#4'],
    ['Article 10 of the attraction guide', 'attraction-guide#10'],
  ])('is quoted from its document: %s', async (question, clause) => {
    const { answer } = await laid.ask(question);
    expect(answer.kind).toBe('answered');
    expect(answer.passages.map((passage) => passage.id.replace(/\..*/, ''))).toEqual(answer.passages.map(() => clause));
  });

  it.each(['演工推办〔2025〕6号第八十八条怎么规定的', 'What does Article 60 of the light rules say?'])(
    'beyond the last one is refused by its number: %s',
    async (question) => {
      const { answer } = await laid.ask(question);
      expect(answer.kind).toBe('refused');
      expect(answer.missing[0]).toMatch(/88|60/);
    },
  );

  it('of no document in particular lets the reader choose', async () => {
    const { answer } = await laid.ask('第二十四条怎么说');
    expect(answer.kind).toBe('choose');
    expect(answer.choices.length).toBeGreaterThan(1);
  });

  it('is not meant by a second production line', async () => {
    const { answer, question } = await laid.ask('上第二条生产线，设备补助比例和最高额是多少？');
    expect(question.clause).toBeNull();
    expect(answer.passages.map((passage) => passage.id)).toContain('upgrade-policy#5');
  });
});
