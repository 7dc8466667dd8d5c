import { expect, it } from 'vitest';
import { addToOutbox, createDueSteps, type StepHandler } from '../../src/delivery/index.js';
import { createLogger } from '../../src/lib/logger.js';
import type { NewStep } from '../../src/store/types.js';
import { movingClock } from '../support/moving-clock.js';
import { onBothDatabases } from './two-stores.js';

const log = createLogger('silent');
const START = movingClock().now().getTime();
/** So many minutes after the clock's beginning. */
const minute = (count: number) => new Date(START + count * 60_000).toISOString();

onBothDatabases((stores) => {
  const put = (...steps: NewStep[]) => stores()[0].transaction((tx) => tx.addSteps(steps));
  const step = (kind: string, subject: string, at = 0): NewStep => ({ kind, subject, round: '1', dueAt: minute(at) });
  /** Puts a message up for each step, under the key of the step. */
  const telling = (kind: string, more: Partial<StepHandler> = {}): StepHandler => ({
    kind,
    async run(tx, steps) {
      for (const { subject } of steps) {
        const key = `${kind}:${subject}`;
        const rest = { audience: { user: subject }, template: 't', data: {}, priority: 'digest' } as const;
        if (!(await addToOutbox(tx, { key, ...rest }, minute(0)))) throw new Error(`${key} came twice`);
      }
      return steps.map(() => ({ noted: { told: true } }));
    },
    ...more,
  });
  const told = async (kind: string) =>
    (await stores()[0].openOutbox('2030-01-01T00:00:00Z'))
      .map(({ key }) => key)
      .filter((key) => key.startsWith(`${kind}:`))
      .sort();

  it('does what is due, and nothing before its time', async () => {
    const clock = movingClock();
    const steps = createDueSteps({ store: stores()[0], clock, log, handlers: [telling('due')] });
    await put(step('due', 'A', -5), step('due', 'B'), step('due', 'C', 10));
    expect(await steps.runDue()).toEqual({ done: 2, putOff: 0, failed: [] });
    expect(await told('due')).toEqual(['due:A', 'due:B']);
    expect(await steps.nextAt()).toBe(minute(10));
    clock.forward(600);
    expect(await steps.runDue()).toMatchObject({ done: 1 });
    expect(await steps.runDue()).toMatchObject({ done: 0 });
    expect(await stores()[0].dueStep(step('due', 'C'))).toMatchObject({ doneAt: minute(10), data: { told: true } });
  });

  it('does each step once when two processes do them at once', async () => {
    const [one, other] = stores().map((store) =>
      createDueSteps({ store, clock: movingClock(), log, handlers: [telling('shared', { lot: 3 })] }),
    );
    const subjects = Array.from({ length: 40 }, (_, index) => `S${index}`);
    await put(...subjects.map((subject) => step('shared', subject)));
    const ran = await Promise.all([one?.runDue(), other?.runDue(), one?.runDue()]);
    expect(ran.reduce((sum, each) => sum + (each?.done ?? 0), 0)).toBe(40);
    expect(await told('shared')).toHaveLength(40);
  });

  it('goes on past a step that fails, leaves nothing of it, and tries it again in the next run', async () => {
    let broken = true;
    const inner = telling('failing');
    const handler = telling('failing', {
      lot: 10,
      async run(tx, steps) {
        const outcomes = await inner.run(tx, steps);
        if (broken && steps.some(({ subject }) => subject === 'B')) throw new Error('broken');
        return outcomes;
      },
    });
    const steps = createDueSteps({ store: stores()[0], clock: movingClock(), log, handlers: [handler] });
    await put(step('failing', 'A'), step('failing', 'B'), step('failing', 'C'));
    expect(await steps.runDue()).toEqual({
      done: 2,
      putOff: 0,
      failed: [{ subject: 'B', kind: 'failing', round: '1' }],
    });
    expect(await told('failing')).toEqual(['failing:A', 'failing:C']);
    broken = false;
    expect(await steps.runDue()).toMatchObject({ done: 1, failed: [] });
    expect(await told('failing')).toEqual(['failing:A', 'failing:B', 'failing:C']);
  });

  it('does what becomes due by a step in the same run, and puts off what is asked to wait', async () => {
    const clock = movingClock();
    const planning: StepHandler = {
      kind: 'plan',
      async run(tx) {
        await tx.addSteps([step('planned', 'now'), step('planned', 'later', 30)]);
        return [{ noted: null }];
      },
    };
    const waiting: StepHandler = {
      kind: 'wait',
      run: async () => [clock.now().toISOString() < minute(20) ? { putOffTo: minute(20) } : { noted: null }],
    };
    const handlers = [waiting, telling('planned'), planning];
    const steps = createDueSteps({ store: stores()[0], clock, log, handlers });
    await put(step('plan', 'day'), step('wait', 'A'));
    expect(await steps.runDue()).toEqual({ done: 2, putOff: 1, failed: [] });
    expect(await told('planned')).toEqual(['planned:now']);
    clock.forward(20 * 60);
    expect(await steps.runDue()).toEqual({ done: 1, putOff: 0, failed: [] });
  });

  it('knows what is late by more than a minute', async () => {
    const clock = movingClock();
    const steps = createDueSteps({ store: stores()[0], clock, log, handlers: [telling('late')] });
    clock.forward(3_600 * 24);
    await put(step('late', 'A', 24 * 60));
    const others = (await steps.late()).count;
    clock.forward(60);
    expect((await steps.late()).count).toBe(others);
    clock.forward(1);
    expect((await steps.late()).count).toBe(others + 1);
  });
});
