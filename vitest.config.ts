import { defineConfig } from 'vitest/config';

// Where a machine-readable report goes, for programs that count tests.
const report = process.env.VITEST_REPORT_FILE;

// Tests that leave nothing behind in their process: they run one file after another in the same one, which loads the program
// once. All others have a process of their own.
const TOGETHER = [
  'config',
  'delivery',
  'domain',
  'features',
  'jobs',
  'knowledge',
  'lib',
  'llm',
  'playground',
  'render',
  'rights',
  'surfaces',
  'texts',
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 4,
    // Some tests start database servers or compiled processes.
    testTimeout: 30_000,
    hookTimeout: 180_000,
    reporters: ['default', './scripts/skipped-reporter.ts', ...(report ? (['json'] as const) : [])],
    ...(report ? { outputFile: { json: report } } : {}),
    projects: [
      { extends: true, test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: TOGETHER } },
      { extends: true, test: { name: 'together', include: TOGETHER, isolate: false } },
    ],
  },
});
