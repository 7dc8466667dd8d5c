import { expect, it } from 'vitest';
import { createChannelQueues } from '../../src/delivery/index.js';

/** Queues whose sleeps end when the test says so, and a diary of what began. */
function queues() {
  const sleeps: { milliseconds: number; end: () => void }[] = [];
  const sleep = (milliseconds: number) => new Promise<void>((end) => sleeps.push({ milliseconds, end }));
  const begun: string[] = [];
  const made = createChannelQueues({ sleep });
  const say = (channel: string, word: string, priority: 'escalation' | 'answer' | 'digest' = 'answer') =>
    made.add(channel, priority, async () => {
      begun.push(word);
      return word;
    });
  const settle = () => new Promise((done) => setImmediate(done));
  return { made, say, begun, sleeps, settle };
}

it('lets the first begin at once, and the next a second after it has ended', async () => {
  const { say, begun, sleeps, settle } = queues();
  const second = [say('C1', 'first'), say('C1', 'second')][1];
  await settle();
  expect(begun).toEqual(['first']);
  expect(sleeps.map(({ milliseconds }) => milliseconds)).toEqual([1000]);
  sleeps[0]?.end();
  expect(await second).toBe('second');
});

it('lets the more urgent go first', async () => {
  const { say, begun, sleeps, settle } = queues();
  const all = [
    say('C1', 'begun'),
    say('C1', 'digest', 'digest'),
    say('C1', 'answer'),
    say('C1', 'escalation', 'escalation'),
    say('C1', 'answer too'),
  ];
  for (let index = 0; index < all.length; index++) {
    await settle();
    sleeps[index]?.end();
  }
  await Promise.all(all);
  expect(begun).toEqual(['begun', 'escalation', 'answer', 'answer too', 'digest']);
});

it('lets no channel wait for another', async () => {
  const { say, begun } = queues();
  await Promise.all(['C1', 'C2', 'C3'].map((channel) => say(channel, channel)));
  expect(begun).toEqual(['C1', 'C2', 'C3']);
});

it('goes on after one that failed, and passes the failure on', async () => {
  const { made, say, sleeps, settle } = queues();
  const failed = made.add('C1', 'answer', () => Promise.reject(new Error('no')));
  const next = say('C1', 'next');
  await expect(failed).rejects.toThrow('no');
  await settle();
  sleeps[0]?.end();
  expect(await next).toBe('next');
});

it('begins nothing in a channel that is paused, until the last pause has ended', async () => {
  const { made, say, begun, sleeps, settle } = queues();
  const pauses = [made.pause('C1', 3000), made.pause('C1', 9000)];
  const said = say('C1', 'after');
  await say('C2', 'other');
  sleeps[0]?.end();
  await pauses[0];
  await settle();
  expect(begun).toEqual(['other']);
  sleeps[1]?.end();
  expect(await said).toBe('after');
  expect(begun).toEqual(['other', 'after']);
});

it('forgets channels in which nothing happens, and those only', async () => {
  const { made, say, sleeps, settle } = queues();
  await Promise.all(Array.from({ length: 100 }, (_, index) => say(`C${index}`, 'word')));
  await settle();
  expect(made.size).toBe(100);
  for (const { end } of sleeps) end();
  await expect.poll(() => made.size).toBe(0);
  const paused = made.pause('C1', 100);
  expect(made.size).toBe(1);
  sleeps.at(-1)?.end();
  await paused;
  expect(made.size).toBe(0);
});

it('tells when nothing is left to run', async () => {
  const { made, say, begun, sleeps, settle } = queues();
  await made.idle();
  void say('C1', 'first');
  void say('C1', 'second');
  const drained = made.idle().then(() => begun.push('drained'));
  await settle();
  sleeps[0]?.end();
  await drained;
  expect(begun).toEqual(['first', 'second', 'drained']);
});
