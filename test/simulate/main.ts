import { parseArgs } from 'node:util';
import { simulate } from './run.js';

const { values } = parseArgs({
  options: {
    problems: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '2026' },
  },
});
const began = Date.now();
const { faults, ...outcome } = await simulate({
  problems: Number(values.problems),
  kills: Number(values.kills),
  seed: Number(values.seed),
  log: (line) => console.log(line),
});
console.log({ ...outcome, faults: faults.length, minutes: Math.round((Date.now() - began) / 6_000) / 10 });
for (const fault of faults.slice(0, 20)) console.log(fault);
process.exit(faults.length === 0 ? 0 : 1);
