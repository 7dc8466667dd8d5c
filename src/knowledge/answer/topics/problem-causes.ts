import type { Problem } from '../../../domain/ledgers/ledgers.js';
import { type Cluster, type CommonGround, clustersOf } from '../../../domain/problems/clusters.js';
import { isOpen } from '../../../domain/problems/states.js';
import type { Point } from '../../types.js';
import { sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { type Both, factsFor, ledgerPoint } from './facts.js';
import { wordOf } from './words.js';

const SAME_CAUSE =
  /同因|同类(?:问题|诉求)|(?:同一?个?|相同)(?:的)?(?:原因|根源)|原因相同|(?:可以?|能|应)(?:并案|合并)|\b(?:same|common|one) (?:cause|reason|root)\b|\bbe (?:merged|joined)\b/i;

/** Whether a question asks which problems may have one cause. */
export function asksForCauses(text: string): boolean {
  return SAME_CAUSE.test(text);
}

/** Groups of open problems that may have one cause, the largest first, each with why, and the problems in it. */
export function sameCauses(context: TopicContext, problems: readonly Problem[]): Draft {
  const clusters = clustersOf(
    problems.filter(({ status }) => isOpen(status)),
    context.routing,
  );
  if (clusters.length === 0) return { other: [nothingAlike(context)] };
  return { other: clusters.map((cluster) => groupPoint(context, cluster)) };
}

function groupPoint(context: TopicContext, { ground, problems }: Cluster): Point {
  const facts = factsFor(context);
  const rows = problems.map(({ id }) => id);
  const about = { id: rows[0] ?? '', ledger: 'problems' as const, rows };
  const why = facts.text(
    { ...about, key: 'ground', measure: { en: 'may have one cause', zh: '可能同因' } },
    context.say(groundWords(context, ground)),
  );
  const count = facts.count({ ...about, key: 'alike', measure: { en: 'open problems', zh: '待销号问题' } }, 'problem');
  const states = problems.map(({ id, status }) =>
    facts.text(
      { id, ledger: 'problems', key: 'status', measure: { en: 'state', zh: '状态' } },
      context.say(wordOf('problemStatus', status)),
    ),
  );
  const text = context.say({
    en: `May have one cause: ${why.value}, ${sayValue(count, 'en')} — ${states.map(({ subject, value }) => `${subject}: ${value}`).join('; ')}.`,
    zh: `可能同因：${why.value}，共${sayValue(count, 'zh')}——${states.map(({ subject, value }) => `${subject}：${value}`).join('；')}。`,
  });
  return ledgerPoint(text, [count, why, ...states]);
}

function groundWords(context: TopicContext, ground: CommonGround): Both {
  if (ground.kind === 'CAUSE') {
    const place = context.names.of(ground.countyId);
    return { en: `${place}, “${ground.word}” in each`, zh: `${place}，均涉及“${ground.word}”` };
  }
  const name = context.names.of(ground.id);
  return ground.kind === 'PROJECT'
    ? { en: `one project, ${name}`, zh: `同一项目${name}` }
    : { en: `one enterprise, ${name}`, zh: `同一企业${name}` };
}

function nothingAlike(context: TopicContext): Point {
  const none = factsFor(context).absence(
    {
      id: 'all',
      subject: context.say({ en: 'Open problems', zh: '待销号问题' }),
      key: 'alike',
      measure: { en: 'not alike', zh: '没有同因' },
      ledger: 'problems',
      rows: [],
    },
    context.say({ en: 'no two of them may have one cause', zh: '没有可能同因的' }),
  );
  return ledgerPoint(context.say({ en: `${none.subject}: ${none.value}.`, zh: `${none.subject}中${none.value}。` }), [
    none,
  ]);
}
