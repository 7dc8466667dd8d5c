import type { Reporter, TestModule } from 'vitest/node';

/** Lists the tests that did not run, each with its reason: the note given to `skip`, else the name of test and groups. */
export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => {
        const result = test.result();
        const note = result.state === 'skipped' ? result.note : undefined;
        return `  ${module.relativeModuleId}: ${test.fullName}${note ? ` [${note}]` : ''}`;
      }),
    );
    if (lines.length > 0) console.log(`\nSkipped:\n${lines.join('\n')}`);
  }
}
