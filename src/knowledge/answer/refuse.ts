import { type Period, parsePeriod } from '../../domain/calendar/periods.js';
import type { Choice } from '../types.js';
import type { Ambiguity, MentionKind, Unknown } from './question.js';
import { reach } from './reach.js';
import { sayPeriod } from './say-fact.js';
import type { Draft, TopicContext } from './topic.js';
import { NOT_HELD } from './understand/lexicon.js';

/**
 * What the rules refuse, or ask back, before any topic is tried: a name that stands for several records, "our chain" of
 * someone who holds none, a record, place, enterprise, chain or measure that nothing here knows.
 */
export async function refusalFor(context: TopicContext): Promise<Draft | null> {
  const { question } = context;
  if (question.topics[0] === 'write' || question.topics[0] === 'help') return null;
  const spoken = await spokenOf(context);
  const blocking = question.unknowns.filter(
    (unknown) => blocks(unknown, context) && !(unknown.kind === 'measure' && spoken.has(unknown.text)),
  );
  if (blocking.length > 0) return refused(context, blocking);
  const unheld = quantityNotHeld(context);
  if (unheld) return unheld;
  const ambiguity = question.ambiguities[0];
  if (ambiguity) return chooseAmong(context, ambiguity);
  if (question.ownUnresolved) return chooseChain(context);
  return null;
}

/** Of what a record of these kinds the ledgers hold quantities; a question for another quantity of one is refused. */
const QUANTITIES: Partial<Record<MentionKind, RegExp>> = {
  enterprise:
    /营收|营业收入|收入|销售|月报|填报|项目|问题|诉求|任务|投资|环节|产品|技术|应用|链|年|月|天|规上|上市|荣誉|园区|问|环比|同比|revenue|turnover|sales|report|project|problem|demand|task|invest|node|link|product|technolog|application|field|chain|since|above|listed|honou?r|park/i,
  park: /地|亩|厂房|平方|平米|面积|剩|空|企业|入驻|家|项目|问题|任务|投资|land|\bmu\b|plant|space|area|square|left|tenant|compan|enterprise|firm|project|problem|task|invest/i,
};
const QUANTITY =
  /多少|几[个家条台间名项座栋套种辆层]|是多大|\bhow (?:many|much)\b|\bwhat (?:is|are) the (?:number|amount|size|height|length)\b/i;

function quantityNotHeld(context: TopicContext): Draft | null {
  const { text, mentions } = context.question;
  const named = mentions.filter((mention) => mention.kind in QUANTITIES);
  const [one] = named;
  if (!one || mentions.length !== 1 || !QUANTITY.test(text)) return null;
  const rest = `${text.slice(0, one.start)} ${text.slice(one.end)}`;
  if (QUANTITIES[one.kind]?.test(rest)) return null;
  const name = context.names.of(one.id);
  return {
    kind: 'refused',
    missing: [
      context.say({
        en: `The ledgers do not hold that number of ${name}. Ask it directly, or the city industrial promotion office (市工业推进办).`,
        zh: `台账没有${name}的这项数字。请询问该单位或市工业推进办。`,
      }),
    ],
  };
}

/** The refusal when every topic had nothing to say. */
export async function unanswered(context: TopicContext): Promise<Draft> {
  const near = await context.search.find({
    text: context.question.text,
    language: context.language,
    label: context.scope.label,
    limit: 3,
  });
  const { en, zh } = reach(context, { en: 'you may read', zh: '您可查阅' });
  const titles = [...new Set(near.map((hit) => hit.passage.title))];
  return {
    kind: 'refused',
    ...(!context.scope.maps && { withheld: narrowRight(context) }),
    missing: [
      context.say({
        en: `The ledgers, the maps and the documents that ${en} hold nothing that answers this. Whom to ask: the city industrial promotion office (市工业推进办).`,
        zh: `${zh}的台账、图谱和文件中没有能回答这一问题的内容。可询问：市工业推进办。`,
      }),
    ],
    choices: titles.map((title) => ({
      label: title,
      question: context.say({ en: `What does "${title}" say?`, zh: `《${title}》有哪些规定？` }),
    })),
  };
}

/** Measures that no ledger holds but a document in force speaks of: a policy may well set a price or a cost share. */
async function spokenOf(context: TopicContext): Promise<Set<string>> {
  const measures = context.question.unknowns
    .filter((unknown) => unknown.kind === 'measure')
    .map((unknown) => unknown.text);
  const records = context.question.mentions.some((mention) =>
    ['enterprise', 'project', 'park', 'task', 'problem', 'county', 'chain'].includes(mention.kind),
  );
  if (measures.length === 0 || records) return new Set();
  const hits = await context.search.find({
    text: context.question.text,
    language: context.language,
    label: context.scope.label,
    limit: 3,
  });
  const sure = hits.filter((hit) => hit.normalised >= 0.4);
  return new Set(
    measures.filter((words) => sure.some((hit) => hit.passage.text.toLowerCase().includes(words.toLowerCase()))),
  );
}

/**
 * Whether an answer about a year long past or far ahead rests on anything of that time: a count that is not zero, a day
 * or a figure of the period, or a passage. Else the ledgers simply do not reach there, and zero would be a wrong number.
 */
export function holdsPeriod(context: TopicContext, draft: Draft): boolean {
  const { period } = context.question;
  const year = Number(context.today.slice(0, 4));
  if (!period || draft.kind === 'refused') return true;
  const near = Number(period.to.slice(0, 4)) >= year - 1 && Number(period.from.slice(0, 4)) <= year + 1;
  if (near) return true;
  const cited = new Set(
    [...(draft.what ?? []), ...(draft.how ?? []), ...(draft.other ?? [])].flatMap((point) => point.evidence),
  );
  if (context.evidence.passages.some((passage) => cited.has(passage.id))) return true;
  return context.evidence.facts.some((fact) => {
    if (!cited.has(fact.id)) return false;
    if (fact.kind === 'date') return String(fact.value) >= period.from && String(fact.value) <= period.to;
    return fact.period && inside(fact.period, period) && fact.value !== 0;
  });
}

function inside(key: string, period: Period): boolean {
  const own = parsePeriod(key);
  return own !== null && own.from >= period.from && own.to <= period.to;
}

/** The refusal for a period that the ledgers do not reach. */
export function outsidePeriod(context: TopicContext): Draft {
  return refused(context, [{ kind: 'period', text: sayPeriod(context.question.period?.key ?? '', context.language) }]);
}

function narrowRight(context: TopicContext): string {
  if (context.scope.shared)
    return context.say({
      en: 'Only public documents are shown here. Ask in a direct message for what your own right opens besides.',
      zh: '此处只显示公开文件。您权限内的其他内容请用私信询问。',
    });
  return context.say({
    en: 'Your right opens public documents and your own records only; ledgers and maps are for the task forces, the counties and the departments.',
    zh: '您的权限只能查阅公开文件和本单位记录；台账和图谱面向专班、县（市、区）和部门。',
  });
}

/** A city outside the area may name where target enterprises sit; everything else unknown is a reason to refuse. */
function blocks(unknown: Unknown, context: TopicContext): boolean {
  if (unknown.kind === 'place' && context.question.topics.includes('gap')) return false;
  return true;
}

function refused(context: TopicContext, unknowns: readonly Unknown[]): Draft {
  return { kind: 'refused', missing: unknowns.map((unknown) => reasonFor(context, unknown)) };
}

function reasonFor(context: TopicContext, unknown: Unknown): string {
  const { text } = unknown;
  switch (unknown.kind) {
    case 'record':
      if (!context.scope.all) return notSeen(context, text);
      return context.say({
        en: `No record ${text} stands in the ledgers (all ledgers searched). Check the number, or ask the city industrial promotion office (市工业推进办).`,
        zh: `台账中没有编号 ${text} 的记录（已查全部台账）。请核对编号，或询问市工业推进办。`,
      });
    case 'document':
      if (!context.scope.all) return notSeen(context, text);
      return context.say({
        en: `No document ${text} is in the corpus (numbers and titles searched). Ask the issuing body, or the city industrial promotion office (市工业推进办).`,
        zh: `文件库中没有 ${text}（已查文号和标题）。请询问发文单位或市工业推进办。`,
      });
    case 'place':
      return context.say({
        en: `${text} lies outside what the ledgers cover: the city, its counties and functional zones. Ask the promotion body of that place.`,
        zh: `台账只覆盖本市及所辖县（市、区）和功能区，不含${text}。请询问当地推进机构。`,
      });
    case 'enterprise':
      return context.say({
        en: `No enterprise "${text}" stands in the ledgers (names, short names and target enterprises searched). Ask the county where it sits or the task force.`,
        zh: `台账中没有“${text}”（已查企业全称、简称和目标企业）。请询问属地县（市、区）或专班。`,
      });
    case 'chain':
      return context.say({
        en: `"${text}" is not one of the chains in the ledgers. Ask the city industrial promotion office (市工业推进办).`,
        zh: `“${text}”不在台账的产业链之列。请询问市工业推进办。`,
      });
    case 'period':
      return context.say({
        en: `The ledgers hold nothing of this for ${text}. Whom to ask: ${context.names.of('office')}.`,
        zh: `台账中没有${text}的这类数据。可询问：${context.names.of('office')}。`,
      });
    case 'person':
      return context.say({ en: 'Roles are kept, not names.', zh: '本系统只记岗位，不记姓名。' });
    case 'measure': {
      const known = NOT_HELD.find((entry) => fits(entry.en, text) || fits(entry.zh, text));
      return context.say({
        en: `No ledger and no document holds "${text}". Ask ${known?.ask.en ?? 'the city industrial promotion office (市工业推进办)'}.`,
        zh: `台账和文件都不记录“${text}”。请询问${known?.ask.zh ?? '市工业推进办'}。`,
      });
    }
    default:
      return unknown.kind satisfies never;
  }
}

/** One sentence for what is not there and for what lies outside the right, so that it does not tell which. */
function notSeen(context: TopicContext, text: string): string {
  const { en, zh } = reach(context, { en: 'you may see', zh: '您的查看' });
  return context.say({
    en: `"${text}" is not there, or lies outside what ${en}. Check the number or the name, or ask the city industrial promotion office (市工业推进办).`,
    zh: `没有“${text}”，或不在${zh}范围内。请核对编号或名称，或询问市工业推进办。`,
  });
}

function fits(pattern: RegExp, text: string): boolean {
  return new RegExp(pattern.source, pattern.flags.replace('g', '')).test(text);
}

function chooseAmong(context: TopicContext, ambiguity: Ambiguity): Draft {
  const { text } = context.question;
  const choices: Choice[] = ambiguity.candidates.slice(0, 6).map(({ id }) => {
    const label = labelOf(context, id);
    const asked =
      text.includes(ambiguity.text) && ambiguity.text !== text
        ? text.replace(ambiguity.text, nameFor(context, id))
        : `${id} ${text}`;
    return { label, question: asked };
  });
  return { kind: 'choose', choices };
}

function nameFor(context: TopicContext, id: string): string {
  return context.names.get(id)?.kind === 'project' ? id : context.names.short(id);
}

/** Namesakes are told apart by their county. */
function labelOf(context: TopicContext, id: string): string {
  const county = context.names.get(id)?.countyId;
  const name = context.names.of(id);
  return county && county !== id ? `${name} · ${context.names.of(county)}` : name;
}

/** How many chains are offered to choose from; the others are named by who means them. */
const CHOICES = 14;

function chooseChain(context: TopicContext): Draft {
  const own = context.actor.roles.flatMap((role) => (role.chainId ? [role.chainId] : []));
  const all = context.known.filter((entry) => entry.kind === 'chain').map((entry) => entry.id);
  const chains = own.length > 1 ? own : all.slice(0, CHOICES);
  const words =
    /我们的?链|我链|本链|我们的?产业链|本?专班|我们|\bour (?:own )?(?:industrial )?chain\b|\bthe chain\b|\bour\b/i;
  const choices = chains
    .filter((id) => context.names.get(id))
    .map((id) => {
      const name = context.names.short(id);
      const replaced = context.question.text.replace(
        words,
        context.say({ en: `the ${name} chain`, zh: `${name}产业链` }),
      );
      return { label: context.names.of(id), question: replaced };
    });
  return {
    kind: 'choose',
    choices,
    missing: [
      context.say({
        en: 'You hold no single chain, so "our chain" is not clear. Which one do you mean?',
        zh: '您没有唯一对应的产业链，请问指哪一条？',
      }),
    ],
  };
}
