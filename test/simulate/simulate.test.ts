import { expect, it } from 'vitest';
import { simulate } from './run.js';

it('lives through a year of 300 problems, dies three times over them, and keeps every day of every clock', async () => {
  const outcome = await simulate({ problems: 300, kills: 3, seed: 2026 });
  expect(outcome.faults.slice(0, 10)).toEqual([]);
  expect(outcome).toMatchObject({ problems: 300, killed: 3 });
  expect(outcome.chases).toBeGreaterThan(1_500);
  expect(outcome.escalations).toBeGreaterThan(100);
}, 300_000);
