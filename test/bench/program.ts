import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../support/compiled.js';
import { Compiled } from './compiled.js';
import { listOfManyProjects } from './many-projects.js';
import { round } from './round.js';
import { measureSlack } from './slack.js';

/** Starts, questions and memory of the compiled program over the demo data, lists of ten thousand projects, and the bot. */
export async function measureProgram() {
  await compile();
  const folder = await mkdtemp(join(tmpdir(), 'wutong-bench-'));
  try {
    const compiled = new Compiled(folder);
    const { seed, ingest } = await compiled.lay();
    return {
      seedMilliseconds: round(seed.milliseconds),
      ingestMilliseconds: round(ingest.milliseconds),
      ...(await compiled.ask()),
      listOfManyProjects: await listOfManyProjects(),
      slack: await measureSlack(),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
