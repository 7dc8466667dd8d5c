import { partsOf } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import type { MentionKind, Topic } from './question.js';
import { reach } from './reach.js';
import type { Draft, TopicContext } from './topic.js';
import { chainsOfNodes, firstMentioned, mentioned } from './topics/selection.js';

/** Topics that are answered from rows which not everyone may see. */
const OF_ROWS: ReadonlySet<Topic> = new Set([
  'grasp',
  'project',
  'task',
  'overdue',
  'light',
  'problem',
  'indicator',
  'comparison',
  'gap',
  'enterprise',
]);

/**
 * The refusal for a question about rows that lie wholly outside the asker's right: another chain, another county. Without
 * it the answer would count nothing and say zero, which is a wrong number.
 */
export function outsideRight(context: TopicContext, topic: Topic): Draft | null {
  if (context.scope.all || !OF_ROWS.has(topic)) return null;
  const [foreign] = partsOf(context.scope).flatMap((part) => foreignTo(context, topic, part) ?? []);
  return foreign === undefined ? null : hidden(context, foreign);
}

/** The first chain or county whose rows lie wholly outside this part of the right, if all that is named does. */
function foreignTo(context: TopicContext, topic: Topic, scope: Scope): string | null {
  if (scope.all) return null;
  const chains = mentioned(context, 'chain');
  const counties = mentioned(context, 'county');
  const foreign = [
    ...chains.filter((id) => !scope.chainIds.includes(id)),
    ...counties.filter((id) => !scope.countyIds.includes(id)),
  ];
  const seen = foreign.length === 0 || (topic === 'comparison' && foreign.length < chains.length + counties.length);
  // Who holds a chain sees its rows in every county, who holds a county those of every chain; a factor contact sees neither as such.
  const crossed =
    (chains.length > 0 && scope.countyIds.length > 0) || (counties.length > 0 && scope.chainIds.length > 0);
  const other = chains.length > 0 ? scope.chainIds.length > 0 : counties.length > 0 && scope.countyIds.length > 0;
  return seen || crossed || !other ? null : (foreign[0] as string);
}

function hidden(context: TopicContext, id: string): Draft {
  const name = context.names.of(id);
  const whom = firstMentioned(context, 'chain')
    ? context.say({ en: 'its task force', zh: '该链专班' })
    : context.say({ en: 'the promotion body there', zh: '当地推进机构' });
  if (context.scope.shared)
    return {
      kind: 'refused',
      withheld: context.say({
        en: `The rows of ${name} are not shown in this channel and are not counted here. Ask in a direct message, or ask ${whom} or the city industrial promotion office (市工业推进办).`,
        zh: `${name}的台账不在本频道可显示的范围内，本次未予统计。可改用私信询问，或询问${whom}、市工业推进办。`,
      }),
    };
  return {
    kind: 'refused',
    withheld: context.say({
      en: `The rows of ${name} lie outside your right and are not counted here. Whom to ask: ${whom}, or the city industrial promotion office (市工业推进办).`,
      zh: `${name}的台账不在您的查看范围内，本次未予统计。可询问${whom}或市工业推进办。`,
    }),
  };
}

/**
 * The reply when someone who does not see all rows is shown nothing but zeros: whether there are rows outside the right
 * cannot be told, so no number is.
 */
export function emptyForRight(context: TopicContext, draft: Draft): Draft | null {
  if (context.scope.all || draft.kind === 'refused') return null;
  const cited = new Set(
    [...(draft.what ?? []), ...(draft.how ?? []), ...(draft.other ?? [])].flatMap((point) => point.evidence),
  );
  const facts = context.evidence.facts.filter((fact) => cited.has(fact.id));
  if (facts.length === 0 || facts.some((fact) => fact.kind !== 'number' || fact.value !== 0)) return null;
  const { en, zh } = reach(context, { en: 'you may see', zh: '您可查看' });
  const outside = context.scope.shared ? 'others' : 'rows outside your right';
  return {
    kind: 'refused',
    withheld: context.say({
      en: `Among the rows that ${en} there is none that fits; ${outside} are not counted, so this is no statement about the whole. Whom to ask: the city industrial promotion office (市工业推进办).`,
      zh: `${zh}的范围内没有符合条件的记录；范围以外的未予统计，不能据此判断整体情况。可询问市工业推进办。`,
    }),
  };
}

/** Content words of a question about rows that no rule read: a condition may have been dropped, so the reader is told. */
export function unreadNote(context: TopicContext, topic: Topic | null): string[] {
  const { leftover, form, mentions } = context.question;
  const named = mentions.some((mention) =>
    ['project', 'task', 'problem', 'document', 'meeting'].includes(mention.kind),
  );
  const plain = topic !== null && (topic === 'who' || (OF_ROWS.has(topic) && !named));
  if (!plain || leftover.length === 0 || form === 'why' || form === 'history') return [];
  const words = leftover.slice(0, 4).join(context.say({ en: ', ', zh: '、' }));
  return [
    context.say({
      en: `Not read as a condition, so nothing was narrowed by it: ${words}. Put it another way if it matters.`,
      zh: `以下字词未能识别为条件，结果未按其筛选：${words}。如有需要请换一种说法。`,
    }),
  ];
}

/** Ledgers that know chains but no nodes are not narrowed by a node: the reader is told. */
export function broaderNote(context: TopicContext, topic: Topic | null): string[] {
  const { mentions } = context.question;
  const named = (kind: MentionKind) => mentions.some((mention) => mention.kind === kind);
  if (!topic || !OF_CHAINS.has(topic) || !named('node') || named('chain') || named('task') || named('problem'))
    return [];
  const names = chainsOfNodes(context).map((id) => context.names.of(id));
  return [
    context.say({
      en: `This ledger is kept by chain, not by node: shown is the whole chain (${names.join(', ')}).`,
      zh: `该台账按产业链登记，不分环节，以上为整条链的情况（${names.join('、')}）。`,
    }),
  ];
}

const OF_CHAINS: ReadonlySet<Topic> = new Set(['task', 'problem', 'overdue', 'grasp', 'indicator']);

/** What is to be said beside an answer to someone who does not see all rows: figures cover only what the right opens. */
export function partialView(context: TopicContext, topic: Topic | null): string | null {
  const { scope } = context;
  if (scope.all || !topic || !OF_ROWS.has(topic)) return null;
  const own = coverage(context);
  const { en, zh } = reach(context, { en: 'you may see', zh: '您可查看' });
  return context.say({
    en: `Figures and lists cover only what ${en}: ${own}.`,
    zh: `数字和清单只涵盖${zh}的范围：${own}。`,
  });
}

/** What the right opens, by name; under a ceiling what belongs to each of its parts at once. */
function coverage(context: TopicContext): string {
  const [first, ...others] = partsOf(context.scope).map((part) => namesOf(context, part));
  if (first === undefined || others.length === 0) return first ?? '';
  return context.say({
    en: `what belongs both to ${first} and to ${others.join(' and to ')}`,
    zh: `同时属于${[first, ...others].join('和')}的部分`,
  });
}

function namesOf(context: TopicContext, part: Scope): string {
  const ids = [...new Set([...part.chainIds, ...part.countyIds, ...part.enterpriseIds])].slice(0, 4);
  if (ids.length > 0) return ids.map((id) => context.names.of(id)).join(context.say({ en: ', ', zh: '、' }));
  if (context.scope.shared && part.unitIds.length === 0)
    return context.say({ en: 'what is open to everybody', zh: '公开内容' });
  return context.say({ en: 'your own unit', zh: '本单位' });
}
