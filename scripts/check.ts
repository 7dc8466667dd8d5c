import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { generateClient } from './generate-client.mjs';

/** One check: what it looks at, and the program that does it (a file of node_modules/.bin, or a script run by tsx). */
interface Check {
  readonly name: string;
  readonly command: readonly [program: string, ...words: string[]];
}

// The slow ones first, so that two at a time end together.
const CHECKS: readonly Check[] = [
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'types of the page', command: ['tsc', '--noEmit', '-p', 'src/playground/page'] },
  { name: 'spelling', command: ['cspell', 'lint', '--no-progress', '--no-summary', '--gitignore'] },
  { name: 'import layers', command: ['depcruise', 'src', '--config', '.dependency-cruiser.mjs'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'used by tests alone', command: ['knip', '--production', '--no-progress'] },
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'Markdown', command: ['markdownlint-cli2'] },
  { name: 'documents', command: ['tsx', 'scripts/check-documents.ts'] },
];

interface Outcome {
  readonly check: Check;
  readonly passed: boolean;
  readonly output: string;
}

function run(check: Check): Promise<Outcome> {
  const [program, ...words] = check.command;
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', program, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (part: Buffer) => {
      output += part.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('close', (code) => {
      const passed = code === 0;
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${passed ? 'ok    ' : 'FAILED'}  ${check.name} (${seconds} s)`);
      resolve({ check, passed, output });
    });
  });
}

async function runAll(checks: readonly Check[], atOnce: number): Promise<Outcome[]> {
  const waiting = [...checks];
  const outcomes: Outcome[] = [];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) outcomes.push(await run(check));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}

await generateClient();
const outcomes = await runAll(CHECKS, Math.min(2, availableParallelism()));
const failures = outcomes.filter((outcome) => !outcome.passed);
for (const { check, output } of failures) console.log(`\n── ${check.name} ──\n${output.trim()}`);
const passed = outcomes.length - failures.length;
console.log(`\n${passed} checks passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
