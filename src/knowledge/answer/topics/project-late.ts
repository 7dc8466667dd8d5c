import type { Project } from '../../../domain/ledgers/ledgers.js';
import { lastMonthDue, monthsWithoutReport } from '../../../domain/projects/reports.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor } from './facts.js';
import { type Listing, listingPoints, placeOf } from './listing.js';
import { eventsOf, type Pool, selectByKind } from './project-pool.js';

/** Suspended projects whose planned restart is past. */
export function restartMissed(context: TopicContext, pool: Pool): Draft {
  const rows = pool.projects.filter(
    (project) => project.runState === 'SUSPENDED' && project.restartOn !== null && project.restartOn < context.today,
  );
  const listing: Listing<Project> = {
    rows,
    ledger: 'projects',
    unit: 'project',
    condition: { en: 'suspended, the planned restart past', zh: '暂停且已过预计复工日' },
    place: placeOf(context),
    key: 'restartMissed',
    line(project) {
      const on = factsFor(context).date(
        { id: project.id, key: 'restartOn', measure: { en: 'planned restart', zh: '预计复工日' }, ledger: 'projects' },
        project.restartOn as string,
      );
      const day = sayValue(on, context.language);
      return {
        facts: [on],
        words: context.say({ en: `${on.subject}: planned restart ${day}.`, zh: `${on.subject}：预计复工日${day}。` }),
      };
    },
  };
  return { other: listingPoints(context, listing) };
}

/** Projects that owe monthly reports, the longest first. */
export async function unreported(context: TopicContext, pool: Pool): Promise<Draft | null> {
  const wanted = context.question.amount?.unit === 'month' ? context.question.amount.value : 1;
  const reports = await context.store.read('progressReports', context.scope, {
    projectId: pool.projects.map((project) => project.id),
  });
  const rows = selectByKind(context, pool.projects)
    .map((project) => {
      const own = reports.filter((report) => report.projectId === project.id);
      const history = { project, events: eventsOf(pool.events, project), reports: own };
      return { id: project.id, running: monthsWithoutReport(history, context.today, context.calendar).running };
    })
    .filter((row) => row.running >= wanted)
    .sort((left, right) => right.running - left.running);
  const newest = lastMonthDue(context.today, context.calendar);
  const listing: Listing<(typeof rows)[number]> = {
    rows,
    ledger: 'progressReports',
    unit: 'project',
    condition: context.question.amount
      ? { en: 'without monthly reports for as long as asked', zh: '连续未填报进度' }
      : { en: 'without the monthly report', zh: '未填报进度' },
    negative: true,
    place: placeOf(context),
    key: 'unreported',
    line(row) {
      const facts = factsFor(context);
      const fact = facts.number(
        {
          id: row.id,
          key: 'unreported',
          measure: { en: 'months without a report', zh: '未填报月数' },
          ledger: 'progressReports',
          period: newest,
          negative: true,
        },
        row.running,
        'month',
      );
      const number = sayValue(fact, context.language);
      const until = context.say({ en: 'up to', zh: '截至' });
      return {
        facts: [fact],
        words: context.say({
          en: `${fact.subject}: no report for ${number}, ${until} ${sayPeriod(newest, context.language)}.`,
          zh: `${fact.subject}：${until}${sayPeriod(newest, context.language)}已有${number}未填报。`,
        }),
      };
    },
  };
  return { other: listingPoints(context, listing) };
}
