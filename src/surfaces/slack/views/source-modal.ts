import type { KnownBlock, ModalView, RichTextBlock, RichTextText } from '@slack/types';
import { type Passage, placeOf, standingOf } from '../../../features/ask/index.js';
import { withAside } from '../../../features/figure-text.js';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { formats } from '../../../texts/index.js';
import { sourceText } from '../../../texts/slack/source.js';
import { ACTIONS, CALLBACKS, sourcePageValue } from '../ids.js';
import { literal, pieces, shortened } from '../mrkdwn.js';
import { actions, button, context, NOTHING, plain, richSection, richText, run, section } from './elements.js';

/** A passage that was opened, with what stands beside it in its document. */
export interface SourceParts {
  readonly answerId: string;
  readonly passage: Passage;
  /** The sentence that the answer quotes; it is shown in bold. */
  readonly quote: string | null;
  readonly before: Pick<Passage, 'clause' | 'text'> | null;
  readonly after: Pick<Passage, 'clause' | 'text'> | null;
  readonly language: Language;
  /** Which part of a long passage, from 1; one beyond the last shows the last. */
  readonly page: number;
}

const BLOCK_TEXT = 2_800;
const BLOCKS_A_PAGE = 3;
const NEIGHBOUR_SHOWN = 400;

/** The passage in full, in parts when it is long; the quoted sentence in bold. */
export function sourceModal(parts: SourceParts): ModalView {
  const { answerId, passage, language } = parts;
  const chunks = pieces(literal(passage.text), BLOCK_TEXT);
  const total = Math.max(1, Math.ceil(chunks.length / BLOCKS_A_PAGE));
  const page = Math.min(Math.max(1, parts.page), total);
  const first = (page - 1) * BLOCKS_A_PAGE;
  const offset = chunks.slice(0, first).join('').length;
  const value = (to: number) => sourcePageValue({ answerId, passageId: passage.id, page: to });
  const turn = (key: 'previousPart' | 'nextPart', to: number): KnownBlock[] => {
    if (to < 1 || to > total) return [];
    const text = withAside(sourceText(key, language), `${to}/${total}`, language);
    return [actions([button({ id: ACTIONS.sourcePage, text, value: value(to) })])];
  };
  return {
    type: 'modal',
    callback_id: CALLBACKS.source,
    title: plain(sourceText('title', language), SLACK_LIMITS.view.title),
    close: plain(sourceText('close', language), SLACK_LIMITS.view.close),
    private_metadata: value(page),
    blocks: [
      ...describing(passage, language),
      ...(page === 1 ? neighbour('before', parts.before, language) : []),
      ...turn('previousPart', page - 1),
      ...quoted(chunks.slice(first, first + BLOCKS_A_PAGE), { offset, ...parts }),
      ...turn('nextPart', page + 1),
      ...(page === total ? neighbour('after', parts.after, language) : []),
    ],
  };
}

/** What stands in the modal until the passage is read. */
export function loadingModal(title: string, language: Language): ModalView {
  return {
    type: 'modal',
    callback_id: CALLBACKS.source,
    title: plain(title, SLACK_LIMITS.view.title),
    close: plain(sourceText('close', language), SLACK_LIMITS.view.close),
    blocks: [section(sourceText('loading', language))],
  };
}

/** The passage is gone, or who clicks may not see it: the same words for both. */
export function sourceNotFoundModal(language: Language): ModalView {
  return {
    ...loadingModal(sourceText('title', language), language),
    blocks: [section(sourceText('notFound', language))],
  };
}

function describing(passage: Passage, language: Language): KnownBlock[] {
  const { issuer, headingPath, clause, issuedOn, effectiveOn } = passage;
  const day = (key: 'issued' | 'effective', date: string | null) => {
    if (date === null) return [];
    const shown = formats.date(date, language);
    return [language === 'zh' ? `${shown}${sourceText(key, language)}` : `${sourceText(key, language)} ${shown}`];
  };
  const facts = [issuer, ...day('issued', issuedOn), ...day('effective', effectiveOn), standingOf(passage, language)];
  const path = [...new Set([...headingPath, clause ?? ''])].filter((part) => part.trim() !== '').join(' > ');
  return [
    richText([richSection(run(shortened(literal(placeOf(passage, language)), 1_000), { bold: true }))]),
    context(facts.filter((fact) => fact.trim() !== '').join(' · ')),
    ...(path === '' ? [] : [context(path)]),
    { type: 'divider' },
  ];
}

function neighbour(key: 'before' | 'after', beside: SourceParts['before'], language: Language): KnownBlock[] {
  const text = literal(beside?.text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return [];
  const colon = language === 'zh' ? '：' : ': ';
  return [context(`${sourceText(key, language)}${colon}${shortened(text, NEIGHBOUR_SHOWN)}`)];
}

/** The chunks with the quoted sentence in bold, also where it goes over the edge of a chunk. */
function quoted(
  chunks: readonly string[],
  { offset, passage, quote }: SourceParts & { offset: number },
): RichTextBlock[] {
  const words = literal(quote ?? '').trim();
  const start = words === '' ? -1 : literal(passage.text).indexOf(words);
  let at = offset;
  return chunks.map((chunk) => {
    const from = start < 0 ? chunk.length : clamp(start - at, chunk.length);
    const to = start < 0 ? chunk.length : clamp(start + words.length - at, chunk.length);
    at += chunk.length;
    const runs: [text: string, bold: boolean][] = [
      [chunk.slice(0, from), false],
      [chunk.slice(from, to), true],
      [chunk.slice(to), false],
    ];
    const shown = runs.flatMap(([text, bold]): RichTextText[] => {
      return text === '' ? [] : [{ type: 'text', text, ...(bold ? { style: { bold: true } } : {}) }];
    });
    return richText([richSection(...(shown.length > 0 ? shown : [run(NOTHING)]))]);
  });
}

function clamp(place: number, most: number): number {
  return Math.min(Math.max(0, place), most);
}
