import { describe, expect, it } from 'vitest';
import { summarise } from '../../scripts/test-summary.mjs';

const report = (...files: [status: string, ...tests: string[]][]) => ({
  testResults: files.map(([status, ...tests]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  })),
});

describe('summarise', () => {
  it('counts passed tests, and skipped ones when there are any', () => {
    expect(summarise(report(['passed', 'passed', 'passed']), 0, 0)).toEqual({ failed: 0, line: '2 passed, 0 failed' });
    expect(summarise(report(['passed', 'passed', 'skipped', 'todo']), 0, 0).line).toBe('1 passed, 0 failed, 2 skipped');
  });

  it('counts failed tests, and a file that failed before its tests ran as one', () => {
    expect(summarise(report(['failed', 'passed', 'failed'], ['failed']), 1, 0).line).toBe('1 passed, 2 failed');
  });

  it('counts every other step that failed', () => {
    expect(summarise(report(['passed', 'passed']), 0, 2).line).toBe('1 passed, 2 failed');
  });

  it('never calls a run without a report, or one that failed outside its tests, a success', () => {
    expect(summarise(undefined, 1, 0)).toEqual({ failed: 1, line: '0 passed, 1 failed' });
    expect(summarise(report(['passed', 'passed']), 1, 0).line).toBe('1 passed, 1 failed');
  });
});
