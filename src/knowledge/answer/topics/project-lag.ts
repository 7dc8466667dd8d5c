import type { ProgressReport, Project } from '../../../domain/ledgers/ledgers.js';
import { latestReport, progressLag } from '../../../domain/projects/reports.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor } from './facts.js';
import { type Listing, listingPoints, placeOf } from './listing.js';

interface Lagging {
  readonly id: string;
  readonly report: ProgressReport;
  readonly lag: number;
}

/** The bound on the lag, said as a fact beside the count. */
function boundGate(context: TopicContext): Pick<Listing<Lagging>, 'gate'> {
  const bound = context.question.lag;
  if (!bound) return {};
  const place = placeOf(context);
  const measure = bound.over ? { en: 'lag of more than', zh: '滞后超过' } : { en: 'lag of at least', zh: '滞后不少于' };
  const fact = factsFor(context).number(
    { id: place.id, subject: place.name, key: 'lagBound', measure, ledger: 'progressReports', rows: [] },
    bound.points,
    'points',
  );
  return {
    gate: { fact, words: `${fact.measure}${context.say({ en: ' ', zh: '' })}${sayValue(fact, context.language)}` },
  };
}

function isBehind({ question }: TopicContext, lag: number): boolean {
  const { lag: bound } = question;
  return lag > 0 && (bound === null || (bound.over ? lag > bound.points : lag >= bound.points));
}

/** Projects under construction whose newest report lies behind its plan, the furthest behind first. */
export async function laggingProjects(context: TopicContext, projects: readonly Project[]): Promise<Draft | null> {
  const built = projects.filter(
    (project) => project.stage === 'CONSTRUCTING' && project.runState !== 'ENDED' && project.runState !== 'SUSPENDED',
  );
  const projectId = built.map((project) => project.id);
  const reports = await context.store.read('progressReports', context.scope, { projectId });
  const lagging = built.flatMap(({ id }): Lagging[] => {
    const report = latestReport(
      reports.filter((row) => row.projectId === id),
      context.today,
    );
    return report && isBehind(context, progressLag(report)) ? [{ id, report, lag: progressLag(report) }] : [];
  });
  const rows = lagging.sort((left, right) => right.lag - left.lag).slice(0, context.question.limit ?? lagging.length);
  const listing: Listing<Lagging> = {
    rows,
    ledger: 'progressReports',
    unit: 'project',
    condition: context.question.limit
      ? { en: 'furthest behind the planned progress', zh: '进度滞后最多' }
      : { en: 'behind the planned progress', zh: '进度滞后' },
    ...boundGate(context),
    place: placeOf(context),
    key: 'lagging',
    line({ id, report, lag }) {
      const facts = factsFor(context);
      const about = {
        id,
        ledger: 'progressReports' as const,
        rows: [report.id, id],
        period: report.month,
        asOf: report.reportedOn,
      };
      const behind = facts.number({ ...about, key: 'lag', measure: { en: 'lag', zh: '滞后' } }, lag, 'points');
      const done = facts.number(
        { ...about, key: 'progress', measure: { en: 'physical progress', zh: '形象进度' } },
        report.progress,
        '%',
      );
      const planned = facts.number(
        { ...about, key: 'plannedProgress', measure: { en: 'planned progress', zh: '计划进度' } },
        report.plannedProgress,
        '%',
      );
      const [lags, has, plan] = [behind, done, planned].map((fact) => sayValue(fact, context.language));
      const month = sayPeriod(report.month, context.language);
      return {
        facts: [behind, done, planned],
        words: context.say({
          en: `${behind.subject}, ${month}: ${lags} behind, ${has} done against ${plan} planned.`,
          zh: `${behind.subject}（${month}）：滞后${lags}，形象进度${has}，计划${plan}。`,
        }),
      };
    },
  };
  return {
    other: listingPoints(context, listing),
    order: context.say({ en: 'The furthest behind first.', zh: '滞后最多的在前。' }),
  };
}
