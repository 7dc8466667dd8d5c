import type { Language } from '../../../lib/language.js';
import type { ChunkRow, DocumentRow } from '../../../store/types.js';
import { formats } from '../../../texts/index.js';
import { passageFrom, titleIn } from '../../passage.js';
import { standingOn } from '../../standing.js';
import type { Passage, Point } from '../../types.js';
import type { TopicContext } from '../topic.js';
import { terms, tokenise } from '../understand/tokens.js';

/** A chunk as evidence, with what its document says of itself; the title is in the answer's language. */
export function passageOf(context: TopicContext, document: DocumentRow, chunk: ChunkRow): Passage {
  const title = titleIn(document, context.language);
  const status = standingOn(document, context.today);
  return context.evidence.passage(passageFrom(document, chunk, { title, status }));
}

/** The passage of a clause by the document's number, as a ledger row cites it; null when the corpus or the right does not hold it. */
export async function clausePassage(
  context: TopicContext,
  number: string,
  clause: string | null,
): Promise<Passage | null> {
  const documents = await context.store.documents(context.scope);
  const document = documents.find((row) => row.number === number);
  if (!document) return null;
  const chunks = await context.store.chunks(context.scope, { documentId: document.id });
  const chunk = chunks.find((row) => clause && sameClause(row.clause, clause)) ?? (clause ? undefined : chunks[0]);
  return chunk ? passageOf(context, document, chunk) : null;
}

function sameClause(left: string | null, right: string): boolean {
  const bare = (words: string) => words.replace(/\s+/g, '').toLowerCase();
  return left !== null && (bare(left) === bare(right) || bare(left).startsWith(bare(right)));
}

/** The head of a passage in a sentence: title, number, clause. */
export function citationOf(language: Language, passage: Passage): string {
  const chinese = language === 'zh';
  const title = chinese ? `《${passage.title}》` : `“${passage.title}”`;
  const number = passage.number ? (chinese ? `（${passage.number}）` : ` (${passage.number})`) : '';
  const clause = passage.clause ? (chinese ? passage.clause : ` ${passage.clause}`) : '';
  return `${title}${number}${clause}`;
}

/** A policy point: where it stands, and the sentence word for word. */
export function policyPoint(
  context: TopicContext,
  passage: Passage,
  quote: string,
  extra: Partial<Point> = {},
  lead = '',
): Point {
  const text = context.say({
    en: `${lead}${citationOf(context.language, passage)}: “${quote}”`,
    zh: `${lead}${citationOf(context.language, passage)}：“${quote}”`,
  });
  return { text, basis: 'policy', evidence: [passage.id], quote, ...extra };
}

/** The first sentence of a passage that says something, without its clause number. */
export function leadingSentence(passage: Pick<Passage, 'text'>): string {
  const text = withoutNumber(passage.text);
  return /^[\s\S]*?[。;;!?!?](?=\s|$|.)|^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0].trim() ?? text.trim();
}

function withoutNumber(text: string): string {
  return text.replace(
    /^\s*(?:第[一二三四五六七八九十百]+条|[((][一二三四五六七八九十]+[))]|(?:Article|Section)\s+[\d.]+)\s*/i,
    '',
  );
}

/** A short passage is quoted whole, without the number of its clause, which is said before it; of a long one the best sentence, with the items that a colon opens. */
export function quoteOf(passage: Pick<Passage, 'text' | 'language'>, sentence: string): string {
  const whole = passage.text.trim();
  const { short, long } = QUOTE[passage.language];
  if (whole.length <= short && !whole.includes('\n')) return withoutNumber(whole) || whole;
  const best = sentence.trim();
  return /[:：]$/.test(best) && whole.length <= long ? whole : best;
}

/** How long a passage may be to be quoted whole, and whole with its items. */
const QUOTE = { zh: { short: 220, long: 700 }, en: { short: 480, long: 1500 } };

/** Said beside a passage that no longer holds, or does not yet. */
export function standingNote({ language, names, say }: TopicContext, passage: Passage): string[] {
  const { documentId, number, status, effectiveOn } = passage;
  const title = names.get(documentId) ? names.short(documentId) : passage.title;
  if (status === 'SUPERSEDED')
    return [
      say({
        en: `“${title}” (${number ?? 'no number'}) is superseded: it no longer holds. Ask for the version in force.`,
        zh: `《${title}》（${number ?? '无文号'}）已被新文件替代，不再有效；请以现行版本为准。`,
      }),
    ];
  if (status !== 'NOT_YET' || effectiveOn === null) return [];
  const day = formats.date(effectiveOn, language);
  return [
    say({ en: `“${title}” takes effect on ${day}, not before.`, zh: `《${title}》自${day}起施行，目前尚未生效。` }),
  ];
}

/** Said where nothing surer was found. */
export function closestNote(context: TopicContext): string {
  return context.say({
    en: 'This is the closest that the documents hold; it may not answer the question in full.',
    zh: '以上是文件库中最接近的内容，未必完全回答所问。',
  });
}

/** Whether a title holds a word, also where the question abbreviates it: 技改 stands for 技术改造. */
export function titleSpeaksOf({ titleZh, titleEn }: DocumentRow, term: string): boolean {
  const [first, second, third] = term;
  if (/^\p{Script=Han}/u.test(term) && third === undefined)
    return new RegExp(`${first}\\p{Script=Han}{0,2}${second}`, 'u').test(titleZh);
  return terms(tokenise(titleEn)).includes(term);
}
