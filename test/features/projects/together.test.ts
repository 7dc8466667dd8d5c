import { expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { lay, openTestApp } from '../../support/app.js';
import { expectBooksToAgree, laidBooks } from '../../support/project-books.js';
import { manyWrites, raisedSince, SECOND, sendAll, TWENTY_PROJECTS } from './many-writes.js';

it('200 writes at once on 20 projects: each is taken or refused with what changed, and all books agree', async () => {
  const { app, store } = await openTestApp();
  await lay(store, TWENTY_PROJECTS);
  const laid = await laidBooks(store);
  const context = await app.context({ personId: 'office' });
  const outcomes = await sendAll(context, manyWrites(200, 0));
  const refused = outcomes.filter((outcome) => outcome !== null);
  for (const { code, message } of refused) {
    expect(code).toBe('conflict');
    expect(
      SECOND.some((pattern) => pattern.test(message)),
      message,
    ).toBe(true);
  }
  expect(refused.length).toBeGreaterThan(20);
  expect(outcomes.length - refused.length).toBeGreaterThan(80);
  expect(await expectBooksToAgree(store, laid)).toBe(await raisedSince(store));
  const lights = await store.lights(EVERYTHING, { kind: 'PROJECT' });
  expect(lights).toHaveLength(20);
  await app.close();
}, 120_000);
