import { parentPort } from 'node:worker_threads';

/** Hangs, swells or answers, as the id of the request says. */
parentPort?.on('message', ({ id }) => {
  /** @type {number[][]} */
  const held = [];
  while (id === 'hang') held.length = 0;
  while (id === 'swell') held.push(Array.from({ length: 10_000 }, Math.random));
  parentPort?.postMessage({ read: { document: { id }, chunks: [] } });
});
