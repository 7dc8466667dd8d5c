import type { Project } from '../../../domain/ledgers/ledgers.js';
import { type Mark, reached } from '../../../domain/projects/history.js';
import type { Point } from '../../types.js';
import { sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor } from './facts.js';
import { headPoint, type Listing, listingPoints, placeOf } from './listing.js';
import { asksInvestment, investmentTotal } from './project-investment.js';
import { eventsOf, type Pool, STEPS, selectByKind, stepFilters } from './project-pool.js';
import { wordOf } from './words.js';

const NAMES_WANTED = /哪些|哪几个|都有|\bwhich\b|\blist\b|\bname them\b/i;

/** How many projects reached each step named in the period, by stage history: the first time counts, ended ones too. */
export function countReached(context: TopicContext, pool: Pool): Draft | null {
  const { period } = context.question;
  if (!period) return null;
  const history = pool.events.filter((event) => event.on <= context.today);
  if (period.from > context.today) return outsideHistory(context);
  const points: Point[] = [];
  for (const filter of stepFilters(context)) {
    const step = STEPS[filter.values[0] as string] as Mark;
    const rows = selectByKind(context, pool.projects).flatMap((project) => {
      const on = reached(eventsOf(history, project), step, period);
      return on ? [{ ...project, on }] : [];
    });
    if (rows.length === 0 && period.to < `${Number(context.today.slice(0, 4)) - 1}-01-01`)
      return outsideHistory(context);
    const listing = reachedListing(
      context,
      rows.sort((left, right) => left.on.localeCompare(right.on)),
      filter.values[0] as string,
    );
    const total = asksInvestment(context)
      ? investmentTotal(context, rows, {
          key: `reached-${filter.values[0]}`,
          words: wordOf('step', filter.values[0] as string),
          period: period.key,
        })
      : null;
    const listed = context.question.form === 'list' || NAMES_WANTED.test(context.question.text);
    if (total) points.push(...(total.other ?? []));
    if (listed) points.push(...listingPoints(context, listing));
    else if (!total) points.push(headPoint(context, listing));
  }
  return { other: points };
}

function outsideHistory(context: TopicContext): Draft {
  const key = context.question.period?.key ?? '';
  return {
    kind: 'refused',
    missing: [
      context.say({
        en: `The stage history holds nothing for ${key}. Whom to ask: ${context.names.of('office')}.`,
        zh: `项目阶段记录中没有 ${key} 的数据。可询问：${context.names.of('office')}。`,
      }),
    ],
  };
}

function reachedListing(
  context: TopicContext,
  rows: readonly (Project & { on: string })[],
  step: string,
): Listing<Project & { on: string }> {
  const words = wordOf('step', step);
  return {
    rows,
    ledger: 'stageEvents',
    unit: 'project',
    condition: words,
    place: placeOf(context),
    key: `reached-${step}`,
    ...(context.question.period && { period: context.question.period.key }),
    line(row) {
      const fact = factsFor(context).date(
        { id: row.id, key: `reached-${step}`, measure: words, ledger: 'stageEvents' },
        row.on,
      );
      const day = sayValue(fact, context.language);
      return {
        facts: [fact],
        words: context.say({
          en: `${fact.subject}: ${words.en} on ${day}.`,
          zh: `${fact.subject}：${day}${words.zh}。`,
        }),
      };
    },
  };
}
