import type { VerbContext } from '../../features/context.js';
import { prepareDemo } from '../../features/corpus/index.js';
import { refreshLights } from '../../features/lights/index.js';
import { runVerb } from '../../features/run-verb.js';
import { WutongError } from '../../lib/errors.js';
import type { Application, Terminal } from './application.js';

/** Who asks when nobody is named, on demo data alone. */
export const DEMO_PERSON = 'office';

const PREPARING = {
  seeding: 'First use: laying the demo ledgers …\n',
  ingesting: 'First use: reading the demo documents …\n',
} as const;

/** Lays and reads the demo corpus where the default database is still empty, telling so on standard error. */
export async function prepare(application: Application, { err }: Pick<Terminal, 'err'>): Promise<void> {
  if (application.config.database === 'server') return;
  await prepareDemo(await application.context('system'), (step) => err(PREPARING[step]));
}

/**
 * The context of who acts: the named person, on demo data the promotion office when none is named.
 * @throws WutongError `bad-input` when a name is needed.
 */
export async function contextOf(application: Application, as: string | undefined): Promise<VerbContext> {
  if (as !== undefined) return await application.context({ personId: as });
  const { store } = await application.context('system');
  const installation = await store.installation();
  if (installation?.demo) return await application.context({ personId: DEMO_PERSON });
  const hint =
    installation === null
      ? 'It is still empty: `wutong seed` lays demo data.'
      : 'List the people with `wutong people`.';
  throw new WutongError('bad-input', `--as PERSON is needed: this database does not hold demo data. ${hint}`);
}

/** The context of who acts: the named person, else who sits at the machine. */
export async function actingContext(application: Application, as: string | undefined): Promise<VerbContext> {
  return await application.context(as === undefined ? 'system' : { personId: as });
}

/** Brings the lights up to today; asked for before questions. */
export async function bringUpToDate(application: Application): Promise<void> {
  await runVerb(refreshLights, await application.context('system'), {});
}
