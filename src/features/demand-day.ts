import type { WriteContext } from './context.js';
import { refuse } from './refuse.js';

/**
 * Lets write as of today, and as of a day that has passed on demo data or by the promotion office, which enters what
 * came in on paper.
 * @throws WutongError `bad-input` for a day to come, `not-allowed` for whoever may not write as of another day.
 */
export async function demandDay({ clock, actor, tx }: Pick<WriteContext, 'clock' | 'actor' | 'tx'>): Promise<void> {
  const [day, today] = [clock.today(), clock.machineToday()];
  if (day === today) return;
  if (day > today) {
    refuse('bad-input', {
      en: `--as-of: ${day} has not come yet; the latest is ${today}.`,
      zh: `--as-of：${day}尚未到来，最晚可填${today}。`,
    });
  }
  const mayEnterLater = actor.kind === 'system' || actor.roles.some(({ role }) => role === 'OFFICE');
  if (mayEnterLater || (await tx.installation())?.demo) return;
  refuse('not-allowed', {
    en: `${actor.id} may not write as of ${day}: on data that are not demo data the promotion office alone enters later what came in before. Leave --as-of out.`,
    zh: `${actor.id}不能按${day}填写：非演示数据只由市工业推进办补录此前的内容，请去掉--as-of。`,
  });
}
