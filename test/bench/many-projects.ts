import type { LedgerName, LedgerRecord } from '../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../src/domain/people/scope.js';
import { evaluateLights } from '../../src/features/lights/index.js';
import { listOwnProjects, listProjects, projectListSheet } from '../../src/features/projects/index.js';
import { runVerb } from '../../src/features/run-verb.js';
import { percentile } from '../eval/statistics.js';
import { TODAY } from '../support/app.js';
import { openDemo } from '../support/demo.js';
import { manyProjects } from '../support/many-projects.js';
import { round } from './round.js';

const COUNT = 10_000;
const LOT = 1_000;
const TIMES = 12;

/** What people ask of a list, by each kind of condition and each order. */
const INPUTS: readonly (readonly [verb: 'list' | 'mine', input: Readonly<Record<string, string>>])[] = [
  ['list', {}],
  ['list', { page: '500' }],
  ['list', { chain: 'pharma' }],
  ['list', { county: '370982', stage: 'CONSTRUCTING' }],
  ['list', { light: 'RED', sort: 'light' }],
  ['list', { silent: '60', sort: 'report' }],
  ['list', { signed: '90', sort: 'investment' }],
  ['list', { landed: '90', sort: 'due' }],
  ['list', { overdue: 'yes', sort: 'due' }],
  ['list', { mark: 'SIGNED', period: '2026-Q1' }],
  ['list', { text: '电缆', sort: 'name' }],
  ['list', { kind: 'UPGRADE', digital: 'yes', level: 'CITY', purpose: 'MEND' }],
  ['list', { owner: 'task-force-pharma' }],
  ['list', { sort: 'report' }],
  ['list', { sort: 'due', order: 'reversed' }],
  ['mine', {}],
];
const READERS = ['office', 'head-pharma', 'county-370921'];

/**
 * How long the server takes to find a page of ten thousand projects under various conditions and lay it out in words, for
 * people who see all of them and people who see a part, each several times, in turn.
 */
export async function listOfManyProjects() {
  const { app, store } = await openDemo();
  try {
    const places = {
      chains: await store.read('chains', EVERYTHING),
      counties: await store.read('counties', EVERYTHING),
      units: await store.read('units', EVERYTHING, { kind: ['TASK_FORCE', 'COUNTY_SIDE'] }),
      people: await store.read('people', EVERYTHING),
    };
    const made = manyProjects(COUNT, TODAY, places);
    for (const [ledger, rows] of Object.entries(made) as [LedgerName, LedgerRecord<LedgerName>[]][])
      for (let from = 0; from < rows.length; from += LOT)
        await store.transaction((tx) => tx.insert(ledger, rows.slice(from, from + LOT)));
    await runVerb(evaluateLights, await app.context('system'), {});
    const all: number[] = [];
    /** Time that processors worked for it: nearly the same on an idle machine and on a busy one. */
    const worked: number[] = [];
    const byInput = new Map<string, number[]>();
    for (let time = 0; time < TIMES; time += 1)
      for (const [verb, input] of INPUTS)
        for (const personId of READERS) {
          const context = await app.context({ personId });
          const processor = process.cpuUsage();
          const started = performance.now();
          const list =
            verb === 'list'
              ? await runVerb(listProjects, context, input)
              : await runVerb(listOwnProjects, context, input);
          projectListSheet(list, 'zh');
          const took = performance.now() - started;
          const { user, system } = process.cpuUsage(processor);
          // The first round loads what is loaded on first use.
          if (time === 0) continue;
          all.push(took);
          worked.push((user + system) / 1_000);
          const name = [verb, ...Object.entries(input).map(([field, value]) => `${field}:${value}`)].join(' ');
          byInput.set(name, [...(byInput.get(name) ?? []), took]);
        }
    const slowest = [...byInput]
      .map(([name, times]) => ({ name, p95: round(percentile(times, 0.95)) }))
      .sort((one, other) => other.p95 - one.p95)
      .slice(0, 3);
    return {
      projects: (
        await store.projectPage(EVERYTHING, { where: {}, sort: 'number', language: 'en', page: 1, pageSize: 1 })
      ).total,
      lists: all.length,
      milliseconds: {
        p50: round(percentile(all, 0.5)),
        p95: round(percentile(all, 0.95)),
        slowest: round(Math.max(...all)),
      },
      processorMilliseconds: { p50: round(percentile(worked, 0.5)), p95: round(percentile(worked, 0.95)) },
      slowest,
    };
  } finally {
    await app.close();
  }
}
