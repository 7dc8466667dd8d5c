import type { Button, ContextActionsBlock, KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import type { Answer, Choice } from '../../../features/ask/index.js';
import { withAside } from '../../../features/figure-text.js';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { answerForm } from '../../../texts/index.js';
import { slackAnswerText } from '../../../texts/slack/answer.js';
import { MESSAGE_SIZE } from '../check-message.js';
import { ACTIONS, answerPageValue, feedbackValue } from '../ids.js';
import { escaped, literal, shortened } from '../mrkdwn.js';
import { evidenceSections, readingSections } from './answer-sections.js';
import { choiceUnits, nextChoices } from './choice-units.js';
import { actions, button, context, plain, richText, run } from './elements.js';
import type { SlackMessage } from './message.js';
import { type PageBudget, paginate, type Section } from './paging.js';

/** How an answer is shown; the same options give the same pages. */
export interface AnswerOptions {
  /** Of words that Slack adds nothing to, such as buttons; the answer keeps its own language. */
  readonly interfaceLanguage: Language;
  /** Said above the answer where it does not stand above it already, as after a command. */
  readonly question?: { readonly text: string; readonly askedBy?: string };
  readonly canAskPrivately: boolean;
  readonly canShare: boolean;
  readonly nextQuestions: readonly Choice[];
}

/** Kept free for the first lines and the buttons at the end. */
const FRAME = { blocks: 6, size: 2_600 };
export const PAGE_BUDGET: PageBudget = {
  blocks: SLACK_LIMITS.message.blocks - FRAME.blocks,
  size: MESSAGE_SIZE - FRAME.size,
  reading: 4_200,
};

const NEXT_QUESTIONS = 5;
const QUESTION_SHOWN = 300;
const NOTICE_SHOWN = 300;

/**
 * The whole answer as one or more messages. Every page but the last ends with a button that leads on; the last one
 * carries what can be asked next and the feedback.
 */
export function answerPages(answer: Answer, options: AnswerOptions): readonly SlackMessage[] {
  const bodies = paginate(
    [...readingSections(answer), ...evidenceSections(answer), nextSection(answer, options)],
    PAGE_BUDGET,
  );
  const total = bodies.length;
  return bodies.map((body, index) => {
    const place = { page: index + 1, total, next: leadTo(bodies[index + 1] ?? [], answer.language) };
    return {
      text: noticeText(answer, place.page, total),
      blocks: [...head(answer, options, place), ...body, ...foot(answer, options, place)],
    };
  });
}

/** What a page begins with, so that nobody has to turn it to know. */
function leadTo([first]: readonly KnownBlock[], language: Language): string {
  const line = first?.type === 'rich_text' ? first.elements[0] : undefined;
  const heading = line?.type === 'rich_text_section' ? headingOf(line.elements) : null;
  const isEvidence = heading === answerForm('figures', language) || heading === answerForm('sources', language);
  return isEvidence ? slackAnswerText('evidence', language) : (heading ?? slackAnswerText('continue', language));
}

function headingOf(runs: readonly RichTextElement[]): string | null {
  const [only, ...others] = runs;
  return others.length === 0 && only?.type === 'text' && only.style?.bold ? only.text : null;
}

/** The page of `answerPages` that begins with the evidence; the first when all is on one page. */
export function evidencePage(answer: Answer, total: number): number {
  return total === 1 ? 1 : paginate(readingSections(answer), PAGE_BUDGET).length + 1;
}

/** What can be asked next, under its heading. */
export function nextSection(answer: Answer, { nextQuestions }: AnswerOptions): Section {
  const asksBack = answer.kind === 'choose' || answer.kind === 'refused';
  const choices = asksBack
    ? nextChoices(answer.choices, nextQuestions, Number.POSITIVE_INFINITY)
    : nextChoices(answer.choices, nextQuestions, NEXT_QUESTIONS);
  const units = choiceUnits(choices, answer.language);
  if (units.length === 0) return { units: [] };
  return { units: [{ content: { kind: 'heading', text: choicesHeading(answer) }, keep: true }, ...units] };
}

function choicesHeading({ kind, choices, language }: Answer): string {
  if (kind === 'choose') return answerForm('choose', language);
  if (kind === 'refused' && choices.length > 0) return slackAnswerText('near', language);
  return answerForm('next', language);
}

interface PagePlace {
  readonly page: number;
  readonly total: number;
  /** What the button to the next page says. */
  readonly next: string;
}

function head(answer: Answer, { question }: AnswerOptions, { page, total }: PagePlace): KnownBlock[] {
  const { asOf, demo, language } = answer;
  const first = page === 1 ? kindWords(answer) : [pageWords(page, total, language)];
  const day = `${answerForm('asOf', language)} ${asOf}`;
  const words = [...first, day, ...(demo ? [answerForm('demo', language)] : [])];
  return [
    context(capitalised(words.join(' · '))),
    ...(page === 1 && question ? [questionBlock(question, language)] : []),
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What an answer is, where it is not simply the answer. */
export function kindWords({ kind, language }: Pick<Answer, 'kind' | 'language'>): string[] {
  return kind === 'answered' ? [] : [answerForm(`kind.${kind}`, language)];
}

function pageWords(page: number, total: number, language: Language): string {
  return slackAnswerText('page', language).replace('{page}', `${page}`).replace('{total}', `${total}`);
}

function questionBlock({ text, askedBy }: NonNullable<AnswerOptions['question']>, language: Language): RichTextBlock {
  const words = shortened(literal(text).trim(), QUESTION_SHOWN);
  const isUser = askedBy !== undefined && /^[UW][A-Z0-9]{1,30}$/.test(askedBy);
  const asker = isUser
    ? [{ type: 'user' as const, user_id: askedBy }, run(` ${slackAnswerText('asked', language)}`)]
    : [];
  return richText([{ type: 'rich_text_quote', elements: [...asker, run(words)] }]);
}

function foot(answer: Answer, options: AnswerOptions, { page, total, next }: PagePlace): KnownBlock[] {
  const { id, language } = answer;
  const elsewhere = page === 1 || page === total ? elsewhereButtons(answer, options) : [];
  if (page < total) {
    const text = withAside(next, `${page + 1}/${total}`, language);
    const value = answerPageValue(id, page + 1);
    return [actions([button({ id: ACTIONS.answerPage, text, value, style: 'primary' }), ...elsewhere])];
  }
  return [...(elsewhere.length > 0 ? [actions(elsewhere)] : []), ...feedback(answer, options.interfaceLanguage)];
}

/** Buttons that bring the answer to where more of it may be seen, or where more people see it. */
export function elsewhereButtons({ id }: Answer, options: AnswerOptions): Button[] {
  const say = (key: 'private' | 'share') => slackAnswerText(key, options.interfaceLanguage);
  return [
    ...(options.canAskPrivately ? [button({ id: ACTIONS.answerPrivate, text: say('private'), value: id })] : []),
    ...(options.canShare ? [button({ id: ACTIONS.answerShare, text: say('share'), value: id })] : []),
  ];
}

/** Asks whether the answer was right; not of an error or of a question back. */
export function feedback({ id, kind }: Answer, language: Language): ContextActionsBlock[] {
  if (kind === 'error' || kind === 'choose') return [];
  const verdict = (key: 'good' | 'bad') => ({
    text: plain(slackAnswerText(key, language)),
    accessibility_label: slackAnswerText(key, language),
    value: feedbackValue(key, id),
  });
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: ACTIONS.feedback,
          positive_button: verdict('good'),
          negative_button: verdict('bad'),
        },
      ],
    },
  ];
}

/** What a notification says: the first words of the answer themselves. */
function noticeText(answer: Answer, page: number, total: number): string {
  const { what, how, other, missing, kind, language } = answer;
  if (page > 1) return pageWords(page, total, language);
  const points = [...what, ...how, ...other].map((point) => point.text);
  const said = literal((points.length > 0 ? points : missing).slice(0, 5).join(' '))
    .replace(/\s+/g, ' ')
    .trim();
  const colon = language === 'zh' ? '：' : ': ';
  const shown = said === '' ? answerForm(`kind.${kind}`, language) : [...kindWords(answer), said].join(colon);
  return escaped(shortened(shown, NOTICE_SHOWN));
}
