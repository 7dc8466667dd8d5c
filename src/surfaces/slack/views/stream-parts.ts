import type { KnownBlock } from '@slack/types';
import type { Answer } from '../../../features/ask/index.js';
import type { Language } from '../../../lib/language.js';
import { answerForm } from '../../../texts/index.js';
import { slackAnswerText } from '../../../texts/slack/answer.js';
import { ACTIONS, answerPageValue } from '../ids.js';
import {
  type AnswerOptions,
  elsewhereButtons,
  evidencePage,
  feedback,
  nextSection,
  PAGE_BUDGET,
} from './answer-pages.js';
import { evidenceSections, readingSections, remarkSections } from './answer-sections.js';
import { actions, button, context } from './elements.js';
import { paginate } from './paging.js';

/** What is known before a model has written a word. */
export interface OpeningFacts {
  readonly language: Language;
  readonly asOf: string;
  readonly demo: boolean;
}

/** The first line of a streamed answer, as markdown: as of when, whether demo, and that a model writes. */
export function openingLine({ language, asOf, demo }: OpeningFacts): string {
  const words = [`${answerForm('asOf', language)} ${asOf}`, ...(demo ? [answerForm('demo', language)] : [])];
  return `_${words.join(' · ')}_\n\n`;
}

/**
 * What stands under a streamed answer: a note of who worded it, what is missing, figures and sources, what can be asked next, feedback.
 * What is too much for one message is led to by a button that opens the page of `answerPages` on which it begins.
 */
export function closingBlocks(answer: Answer, options: AnswerOptions): readonly KnownBlock[] {
  const note = context(answer.writing?.note ?? slackAnswerText('byModel', answer.language));
  const remarks = remarkSections({ ...answer, writing: null });
  const evidence = evidenceSections(answer).map((section) => ({ ...section, apart: false }));
  const end = [...elsewhereActions(answer, options), ...feedback(answer, options.interfaceLanguage)];
  const [body = [], ...more] = paginate([...remarks, ...evidence, nextSection(answer, options)], CLOSING_BUDGET);
  if (more.length === 0) return [note, ...body, ...end];
  const [next = []] = paginate([...remarks, nextSection(answer, options)], CLOSING_BUDGET);
  const text = slackAnswerText('evidence', answer.language);
  const all = paginate(
    [...readingSections(answer), ...evidenceSections(answer), nextSection(answer, options)],
    PAGE_BUDGET,
  );
  const value = answerPageValue(answer.id, evidencePage(answer, all.length));
  return [note, actions([button({ id: ACTIONS.answerPage, text, value })]), ...next, ...end];
}

/** Less than a page, since the streamed text is in the same message. */
const CLOSING_BUDGET = { blocks: PAGE_BUDGET.blocks, size: 6_000, reading: PAGE_BUDGET.reading };

function elsewhereActions(answer: Answer, options: AnswerOptions): KnownBlock[] {
  const buttons = elsewhereButtons(answer, options);
  return buttons.length > 0 ? [actions(buttons)] : [];
}
