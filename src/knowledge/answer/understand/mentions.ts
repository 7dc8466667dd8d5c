import { editDistance } from '../../../lib/text.js';
import type { NameBook, Named } from '../names.js';
import type { Ambiguity, Mention, MentionKind } from '../question.js';
import { type Token, terms, tokenise } from './tokens.js';

/** When one surface names records of several kinds, the first of these is meant. */
const KIND_ORDER: readonly MentionKind[] = [
  'chain',
  'county',
  'node',
  'enterprise',
  'targetEnterprise',
  'park',
  'project',
  'indicator',
  'technology',
  'application',
  'document',
  'unit',
  'meeting',
  'task',
  'problem',
  'term',
];

/** Kinds whose records are described rather than named, and so are found by the words that they share with the question. */
const DESCRIBED: ReadonlySet<MentionKind> = new Set([
  'project',
  'problem',
  'task',
  'technology',
  'meeting',
  'document',
  'park',
  'indicator',
]);
/** Kinds whose names people mistype. */
const TYPED: ReadonlySet<MentionKind> = new Set(['chain', 'county', 'enterprise', 'node', 'park', 'project']);

interface Surface {
  readonly tokens: readonly Token[];
  readonly entries: readonly Named[];
}

/** The names of the book, prepared once for finding them in questions. */
export interface Gazetteer {
  readonly byFirst: ReadonlyMap<string, readonly Surface[]>;
  readonly typable: readonly { readonly text: string; readonly entry: Named }[];
  readonly described: readonly {
    readonly entry: Named;
    readonly terms: ReadonlySet<string>;
    readonly weight: { readonly han: number; readonly latin: number };
  }[];
  readonly weights: ReadonlyMap<string, number>;
  readonly heaviest: number;
  /** Departments with a factor, of the city and of the counties. */
  readonly departments: readonly Named[];
}

const COMPANY_ENDING_ZH = /(?:股份有限公司|有限责任公司|有限公司|集团公司)$/;
const COMPANY_ENDING_EN = /[,，]?\s*(?:co\.?,?\s*ltd\.?|limited|inc\.?|corporation|corp\.?|group)\.?$/i;

/** Names as they are spoken: the full name, the bare company name, and for places on the maps the parts around brackets and slashes. */
function spokenForms(entry: Named): string[] {
  const company = entry.kind === 'enterprise' || entry.kind === 'targetEnterprise';
  const forms = new Set<string>();
  for (const name of [entry.nameZh, entry.nameEn, ...entry.aliases]) {
    forms.add(name);
    if (company) {
      forms.add(name.replace(/[((（][^)）]*[)）]/g, '').trim());
      const bare = bareName(name);
      if (bare.length > 2) forms.add(bare);
    } else if (!DESCRIBED.has(entry.kind) || entry.kind === 'park') {
      // What stands in brackets tells variants of a name apart and names nothing by itself.
      const outside = name.replace(/[(（][^)）]*[)）]/g, ' ');
      const inside = [...name.matchAll(/[(（]([^)）]+)[)）]/g)].map((match) => match[1] as string).filter(tellsMuch);
      for (const part of [outside, ...inside].flatMap((words) => words.split(/[/、;；]/)))
        if (part.trim().length > 1) forms.add(part.trim());
    }
  }
  return [...forms].filter((form) => form.length > 1);
}

/** 「后端」 and "back" tell one of several from the others; 「碳酸锂、氢氧化锂」 names things. */
function tellsMuch(words: string): boolean {
  return /[A-Z]|\s|\p{Script=Han}{3}/u.test(words);
}

/** A company or a project as people shorten it: of a company its place and its own name, 「常州绫隔」. */
function shortForms(entry: Named): string[] {
  if (entry.kind === 'project') return phaseForms(entry);
  if (entry.kind !== 'enterprise' && entry.kind !== 'targetEnterprise') return [];
  const zh = bareName(entry.nameZh);
  const words = bareName(entry.nameEn).split(/\s+/);
  return [
    ...(/^\p{Script=Han}{6,}$/u.test(zh) && !zh.startsWith('山东') ? [zh.slice(0, 4)] : []),
    ...(words.length > 2 && words[0] !== 'Shandong' ? [words.slice(0, 2).join(' ')] : []),
  ];
}

const PHASES = [
  ['I', '1', 'one'],
  ['II', '2', 'two'],
  ['III', '3', 'three'],
  ['IV', '4', 'four'],
] as const;

/** A project as people shorten it: whose it is, and which phase, 「海天二期」, "Haitian phase two". */
function phaseForms({ nameZh, nameEn }: Named): string[] {
  const zh = /^(\p{Script=Han}{2}).+?([一二三四]期)(?:项目)?$/u.exec(nameZh);
  const en = /^(\w+)\b.*\bphase (IV|I{1,3})\b/u.exec(nameEn);
  const numbers = PHASES.find(([roman]) => roman === en?.[2]) ?? [];
  return [...(zh ? [`${zh[1]}${zh[2]}`] : []), ...numbers.map((number) => `${en?.[1]} phase ${number}`)];
}

function bareName(name: string): string {
  const plain = name.replace(/[((（][^)）]*[)）]/g, '').trim();
  return plain.replace(COMPANY_ENDING_ZH, '').replace(COMPANY_ENDING_EN, '').trim();
}

/** Prepares the names for finding them. */
export function createGazetteer(book: NameBook): Gazetteer {
  const surfaces = new Map<string, { tokens: Token[]; entries: Named[] }>();
  const typable: { text: string; entry: Named }[] = [];
  const add = (form: string, entry: Named, known: ReadonlySet<string>) => {
    const tokens = tokenise(form);
    const key = tokens.map((token) => token.norm).join(' ');
    if (tokens.length === 0 || known.has(key)) return;
    const surface = surfaces.get(key) ?? { tokens, entries: [] };
    if (!surface.entries.some((other) => other.id === entry.id)) surface.entries.push(entry);
    surfaces.set(key, surface);
    if (!TYPED.has(entry.kind)) return;
    typable.push({ text: tokens.map((token) => token.norm).join(tokens[0]?.han ? '' : ' '), entry });
  };
  for (const entry of book.all) for (const form of spokenForms(entry)) add(form, entry, new Set());
  // A shortened company name gives way to everything that is called so outright.
  const outright = new Set(surfaces.keys());
  for (const entry of book.all) for (const form of shortForms(entry)) add(form, entry, outright);
  const byFirst = new Map<string, Surface[]>();
  for (const surface of surfaces.values()) {
    const first = surface.tokens[0]?.norm as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), surface]);
  }
  for (const list of byFirst.values()) list.sort((left, right) => right.tokens.length - left.tokens.length);
  const departments = book.all.filter((entry) => entry.kind === 'unit' && entry.factor);
  return { byFirst, typable, departments, ...describe(book) };
}

function describe(book: NameBook): Pick<Gazetteer, 'described' | 'weights' | 'heaviest'> {
  const entries = book.all.filter((entry) => DESCRIBED.has(entry.kind));
  const sets = entries.map(
    (entry) => new Set(terms(tokenise([entry.nameZh, entry.nameEn, ...entry.aliases].join(' ; ')))),
  );
  const counts = new Map<string, number>();
  for (const set of sets) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map([...counts].map(([term, count]) => [term, Math.log(1 + entries.length / count)]));
  const described = entries.map((entry, index) => {
    const own = sets[index] as Set<string>;
    const sum = (han: boolean) =>
      [...own].filter((term) => isHan(term) === han).reduce((all, term) => all + (weights.get(term) ?? 0), 0);
    return { entry, terms: own, weight: { han: sum(true), latin: sum(false) } };
  });
  return { described, weights, heaviest: Math.log(1 + entries.length) };
}

function isHan(term: string): boolean {
  return /\p{Script=Han}/u.test(term);
}

/** What the names in a question stand for. */
export interface Found {
  readonly mentions: readonly Mention[];
  readonly ambiguities: readonly Ambiguity[];
}

/** Finds every name that stands in the question as it is written, the longest first, none inside another. */
export function findNames(text: string, tokens: readonly Token[], gazetteer: Gazetteer): Found {
  const mentions: Mention[] = [];
  const spans: { start: number; end: number; entries: readonly Named[] }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const surface = longestAt(tokens, at, gazetteer);
    if (!surface) {
      at += 1;
      continue;
    }
    const last = tokens[at + surface.tokens.length - 1] as Token;
    if (cutsWord(text, (tokens[at] as Token).start, last.end, surface)) {
      at += 1;
      continue;
    }
    spans.push({ start: (tokens[at] as Token).start, end: last.end, entries: surface.entries });
    at += surface.tokens.length;
  }
  const counties = spans.flatMap((span) => span.entries).filter((entry) => entry.kind === 'county');
  const chains = spans.flatMap((span) => span.entries).filter((entry) => entry.kind === 'chain');
  const ambiguities: Ambiguity[] = [];
  for (const span of spans) {
    const meant = narrow(span.entries, counties, chains);
    const words = text.slice(span.start, span.end);
    if (meant.length > 1) {
      const candidates = meant.map((entry) => ({ kind: entry.kind, id: entry.id, name: entry.nameZh }));
      ambiguities.push({ text: words, candidates });
    }
    if (meant.length === 1) {
      const entry = meant[0] as Named;
      const full = words === entry.nameZh || words.toLowerCase() === entry.nameEn.toLowerCase();
      const place = {
        text: words,
        start: span.start,
        end: span.end,
        how: full ? ('name' as const) : ('alias' as const),
      };
      mentions.push({ kind: entry.kind, id: entry.id, ...place });
      if (entry.kind !== 'unit') continue;
      const whole = entry.standsFor === 'chain' ? entry.chainId : entry.countyId;
      if (entry.standsFor && whole) mentions.push({ kind: entry.standsFor, id: whole, ...place });
    }
  }
  return { mentions: mentions.map((mention) => inCounty(mention, mentions, gazetteer)), ambiguities };
}

/** 「宁阳县自然资源局」 is the county's department, though 自然资源局 alone is the city's. */
function inCounty(mention: Mention, mentions: readonly Mention[], { departments }: Gazetteer): Mention {
  const county = mentions.find((other) => other.kind === 'county' && other.end === mention.start);
  const own = departments.find(({ id }) => id === mention.id);
  if (mention.kind !== 'unit' || !county || !own) return mention;
  const there = departments.find(({ countyId, factor }) => countyId === county.id && factor === own.factor);
  return there ? { ...mention, id: there.id } : mention;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a company's two-character name is only the end of one word and the beginning of the next (华为云|岱岳). */
function cutsWord(text: string, start: number, end: number, { entries }: Surface): boolean {
  // 东平湖 is a lake and no county.
  if (entries.some((entry) => entry.kind === 'county') && /^[湖河山湾]/.test(text.slice(end))) return true;
  if (end - start !== 2 || !entries.every((entry) => entry.kind === 'enterprise' || entry.kind === 'targetEnterprise'))
    return false;
  for (const { segment, index } of segmenter.segment(text)) {
    const wordEnd = index + segment.length;
    if (segment.length > 1 && ((index < start && wordEnd > start) || (index < end && wordEnd > end))) return true;
  }
  return false;
}

function longestAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): Surface | undefined {
  const candidates = gazetteer.byFirst.get((tokens[at] as Token).norm) ?? [];
  return candidates.find((surface) =>
    surface.tokens.every((token, offset) => {
      const here = tokens[at + offset];
      if (here?.norm !== token.norm) return false;
      return offset === 0 || !token.han || here.start === tokens[at + offset - 1]?.end;
    }),
  );
}

/** Records of the first kind in order; namesakes are told apart by a county or a chain that the question also names. */
function narrow(entries: readonly Named[], counties: readonly Named[], chains: readonly Named[]): readonly Named[] {
  const kind = KIND_ORDER.find((candidate) => entries.some((entry) => entry.kind === candidate));
  const same = entries.filter((entry) => entry.kind === kind);
  if (same.length < 2) return same;
  const here = same.filter((entry) => counties.some((county) => county.id === entry.countyId));
  if (here.length === 1) return here;
  const inChain = same.filter((entry) => chains.some((chain) => chain.id === entry.chainId));
  return inChain.length === 1 ? inChain : same;
}

/** A described record that the question's words point at. */
export interface Description {
  readonly entry: Named;
  /** The share of the question's describing words that the record's name holds, by weight. */
  readonly share: number;
  /** The share of the record's own name, in the question's script, that the question gives, by weight. */
  readonly coverage: number;
  readonly score: number;
}

/**
 * Records described by the given words, best first. At least one word that is not part of another name must match,
 * so that a chain's or a county's name alone never points at one of its projects.
 */
export function findDescribed(all: readonly string[], free: readonly string[], gazetteer: Gazetteer): Description[] {
  const weightOf = (term: string) => gazetteer.weights.get(term) ?? gazetteer.heaviest;
  const asked = [...new Set(all)];
  const total = asked.reduce((sum, term) => sum + weightOf(term), 0);
  const found: Description[] = [];
  for (const { entry, terms: own, weight } of gazetteer.described) {
    // A number tells one work from its like: the 660 MW plant is not the 300 MW one.
    if (asked.some((term) => /^\d{2,}$/.test(term) && !own.has(term))) continue;
    const shared = asked.filter((term) => own.has(term));
    if (!free.some((term) => own.has(term))) continue;
    const mass = shared.reduce((sum, term) => sum + weightOf(term), 0);
    const inHan = shared.filter(isHan).length * 2 >= shared.length;
    found.push({ entry, share: mass / total, coverage: mass / (inHan ? weight.han : weight.latin), score: mass });
  }
  return found.sort((left, right) => right.score - left.score || right.coverage - left.coverage);
}

/** The names that the unexplained words come closest to, one letter or character apart (two in long names). */
export function findTypos(words: readonly string[], gazetteer: Gazetteer): { word: string; entry: Named }[] {
  const found: { word: string; entry: Named }[] = [];
  for (const word of words) {
    const allowed = word.length >= 10 ? 2 : 1;
    const han = /\p{Script=Han}/u.test(word);
    if (word.length < (han ? 5 : 6)) continue;
    const near = gazetteer.typable.filter(
      ({ text }) =>
        text[0] === word[0] &&
        Math.abs(text.length - word.length) <= allowed &&
        editDistance(text, word, allowed) <= allowed,
    );
    const entries = new Map(near.map(({ entry }) => [entry.id, entry]));
    if (entries.size === 1) found.push({ word, entry: [...entries.values()][0] as Named });
  }
  return found;
}
