import { createApp } from '../../../../src/app.js';
import { loadConfig } from '../../../../src/config/index.js';
import { reportProgress } from '../../../../src/features/projects/index.js';
import { runVerb } from '../../../../src/features/run-verb.js';
import { WutongError } from '../../../../src/lib/errors.js';

/** What a colleague in another process is told to send at once. */
export interface Orders {
  readonly url: string;
  readonly dataFolder: string;
  readonly personId: string;
  readonly reports: readonly object[];
}

/** How each report came out: null when it was taken, else the code and the sentence. */
export type Outcomes = readonly (null | { readonly code: string; readonly message: string })[];

process.on('message', async ({ url, dataFolder, personId, reports }: Orders) => {
  const app = createApp(loadConfig({ DATABASE_URL: url, WUTONG_DATA_DIR: dataFolder }));
  const context = await app.context({ personId });
  const outcomes = reports.map((report) =>
    runVerb(reportProgress, context, report).then(
      () => null,
      (error: unknown) =>
        error instanceof WutongError
          ? { code: error.code, message: error.message }
          : { code: 'none', message: String(error) },
    ),
  );
  process.send?.(await Promise.all(outcomes));
  await app.close();
});
