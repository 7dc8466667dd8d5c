import type { LedgerRecord, TargetEnterprise } from '../../../domain/ledgers/ledgers.js';
import { wordOf } from '../../../texts/index.js';
import type { Fact } from '../../types.js';
import type { TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { term, textOf } from './entries.js';
import { factsFor } from './facts.js';
import { mentioned } from './selection.js';

/** Whether a question asks who is in contact and how it goes. */
export function asksContacts(context: TopicContext): boolean {
  return asks(
    context,
    /\bcontacts?\b|in contact|in touch|progress|how far|history|latest|talks?\b|对接|进展|跟进|联系|接触|洽谈(?:情况|进展|到)|记录|情况|为什么|为何|原因|\bwhy\b/i,
  );
}

/** What the list says of a target enterprise; `full` adds the node, the area and the reason. */
export function targetFacts(context: TopicContext, row: TargetEnterprise, full: boolean): Fact[] {
  const facts = factsFor(context);
  const about = { id: row.id, ledger: 'targetEnterprises' } as const;
  const text = (key: string, en: string, zh: string, value: string | null) =>
    value === null ? [] : [facts.text({ ...about, key, measure: { en, zh } }, value)];
  const city = context.say({
    en: `${row.cityEn}, ${wordOf('area', row.area).en}`,
    zh: `${row.cityZh}（${wordOf('area', row.area).zh}）`,
  });
  const named = mentioned(context, 'node');
  const none = context.say({ en: 'none set', zh: '未定' });
  const next = textOf(context, row.nextActionZh, row.nextActionEn);
  return [
    ...text('city', 'city', '所在城市', full ? city : context.say({ en: row.cityEn, zh: row.cityZh })),
    ...(named.includes(row.nodeId) ? [] : text('node', 'for the node', '对应环节', context.names.of(row.nodeId))),
    ...(full ? text('reason', 'why', '理由', textOf(context, row.reasonZh, row.reasonEn)) : []),
    ...text('priority', 'priority', '优先级', row.priority),
    ...text('status', 'status', '状态', term(context, 'targetStatus', row.status)),
    ...text('owner', 'followed up by', '跟进单位', context.names.of(row.ownerUnitId)),
    ...(next === null && full && row.status !== 'DROPPED' && row.status !== 'CONVERTED'
      ? [facts.absence({ ...about, key: 'nextAction', measure: { en: 'next step', zh: '下一步' } }, none)]
      : text('nextAction', 'next step', '下一步', next)),
    ...(row.nextDate
      ? [facts.date({ ...about, key: 'nextDate', measure: { en: 'by', zh: '下一步日期' } }, row.nextDate)]
      : []),
    ...(row.projectId ? text('project', 'project', '转成项目', context.names.of(row.projectId)) : []),
  ];
}

/** What passed in one contact, with its day. */
export function contactFacts(context: TopicContext, row: TargetEnterprise, contact: LedgerRecord<'contacts'>): Fact[] {
  const facts = factsFor(context);
  const about = { id: row.id, ledger: 'contacts', rows: [contact.id], asOf: contact.on } as const;
  const mode = term(context, 'contactMode', contact.mode);
  const summary = textOf(context, contact.summaryZh, contact.summaryEn) ?? '';
  return [
    facts.text(
      { ...about, key: contact.id, measure: { en: 'contact', zh: '对接情况' } },
      [mode, summary].join(context.say({ en: ', ', zh: '，' })),
    ),
    facts.date({ ...about, key: `${contact.id}-on`, measure: { en: 'on', zh: '对接日期' } }, contact.on),
  ];
}
