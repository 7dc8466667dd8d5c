// Prints the last line of a test run, `N passed, N failed`, from vitest's JSON report, vitest's exit code and the number
// of other steps that failed: node scripts/test-summary.mjs REPORT EXIT_CODE FAILED_STEPS. Exits with 1 when anything failed. Uses nothing but Node.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ status: string }} ReportedTest */
/** @typedef {{ testResults: { status: string, assertionResults: ReportedTest[] }[] }} Report */

/**
 * Counts a report. A file that failed before its tests ran counts as one failure, and so does a run that failed although
 * no test did, such as one that left no report.
 * @param {Report | undefined} report @param {number} exitCode @param {number} failedSteps
 */
export function summarise(report, exitCode, failedSteps) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failedTests = tests.filter((test) => test.status === 'failed').length;
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failedRun = Math.max(failedTests + brokenFiles, exitCode === 0 && report !== undefined ? 0 : 1);
  const failed = failedRun + failedSteps;
  const skipped = tests.length - passed - failedTests;
  return { failed, line: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file = '', exitCode = '1', failedSteps = '0'] = process.argv.slice(2);
  const { failed, line } = summarise(readReport(file), Number(exitCode), Number(failedSteps));
  console.log(line);
  process.exitCode = failed === 0 ? 0 : 1;
}
