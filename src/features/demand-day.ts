import { WutongError } from '../lib/errors.js';
import type { WriteContext } from './context.js';

/**
 * Lets write as of today, and as of a day that has passed on demo data or by the promotion office, which enters what
 * came in on paper.
 * @throws WutongError `bad-input` for a day to come, `not-allowed` for whoever may not write as of another day.
 */
export async function demandDay({ clock, actor, tx }: Pick<WriteContext, 'clock' | 'actor' | 'tx'>): Promise<void> {
  const [day, today] = [clock.today(), clock.machineToday()];
  if (day === today) return;
  if (day > today) throw new WutongError('bad-input', `--as-of: ${day} has not come yet; the latest is ${today}.`);
  const mayEnterLater = actor.kind === 'system' || actor.roles.some(({ role }) => role === 'OFFICE');
  if (mayEnterLater || (await tx.installation())?.demo) return;
  throw new WutongError(
    'not-allowed',
    `${actor.id} may not write as of ${day}: on data that are not demo data the promotion office alone enters later what came in before. Leave --as-of out.`,
  );
}
