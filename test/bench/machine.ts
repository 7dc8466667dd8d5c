import { cpus, loadavg, totalmem } from 'node:os';
import { round } from './round.js';

/** The machine that figures were measured on, and what else it was doing. */
export function machine() {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: round(totalmem() / 2 ** 30),
    load: loadavg().map((load) => round(load)),
    node: process.version,
  };
}
