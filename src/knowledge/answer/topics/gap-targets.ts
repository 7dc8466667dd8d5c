import type { LedgerRecord, TargetEnterprise } from '../../../domain/ledgers/ledgers.js';
import { sees } from '../../../domain/people/scope.js';
import type { Point } from '../../types.js';
import { reach } from '../reach.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { describe, type Entry, pack, pointOf } from './entries.js';
import { factsFor } from './facts.js';
import { asksVisits, orderWords, type Selection, select } from './gap-selection.js';
import { asksContacts, contactFacts, targetFacts } from './gap-target-facts.js';
import { chainsAsked } from './map-version.js';
import { mentioned } from './selection.js';

type Contact = LedgerRecord<'contacts'>;

/** How many target enterprises are told one by one in full. */
const IN_FULL = 7;

/** Target enterprises of a node, a chain, an area or a city, with who is in contact and how far it has come. */
export async function answerTargets(context: TopicContext, room = IN_FULL): Promise<Draft | null> {
  const selection = await select(context);
  const withheld = await hidden(context);
  if (selection.rows.length === 0) {
    return { kind: 'refused', missing: [await nothing(context, selection)], withheld };
  }
  const contacts =
    asksContacts(context) || mentioned(context, 'targetEnterprise').length > 0
      ? await readContacts(context, selection)
      : [];
  const full = selection.rows.length <= IN_FULL;
  const entries = selection.rows.map((row) => targetEntry(context, row, contacts, full));
  const list = pack(context, entries, { most: Math.min(room, full ? IN_FULL : 6) });
  return { other: [...summary(context, selection), ...list], order: orderWords(context), withheld };
}

async function readContacts(context: TopicContext, selection: Selection): Promise<Contact[]> {
  const rows = await context.store.read('contacts', context.scope, { targetId: selection.rows.map((row) => row.id) });
  return rows.sort((left, right) => right.on.localeCompare(left.on));
}

function targetEntry(context: TopicContext, row: TargetEnterprise, contacts: readonly Contact[], full: boolean): Entry {
  const own = contacts.filter((contact) => contact.targetId === row.id);
  const whole = asks(context, /history|log|so far|record|all contacts|过程|历次|全部|记录|经过/i);
  const told = whole ? own : own.slice(0, 1);
  const facts = [...targetFacts(context, row, full), ...told.flatMap((contact) => contactFacts(context, row, contact))];
  return describe(context, context.names.of(row.id), facts);
}

function summary(context: TopicContext, selection: Selection): Point[] {
  const { rows } = selection;
  if (mentioned(context, 'targetEnterprise').length > 0) return [];
  const node = mentioned(context, 'node')[0];
  const chain = mentioned(context, 'chain')[0];
  const id = node ?? chain ?? 'city';
  const subject = id === 'city' ? context.say({ en: 'All chains', zh: '各产业链' }) : context.names.of(id);
  const count = factsFor(context).count(
    {
      id,
      subject,
      key: 'targets',
      measure: asksVisits(context)
        ? { en: 'to visit (应拜访)', zh: '应拜访' }
        : { en: 'on the list (目标企业清单)', zh: '目标企业清单上' },
      ledger: 'targetEnterprises',
      rows: rows.map((row) => row.id),
      ...(selection.period && { period: selection.period.key }),
    },
    'targetEnterprise',
  );
  return [pointOf(context, [describe(context, subject, [count])])];
}

/** Why nothing is told: no such target, or a node that is no gap; and who keeps the list. */
async function nothing(context: TopicContext, selection: Selection): Promise<string> {
  const chainIds = await chainsAsked(context);
  const unit = context.names.of(chainIds.length === 1 ? `task-force-${chainIds[0]}` : 'office');
  const place = context.question.unknowns.find((unknown) => unknown.kind === 'place')?.text;
  const nodes = mentioned(context, 'node').map((id) => context.names.of(id));
  const targets = context.question.mentions.filter((one) => one.kind === 'targetEnterprise').map((one) => one.text);
  const about = [...targets, ...nodes, ...(place ? [place] : [])].join(context.say({ en: ', ', zh: '、' }));
  const of = about || chainIds.map((id) => context.names.of(id)).join(context.say({ en: ', ', zh: '、' }));
  if (selection.beforeFilters > 0) {
    return context.say({
      en: `The list of target enterprises holds none under these conditions${of && ` (${of})`}. Whom to ask: ${unit}.`,
      zh: `目标企业清单中没有符合条件的企业${of && `(${of})`}。可询问：${unit}。`,
    });
  }
  const reached = reach(context, { en: 'you may read', zh: '您可查阅' });
  return context.say({
    en: `${of || 'The city'}: no target enterprise is on the list that ${reached.en}. Whom to ask: ${unit}, which keeps the list.`,
    zh: `${of || '全市'}：${reached.zh}的目标企业清单中没有对应企业。可询问：${unit}（清单由其维护）。`,
  });
}

/** The list belongs to the task forces: those who see one chain are told that the other chains' lists are kept from them. */
async function hidden(context: TopicContext): Promise<string | null> {
  const { scope } = context;
  if (scope.all) return null;
  const chainIds = await chainsAsked(context);
  if (chainIds.length > 0 && chainIds.every((chainId) => sees(scope, { chainId }))) return null;
  if (context.scope.shared)
    return context.say({
      en: 'Target enterprises are shown only as far as this channel and your own right both allow; others are withheld.',
      zh: '目标企业只显示本频道和您的权限都允许的部分，其余不予显示。',
    });
  return context.say({
    en: 'Target enterprises are shown only for your own chains and those that your unit follows up; others are withheld.',
    zh: '目标企业只显示您所在产业链和由您所在单位跟进的部分，其余按权限不予显示。',
  });
}
