import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createQueue } from '../../src/store/postgres/queue.js';

it('lets one in at a time, in the order of asking, also after one that failed', async () => {
  const queue = createQueue();
  const happened: string[] = [];
  const visit = (name: string) =>
    queue(async () => {
      happened.push(`${name} in`);
      await sleep(5);
      happened.push(`${name} out`);
      if (name === 'a') throw new Error('a failed');
      return name;
    });
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(visit));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(happened).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
});
