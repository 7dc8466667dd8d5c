import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { evaluate } from './evaluate.js';
import { floorsOf } from './floors.js';
import { reportJson, reportText } from './report.js';
import { reportHtml } from './report-html.js';
import { drawSeed } from './statistics.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    day: { type: 'string', default: '2026-11-23' },
    seed: { type: 'string' },
    html: { type: 'string' },
  },
});

const seed = values.seed === undefined ? drawSeed() : Number(values.seed);
process.stderr.write(`seed ${seed}\n`);
const evaluation = await evaluate({ day: values.day, seed }, (step) => process.stderr.write(`${step}\n`));
const floors = floorsOf(evaluation);
process.stdout.write(`${values.json ? reportJson(evaluation, floors) : reportText(evaluation, floors)}\n`);
if (values.html !== undefined) await writeFile(values.html, reportHtml(evaluation, floors));
process.exitCode = floors.every((floor) => floor.kept) ? 0 : 1;
