import type { Point, Section } from '../../features/ask/index.js';
import type { Language } from '../../lib/language.js';
import { answerForm } from '../../texts/index.js';
import { escaped, literal, shortened, unlinked, WORD_JOINER } from './mrkdwn.js';

/** Turns points that come one by one into the text of a stream, numbering what they cite as the finished answer does. */
export interface StreamText {
  of(point: Point, section: Section): string;
}

const HEADINGS = { what: 'what', how: 'how', other: 'other' } as const satisfies Record<
  Section,
  'what' | 'how' | 'other'
>;

/** The text of one answer, in its language. */
export function createStreamText(language: Language): StreamText {
  const numbers = new Map<string, number>();
  let current: Section | null = null;
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  return {
    of(point, section) {
      const heading =
        section === current ? '' : `${current === null ? '' : '\n'}**${answerForm(HEADINGS[section], language)}**\n`;
      current = section;
      const markers = [...new Set(point.evidence)].map((id) => `[${numberOf(id)}]`).join('');
      return `${heading}- ${markdownText(point.text)} ${markers}\n`;
    },
  };
}

/** A text inside of Markdown that Slack renders: no mention, link, image, heading, list, quote or table can come of it. */
export function markdownText(text: string): string {
  return unlinked(literal(text).replace(/\s+/g, ' ').trim())
    .replace(/[\\`*_~|]/g, '\\$&')
    .replace(/[<>]/g, `$&${WORD_JOINER}`)
    .replace(/&(?=#?\w+;)/g, `&${WORD_JOINER}`)
    .replace(/\]\(/g, `]${WORD_JOINER}(`)
    .replace(/^(?:#(?=[#\s]|$)|[-+](?=[-\s]|$)|>|\[(?=[ xX]\]))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

const NOTICE = 300;

/** The beginning of a streamed text without its marks, where Slack wants a short text beside the blocks. */
export function streamNotice(markdown: string): string {
  const words = markdown.replace(/\*\*/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return escaped(shortened(literal(words).replace(/\s+/g, ' ').trim(), NOTICE));
}
