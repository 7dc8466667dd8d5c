import { expect, it } from 'vitest';
import { createAnswerId, createCorrelationId } from '../../src/lib/ids.js';

it('ids tell what they name and can be read aloud', () => {
  expect(createCorrelationId()).toMatch(/^c-[2-9a-hjkmnp-z]{10}$/);
  expect(createAnswerId()).toMatch(/^a-[2-9a-hjkmnp-z]{10}$/);
});

it('ten thousand ids are all different', () => {
  const ids = new Set(Array.from({ length: 10_000 }, createCorrelationId));
  expect(ids.size).toBe(10_000);
});
