import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaidAnswerer, laidAnswerer } from './topics/laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 120_000);
afterAll(() => laid.close());

/** Asks twice in one thread, and gives the second answer. */
async function then(first: string, second: string) {
  const { question } = await laid.ask(first);
  return await laid.ask(second, 'office', { thread: question });
}

describe('a question that goes on with the one before', () => {
  it.each([
    ['Which projects are red?', 'and why?'],
    ['哪些项目亮红灯？', '为什么？'],
  ])('"%s", then "%s" asks about the same records under the same condition', async (first, second) => {
    const before = await laid.ask(first);
    const after = await then(first, second);
    expect(after.answer.kind).toBe('answered');
    expect(after.rows).toEqual(expect.arrayContaining(before.rowsOf('projects').slice(0, 3)));
  });

  it('keeps the condition of a count for the list behind it', async () => {
    const { question, points } = await then('How many problems are open?', 'which ones?');
    expect(question.topics[0]).toBe('problem');
    expect(points[0]).toContain('open');
  });

  it('takes nothing over when the question says something of its own', async () => {
    const { question } = await then('Which projects are red?', 'Which tasks are overdue?');
    expect(question.filters.map(({ field }) => field)).not.toContain('light');
  });

  it('does not answer what is about something else', async () => {
    expect((await then('Which projects are red?', 'What is the weather?')).answer.kind).toBe('refused');
  });
});
