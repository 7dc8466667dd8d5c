import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from '../../../src/surfaces/slack/turns.js';

it('lets so many work at once, in the order in which they came, also after one that failed', async () => {
  const turns = createTurns(2);
  const happened: string[] = [];
  let working = 0;
  const work = (name: string) =>
    turns(async () => {
      working += 1;
      happened.push(`${name} with ${working}`);
      await nextTurn();
      working -= 1;
      if (name === 'a') throw new Error('a failed');
      return name;
    });
  const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map(work));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect(happened.map((line) => line[0])).toEqual(['a', 'b', 'c', 'd']);
  expect(Math.max(...happened.map((line) => Number(line.at(-1))))).toBe(2);
});

it('lets in what came from outside before it begins with the next', async () => {
  const turns = createTurns(1);
  const happened: string[] = [];
  const busy = async (name: string) => void happened.push(name);
  const all = Promise.all(['one', 'two'].map((name) => turns(() => busy(name))));
  setImmediate(() => happened.push('a message from outside'));
  await all;
  expect(happened).toEqual(['one', 'a message from outside', 'two']);
});
