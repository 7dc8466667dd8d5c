import { defineConfig } from 'vitest/config';

// Where a machine-readable report goes, for programs that count tests.
const report = process.env.VITEST_REPORT_FILE;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Some tests start database servers or compiled processes.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', './scripts/skipped-reporter.ts', ...(report ? (['json'] as const) : [])],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
