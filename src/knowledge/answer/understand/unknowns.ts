import type { NameBook } from '../names.js';
import type { Mention, Unknown } from '../question.js';
import { NOT_HELD } from './lexicon.js';
import { CHINESE_PLACES, ENGLISH_PLACES } from './places.js';
import { masked, overlaps, type Span } from './spans.js';
import { fold } from './tokens.js';

const RECORD =
  /(?<![A-Za-z\p{N}])(PRJ|ENT|TE|PARK|IND|PLAN|TEC|APP|MS|SE|P|T|M)[-–\s]?(\d{1,6})(?!\d|\s*(?:MW|kV|mu|亿|万))/giu;
const DOCUMENT_NUMBER = /[\p{Script=Han}]{2,12}\s*[〔[【((]\s*(\d{4})\s*[〕\]】))]\s*(\d{1,4})\s*号/gu;
const TITLE = /《([^》]{2,60})》/g;
const CHINESE_COMPANY =
  /(?:[\p{Script=Han}A-Za-z]{2,14}?)(?:股份有限公司|有限责任公司|有限公司|集团公司|公司|集团|药业|制药|锂业|实业|重工|股份|电缆厂|机械厂|纺织厂|(?<!智能工|数字工|绿色工|未来工)厂)(?!房|区|长)/gu;
const ENGLISH_COMPANY =
  /\b((?:[A-Z][\w&'-]*\s+){1,4}(?:Co\b\.?(?:,? Ltd\.?)?|Ltd\.?|Group|Corporation|Corp\.?|Inc\.?|Company|Pharma(?:ceuticals?)?|Technologies|Technology|Holdings|Motors|Energy|Materials|Bio(?:tech|logics?)?|Electric|Industries|Industrial))/g;
const LEADING_SOFT =
  /^(?:(?:What|Which|Who|Whom|How|Where|When|Why|The|Is|Are|Does|Do|Did|Has|Have|Can|Show|List|Give|Tell|Compare|In|Of|For|And|At|On|By|With|Our|All|Any|Its|This|That|City|County|New)\s+)+/;
const CHINESE_CHAIN = /([\p{Script=Han}]{2,8}?)(?:产业链|链)(?!条|长|主|上|图|接|式|的|办|群|环节)/gu;
const ENGLISH_CHAIN =
  /\b(?:the|our|a|in|for|which(?= [a-z-]+ chain)|what(?= [a-z-]+ chain))\s+((?:[a-z][\w-]*\s+){1,3})(?:industr(?:y|ial)\s+)?chain(?:'s)?\b(?!\s+(?:leader|master|thinking))/gi;
const COMPANY_PREFIX =
  /^(?:我们|我|咱们|咱|贵|你们|哪家|哪些|这家|该|某|各|所有|其他|本地|目标|龙头|链主|骨干|上市|家|全市|我市|的|在|和|与|及|请问|关于|有限|子|分|母|属地)+/;
const CHAIN_PREFIX =
  /^(?:请问|关于|什么是|什么叫|何谓|何为|没有|有|存在|出现|和|与|跟|及|以及|我市|全市|本市|泰安市?|我们|各|这条|该|哪条|哪个|哪些|几条|一条|本|我|从|在|对|把|给|重点|优势|主导|整条|全|每条|那条|的|补|延|强|缺|断|弱|产业|供应|创新|资金|价值|上述|两条|三条)+/;

/** Record numbers in the question as the ledgers write them (`PRJ-12` is `PRJ-0012`), with their place. */
export function readRecordNumbers(text: string, book: NameBook): { found: Mention[]; unknown: (Unknown & Span)[] } {
  const found: Mention[] = [];
  const unknown: (Unknown & Span)[] = [];
  for (const match of fold(text).matchAll(RECORD)) {
    const prefix = (match[1] as string).toUpperCase();
    if (prefix.length === 1 && !/[-–]/.test(match[0])) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    const words = text.slice(span.start, span.end);
    const entry = [4, 3, 2, 1]
      .map((width) => book.get(`${prefix}-${(match[2] as string).replace(/^0+(?=\d)/, '').padStart(width, '0')}`))
      .find(Boolean);
    if (entry) found.push({ kind: entry.kind, id: entry.id, text: words, ...span, how: 'number' });
    else unknown.push({ kind: 'record', text: words, ...span });
  }
  return { found, unknown };
}

/** Document numbers and titles in book marks, known or not. */
export function readDocumentNames(text: string, book: NameBook): { found: Mention[]; unknown: (Unknown & Span)[] } {
  const documents = book.all.filter((entry) => entry.kind === 'document');
  const found: Mention[] = [];
  const unknown: (Unknown & Span)[] = [];
  const bare = (words: string) => words.normalize('NFKC').replace(/[\s〔〕[\]【】()《》(演示)]/g, '');
  for (const match of text.matchAll(DOCUMENT_NUMBER)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const entry = documents.find((document) => document.aliases.some((alias) => bare(match[0]).endsWith(bare(alias))));
    if (entry) found.push({ kind: 'document', id: entry.id, text: match[0], ...span, how: 'number' });
    else unknown.push({ kind: 'document', text: match[0], ...span });
  }
  for (const match of text.matchAll(TITLE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const title = bare(match[1] as string);
    const entry =
      documents.find((document) => bare(document.nameZh) === title) ??
      documents.find((document) => bare(document.nameZh).includes(title));
    if (entry) found.push({ kind: 'document', id: entry.id, text: match[0], ...span, how: 'name' });
    else unknown.push({ kind: 'document', text: match[0], ...span });
  }
  return { found, unknown };
}

const CHINESE_WORK = /([\p{Script=Han}A-Za-z0-9]{3,18}?)(项目|园区|产业园|物流园|科技园|工业园|基地)/gu;
const WORK_PREFIX =
  /^(?:请问|关于|哪些|哪个|哪几个|什么|多少|几个|所有|全部|全市|我市|各|该|这个|那个|本|的|在建|新上|技改|重点|签约|落地|开工|竣工|投产|上年|去年|今年|本月|和|与|有|把|对|在|目前|现在|个|数字化|补链|延链|强链|暂停|停工|终止|红灯|黄灯|省级|市级|县级|产业|工业|相关|这些|那些|我们|正在|还没|没有|未|已经|已|超期|逾期|滞后|拟|计划|推进|谋划|招引|县|区|市|链|家|企业|及|或)+/;

/** What holds one of these is part of a sentence and no name. */
const CLAUSE =
  /还没|没有|未|超过|以上|以下|以内|之前|之后|以来|\d+(?:天|个|家|万|亩)|签约|落地|开工|竣工|投产|哪|什么|多少/;

/** Works and parks that are named and stand in no ledger: "翠屏山物流园项目". What goes before the name is taken off first. */
function unknownWorks(text: string, explained: readonly Span[], free: (span: Span) => boolean): (Unknown & Span)[] {
  return [...text.matchAll(CHINESE_WORK)].flatMap((match) => {
    const end = match.index + match[0].length;
    const known = explained.filter((span) => span.end > match.index && span.end < end).map((span) => span.end);
    const words = text.slice(Math.max(match.index, ...known), end - (match[2] as string).length);
    const name = words.replace(WORK_PREFIX, '');
    const span = { start: end - (match[2] as string).length - name.length, end };
    return name.length >= 3 && !CLAUSE.test(name) && free(span)
      ? [{ kind: 'enterprise' as const, text: text.slice(span.start, span.end), ...span }]
      : [];
  });
}

/** Works that an English sentence names in capitals: "the Hengtai Graphene project". */
const ENGLISH_WORK = /\b(?:the|our)\s+((?:[A-Z][\w&'’-]+\s+){1,4})(?:project|plant|station|park|factory|base)\b/g;

const ENGLISH_PARK = /\b((?:[A-Z][\w'’-]+\s+){1,4}(?:Industrial\s+)?Park)\b/g;

/** What no record explains of a work or a place that the question names outright; also in questions about rules. */
export function findNamedStrangers(
  text: string,
  explained: readonly Span[],
  phrases: readonly Span[],
): (Unknown & Span)[] {
  const bare = masked(text, phrases);
  const found = (pattern: RegExp, kind: Unknown['kind']) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const words = (match[1] as string).trim();
      const start = match.index + match[0].indexOf(words);
      const span = { start, end: start + words.length };
      const named =
        HOLDS_A_NAME.test(bare.slice(span.start, span.end)) && !words.split(/\s+/).every((word) => COMMON.test(word));
      return named && !overlaps(span, explained) ? [{ kind, text: words, ...span }] : [];
    });
  const besides = explained.flatMap((known) => {
    const words = /^[\p{Script=Han}]{2,6}?(?:产业园|科技园|物流园|工业园)/u.exec(text.slice(known.end))?.[0] ?? '';
    const span = { start: known.start, end: known.end + words.length };
    const own = words.replace(/(?:产业园|科技园|物流园|工业园)$/, '').replace(WORK_PREFIX, '');
    const named = own.length >= 2 && HOLDS_A_NAME.test(bare.slice(known.end, known.end + own.length));
    return named && !overlaps({ start: known.end, end: span.end }, explained)
      ? [{ kind: 'enterprise' as const, text: text.slice(span.start, span.end), ...span }]
      : [];
  });
  const free = (span: Span) =>
    !overlaps(span, [...explained, ...besides]) && HOLDS_A_NAME.test(bare.slice(span.start, span.end));
  const parks = unknownWorks(text, explained, free).filter((one) => /(?:产业园|物流园|科技园|工业园)$/.test(one.text));
  return [
    ...found(ENGLISH_WORK, 'enterprise'),
    ...found(ENGLISH_PARK, 'enterprise'),
    ...found(CHINESE_ZONE, 'place'),
    ...besides,
    ...parks,
  ];
}

/** Zones and areas that have a name of their own: 「徂汶景区」. */
const CHINESE_ZONE =
  /((?<![各全本该市县区的在和与有个])[\p{Script=Han}]{2,4}?(?:景区|度假区|经济开发区|经开区|开发区|高新区|新区|保税区|示范区))/gu;

/** What is left of a name when the words of the lexicon are taken out of it. */
const HOLDS_A_NAME = /\p{Script=Han}{2}|[A-Z][a-z]{2}|[A-Z]{3}/u;
const PROPER = /(?<=[a-z,;:'"] |\bthe )([A-Z][\w&'’-]+(?:\s+[A-Z][\w&'’-]+)*)/g;
const COMMON =
  /^(?:I|I'm|Party|Committee|Slack|English|Chinese|China|Shandong|Tai|Tai'an|Taian|City|County|District|Zone|High|Industrial|Promotion|Office|Bureau|Department|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|MW|GW|kV|CNY|RMB|EV|AI|IPO|IT|GIS|CRO|API|R&D|LFP|LMFP|Q[1-4]|National|Province|State|Council|Article|Section|Task|Book|Plan|Delta|River|Yangtze|Pearl|Beijing|Tianjin|Hebei|NEEQ|OK)$/;

/** Names in capitals inside an English sentence that nothing explains: somebody or something that the ledgers do not know. */
function properNames(text: string, free: (span: Span) => boolean): (Unknown & Span)[] {
  return [...text.matchAll(PROPER)].flatMap((match) => {
    const words = (match[1] as string)
      .split(/\s+/)
      .filter((word) => !COMMON.test(word.replace(/['’]s$/, '')) && !/-/.test(word));
    const span = { start: match.index, end: match.index + match[0].length };
    return words.length > 0 && free(span) ? [{ kind: 'enterprise' as const, text: match[0], ...span }] : [];
  });
}

/**
 * Names that look like somebody's or something's and that nothing explains. They count only where no record was found by
 * its description, and not in questions about documents, which speak of many things.
 */
export function findStrangers(text: string, explained: readonly Span[], phrases: readonly Span[]): (Unknown & Span)[] {
  const bare = masked(text, phrases);
  const free = (span: Span) => !overlaps(span, explained) && HOLDS_A_NAME.test(bare.slice(span.start, span.end));
  return [...properNames(text, free), ...unknownWorks(text, explained, free)];
}

/** Names of places, enterprises and chains in the question that the ledgers do not know, and measures that nothing holds. */
export function findUnknowns(text: string, explained: readonly Span[]): (Unknown & Span)[] {
  const found: (Unknown & Span)[] = [];
  const free = (span: Span) =>
    ![...explained, ...found].some((other) => span.start < other.end && other.start < span.end);
  const add = (kind: Unknown['kind'], words: string, start: number) => {
    const span = { start, end: start + words.length };
    if (words.length > 1 && free(span)) found.push({ kind, text: words, ...span });
  };
  for (const place of CHINESE_PLACES) {
    for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + place.length)) {
      if (!/^(?:市?证券交易所|证交所)/.test(text.slice(at + place.length))) add('place', place, at);
    }
  }
  for (const match of text.matchAll(/[A-Za-z][A-Za-z'’-]+/g)) {
    const word = match[0].replace(/['’]s$/, '');
    const exchange = /^\s+stock exchange/i.test(text.slice(match.index + word.length));
    if (/^[A-Z]/.test(word) && ENGLISH_PLACES.has(word.toLowerCase()) && !exchange) add('place', word, match.index);
  }
  for (const match of text.matchAll(CHINESE_COMPANY)) {
    const words = match[0].replace(COMPANY_PREFIX, '');
    if (/^(?:公司|集团|股份|厂|有限公司)?$/.test(words) || words.length < 4) continue;
    add('enterprise', words, match.index + match[0].length - words.length);
  }
  for (const match of text.matchAll(ENGLISH_COMPANY)) {
    const words = (match[1] as string).replace(LEADING_SOFT, '');
    const start = match.index + (match[1] as string).length - words.length;
    const first = words.split(/\s+/)[0] as string;
    // "Northwind Pharma" is one name, though "Pharma" alone names a chain.
    if (words.includes(' ') && free({ start, end: start + first.length }))
      found.push({ kind: 'enterprise', text: words, start, end: start + words.length });
  }
  for (const match of text.matchAll(CHINESE_CHAIN)) {
    const words = (match[1] as string).replace(CHAIN_PREFIX, '');
    if (words.length >= 2 && !words.includes('链'))
      add('chain', words, match.index + (match[1] as string).length - words.length);
  }
  for (const match of text.matchAll(ENGLISH_CHAIN)) {
    const words = (match[1] as string).trim().replace(/^(?:the|our|an?)\s+/i, '');
    if (
      !/\b(?:of|the|link|part|node|on|in|about|does|is|are|to)\b/i.test(words) &&
      !/^(?:industrial|industry|chain|one|more than one|several|many|two|three|multiple|any|whole|entire|other|same|own|key|supply|value|each|every|this|that|which|first|leading|chief|deputy|task|lithium-battery)$/i.test(
        words,
      )
    ) {
      add('chain', words, match.index + match[0].indexOf(words));
    }
  }
  for (const entry of NOT_HELD) {
    for (const pattern of [entry.en, entry.zh])
      for (const match of text.matchAll(pattern)) add('measure', match[0], match.index);
  }
  return found;
}
