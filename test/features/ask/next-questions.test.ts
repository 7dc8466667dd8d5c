import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextQuestions } from '../../../src/features/ask/index.js';
import { readGolden } from '../../eval/questions.js';
import { type LaidAnswerer, laidAnswerer } from '../../knowledge/answer/topics/laid-answerer.js';

/** Askers other than the city's office, who see all. */
const PEOPLE = ['head-lithium', 'county-370921', 'factor-land', 'enterprise-ENT-002', 'guest'];

describe('questions that lead on', () => {
  let answerer: LaidAnswerer;
  beforeAll(async () => {
    answerer = await laidAnswerer();
  });
  afterAll(() => answerer.close());

  const next = async (text: string, person?: string) => {
    const { answer, question } = await answerer.ask(text, person);
    return nextQuestions(answer, question, answerer.asker(person));
  };

  const kinds = new Map<string, string>();
  /** How a question is answered for a person; many lead on to the same one. */
  const kindOf = async (text: string, person?: string): Promise<string> => {
    const key = `${person} ${text}`;
    const kind = kinds.get(key) ?? (await answerer.ask(text, person)).answer.kind;
    kinds.set(key, kind);
    return kind;
  };

  /** Follow-ups that are not answered for the person to whom they were offered, or that ask the same again. */
  async function faults(text: string, person?: string): Promise<{ found: string[]; offered: number }> {
    const found: string[] = [];
    const offered = await next(text, person);
    for (const { question } of offered) {
      const kind = await kindOf(question, person);
      if (kind !== 'answered' && kind !== 'partial') found.push(`${text} → ${question}: ${kind}`);
      if (question === text) found.push(`${text} again`);
    }
    return { found, offered: offered.length };
  }

  it('are answered after every golden question', async () => {
    const found: string[] = [];
    let offered = 0;
    for (const { question, as } of readGolden()) {
      const after = await faults(question, as);
      offered += after.offered;
      found.push(...after.found);
    }
    expect(found).toEqual([]);
    expect(offered).toBeGreaterThan(300);
  }, 120_000);

  it.each(PEOPLE)(
    'are answered for %s too',
    async (person) => {
      const found: string[] = [];
      for (const [index, { question }] of readGolden().entries()) {
        if (index % 6 === 0) found.push(...(await faults(question, person)).found);
      }
      expect(found).toEqual([]);
    },
    60_000,
  );

  it('go from what to grasp to what is overdue, red and open, in short words', async () => {
    expect(await next('What should our chain grasp this month, and how?', 'head-pharma')).toEqual([
      {
        label: 'Which tasks are overdue, and whose?',
        question: 'Which tasks of our chain are overdue, and who is responsible?',
      },
      { label: 'Which projects are red, and why?', question: 'Which projects of our chain are red, and why?' },
      { label: 'Which problems are still open?', question: 'Which problems of our chain are still open?' },
    ]);
  });

  it('go from a list to its first record, and from there to what it hangs on', async () => {
    expect((await next('医药链哪些项目亮红灯'))[0]?.question).toBe('PRJ-0026现在到哪一步了？');
    expect((await next('泰山药谷产业园项目现在到哪一步了？'))[0]?.question).toBe('P-0001前面都做了哪些工作？');
  });

  it('are none after a question back', async () => {
    expect(await next('华晟在哪个县？')).toEqual([]);
  });
});
