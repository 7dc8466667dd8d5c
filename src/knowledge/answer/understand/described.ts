import type { Named } from '../names.js';
import type { Mention, MentionKind, Question, Topic } from '../question.js';
import { softHanSpans } from './leftover.js';
import { SOFT_WORDS, type Spoken } from './lexicon.js';
import { type Description, findDescribed, findTypos, type Gazetteer } from './mentions.js';
import { masked, overlaps, type Span } from './spans.js';
import { type Token, terms } from './tokens.js';

/** What the search for a described record looks at. */
export interface Describing {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly explained: readonly Span[];
  readonly spoken: readonly Spoken[];
  readonly named: readonly Mention[];
  /** What the question is about as far as its other words tell. */
  readonly topic: Topic | undefined;
}

/** Which kinds of records a topic can be about. */
const KINDS_OF: Partial<Record<Topic, readonly MentionKind[]>> = {
  project: ['project', 'problem'],
  problem: ['problem', 'project'],
  task: ['task', 'project'],
  light: ['project', 'task', 'problem', 'indicator'],
  who: ['project', 'task', 'problem'],
  overdue: ['project'],
  grasp: ['project', 'task', 'problem'],
  indicator: ['indicator'],
  comparison: ['indicator'],
  map: ['technology'],
  gap: [],
  park: ['park', 'task', 'problem', 'project'],
  policy: ['document'],
  definition: [],
  enterprise: [],
};

/** Kinds that, once named, leave nothing to be found by description. */
const SETTLED: ReadonlySet<MentionKind> = new Set([
  'project',
  'problem',
  'task',
  'document',
  'indicator',
  'meeting',
  'technology',
]);
/** A question that means one record although it says "which" or "what". */
const ONE_RECORD =
  /\bthe\b[^,?]{3,60}\b(?:project|dispute|problem|demand|task|station|line|park)\b|项目(?:现在|目前|进展|到|是|的|为什么)|争议|纠纷/i;
/** One project, plant or station in the singular. */
const ONE_WORK =
  /\bthe [^,?]{3,50}? (?:project|plant|station)\b(?!s)|\bphase (?:[ivx]+|one|two|three|\d)\b|[一二三四]期(?!间)|(?:那|这)个(?:项目|电站|工厂|厂|车间|产线)|(?<![个些有的类])项目(?:现在|目前|进展|到哪|下一步|为什么|谁|是谁|怎么样|开工|投产|竣工|什么时候|建)/i;
/** Characters that hold sentences together and stand in no name's core. */
const EMPTY_HAN = new Set(
  '的了吗呢吧啊个些么在到是和与及对把被从为也都还就又最请这那哪几什么怎样少有没给我你他们步'.split(''),
);
/** At most so many records of the same weight are offered to choose from; more of them mean that none was described. */
const RIVALS = 5;

/** The one record that the question describes without giving its name or number, or those that it could be. */
export function findDescribedRecord(
  { text, tokens, explained, spoken, named, topic }: Describing,
  gazetteer: Gazetteer,
): { mention: Mention | null; ambiguities: Question['ambiguities'] } {
  const none = { mention: null, ambiguities: [] };
  const namesakes = topic === 'map' ? named.filter(isNamesake) : [];
  if (named.some((mention) => SETTLED.has(mention.kind) && !namesakes.includes(mention))) return none;
  // "Who answers for energy" asks for a department, though problems too speak of energy.
  if (topic === 'who' && spoken.some(({ cue }) => cue.filter?.field === 'factor') && !ONE_RECORD.test(text))
    return none;
  const technology = namesakes.flatMap(({ text: words }) => technologyCalled(words, gazetteer))[0];
  if (technology) return { mention: technology, ambiguities: [] };
  const soft = softHanSpans(text).filter(({ start, end }) => !gazetteer.weights.has(text.slice(start, end)));
  const content = tokens.filter((token) => carriesContent(token) && !overlaps(token, soft));
  const fields = ['light', 'overdue', 'reported', 'owner', 'mapKind'];
  const generic = spoken.filter(({ cue }) => !cue.filter || fields.includes(cue.filter.field));
  // Periods and strangers explain their words and describe nothing.
  const told = explained.filter((span) => !named.some(({ start, end }) => start === span.start && end === span.end));
  const all = terms(content.filter((token) => !overlaps(token, [...generic, ...told])));
  // "the copper foil project" means one project, though "copper foil" alone names a node.
  const covered = (
    ONE_WORK.test(text)
      ? explained.filter((span) => !isKind(span, named, ['node', 'enterprise', 'technology']))
      : explained
  ).filter((span) => !isKind(span, namesakes, ['project']));
  const free = terms(content.filter((token) => !overlaps(token, [...generic, ...covered])));
  const lists = spoken.some(({ cue }) => cue.form === 'count' || cue.form === 'list') && !ONE_RECORD.test(text);
  const kinds =
    ONE_WORK.test(text) && topic !== 'task' && topic !== 'problem' ? (['project'] as const) : topic && KINDS_OF[topic];
  const strong = findDescribed(all, free, gazetteer).filter(
    (one) =>
      isStrong(one, { lists, single: ONE_WORK.test(text) }, gazetteer) &&
      !liesElsewhere(one.entry, named) &&
      (!kinds || (kinds as readonly MentionKind[]).includes(one.entry.kind)),
  );
  const best = strong[0];
  if (!best) return none;
  const rivals = strong.filter(
    (one) =>
      one.entry.kind === best.entry.kind && one.score >= best.score * 0.97 && one.coverage >= best.coverage * 0.8,
  );
  if (rivals.length > RIVALS) return none;
  if (rivals.length > 1) return { mention: null, ambiguities: [{ text, candidates: rivals.map(candidateOf) }] };
  const { kind, id, nameZh } = best.entry;
  return { mention: { kind, id, text: nameZh, start: 0, end: 0, how: 'partial' }, ambiguities: [] };
}

/** A project known by the name of what it makes: 「硅碳负极」 may as well mean the technology. */
export function isNamesake({ kind, how }: Mention): boolean {
  return kind === 'project' && how === 'alias';
}

/** The technology whose name begins with the words. */
function technologyCalled(words: string, { described }: Gazetteer): Mention[] {
  const called = described.filter(
    ({ entry }) =>
      entry.kind === 'technology' &&
      (entry.nameZh.startsWith(words) || entry.nameEn.toLowerCase().startsWith(words.toLowerCase())),
  );
  return called.map(({ entry: { kind, id } }) => ({
    kind,
    id,
    text: words,
    start: 0,
    end: 0,
    how: 'partial' as const,
  }));
}

/** A record of one county is not meant by a question that names another. */
function liesElsewhere({ countyId, nameZh }: Named, named: readonly Mention[]): boolean {
  const counties = named.filter((mention) => mention.kind === 'county' && !nameZh.includes(mention.text));
  return countyId !== null && counties.length > 0 && counties.every((county) => county.id !== countyId);
}

function isKind(span: Span, named: readonly Mention[], kinds: readonly MentionKind[]): boolean {
  return named.some(
    (mention) => kinds.includes(mention.kind) && mention.start === span.start && mention.end === span.end,
  );
}

function carriesContent(token: Token): boolean {
  if (token.han) return !EMPTY_HAN.has(token.norm);
  return /\d/.test(token.norm) || !new RegExp(SOFT_WORDS.source, 'i').test(token.norm);
}

/**
 * A list needs a record to be described nearly in full before it turns into a question about that one; "that plant"
 * is one record, so less of its name will do.
 */
function isStrong(
  { share, coverage, score }: Description,
  { lists, single }: { lists: boolean; single: boolean },
  { heaviest }: Gazetteer,
): boolean {
  if (score < heaviest * 0.8) return false;
  if (single && share >= 0.75) return coverage >= 0.08;
  return lists ? share >= 0.75 && coverage >= 0.3 : share >= 0.5 && coverage >= 0.16;
}

function candidateOf({ entry }: Description): Question['ambiguities'][number]['candidates'][number] {
  return { kind: entry.kind, id: entry.id, name: entry.nameZh };
}

/** Names that an unexplained word comes one slip of the pen close to, and that no other such word stands beside. */
export function findTypoMentions(
  { text, explained, named }: Pick<Describing, 'text' | 'explained' | 'named'>,
  leftover: readonly string[],
  gazetteer: Gazetteer,
): Mention[] {
  const han = (masked(text, explained).match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => windows(run, leftover));
  const latin = leftover.filter((word) => /^[a-z]/i.test(word)).map((word) => word.toLowerCase());
  return findTypos([...latin, ...han], gazetteer).flatMap(({ word, entry }) => {
    const start = Math.max(0, text.toLowerCase().indexOf(word));
    const end = start + word.length;
    const beside = leftover.some((other) => text.startsWith(other, end) || text.slice(0, start).endsWith(other));
    if (beside || liesElsewhere(entry, named)) return [];
    return [{ kind: entry.kind, id: entry.id, text: word, start, end, how: 'typo' as const }];
  });
}

/** Stretches of four to fourteen characters that hold an unexplained word. */
function windows(run: string, leftover: readonly string[]): string[] {
  const found: string[] = [];
  if (!leftover.some((word) => run.includes(word))) return found;
  for (let size = 4; size <= 14; size++)
    for (let at = 0; at + size <= run.length; at++) found.push(run.slice(at, at + size));
  return found.filter((part) => leftover.some((word) => part.includes(word)));
}
