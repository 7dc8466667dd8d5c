import { type Answer, numberEvidence } from '../../../features/ask/index.js';
import type { Language } from '../../../lib/language.js';
import { type AnswerFormKey, answerForm } from '../../../texts/index.js';
import { slackAnswerText } from '../../../texts/slack/answer.js';
import { literal, pieces } from '../mrkdwn.js';
import { context } from './elements.js';
import { figureUnits } from './figure-units.js';
import { LINE_TEXT, type Section, type Unit } from './paging.js';
import { pointUnits } from './point-lines.js';
import { sourceUnits } from './source-units.js';

/** What a reader reads: the points, what is missing, what is kept back and how it is ordered; never nothing. */
export function readingSections(answer: Answer): Section[] {
  const sections = sectionsOf(answer).filter(({ units }) => units.length > 0);
  if (sections.length > 0) return sections;
  return [{ units: [{ content: { kind: 'paragraph', text: slackAnswerText('empty', answer.language) } }] }];
}

function sectionsOf(answer: Answer): Section[] {
  switch (answer.kind) {
    case 'refused':
      return [{ units: sentences([...answer.missing, ...(answer.withheld ? [answer.withheld] : [])]) }];
    case 'choose':
      return [{ units: sentences(answer.missing) }];
    case 'error':
      return [{ units: errorUnits(answer) }];
    case 'answered':
    case 'partial':
    case 'proposal':
    case 'draft':
      return answeredSections(answer);
    default: {
      const never: never = answer.kind;
      return never;
    }
  }
}

/** What the points rest on. */
export function evidenceSections(answer: Answer): Section[] {
  const markers = numberEvidence(answer);
  const sections = [figureUnits(answer, markers), sourceUnits(answer, markers)].filter((units) => units.length > 0);
  return sections.map((units, index) => ({ units, apart: index === 0 }));
}

/** What stands beside the points: what was kept back, what is missing, how they are ordered, how they were worded. */
export function remarkSections(answer: Answer): Section[] {
  const { missing, order, withheld, writing, language } = answer;
  return [
    { units: said(withheld) },
    { ...titled('missing', items(missing), language), tail: true },
    { units: note('order', order, language), tail: true },
    { units: note('writing', writing?.note ?? null, language), tail: true },
  ].filter(({ units }) => units.length > 0);
}

function titled(key: AnswerFormKey, units: readonly Unit[], language: Language): Section {
  return { units: units.length === 0 ? [] : [heading(answerForm(key, language)), ...units] };
}

function answeredSections(answer: Answer): Section[] {
  const { what, how, other, withheld, language } = answer;
  const markers = numberEvidence(answer);
  const alone = what.length + how.length === 0;
  const others = pointUnits(answer, other, markers);
  return [
    { units: said(withheld) },
    titled('what', pointUnits(answer, what, markers), language),
    titled('how', pointUnits(answer, how, markers), language),
    alone ? { units: others } : titled('other', others, language),
    ...remarkSections({ ...answer, withheld: null }),
  ];
}

/** Small lines beside the points, such as by which rule they are ordered. */
function note(key: AnswerFormKey, text: string | null, language: Language): Unit[] {
  return pieces(literal(text ?? ''), LINE_TEXT)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => ({ content: context(`${answerForm(key, language)}${colon(language)}${piece}`) }));
}

/** What is kept back says itself that it is. */
function said(withheld: string | null): Unit[] {
  return pieces(literal(withheld ?? ''), LINE_TEXT)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => ({ content: context(piece) }));
}

function errorUnits({ id, missing, language }: Answer): Unit[] {
  const said = missing.length > 0 ? missing : [slackAnswerText('failed', language)];
  return [...sentences(said), { content: context(`${slackAnswerText('reference', language)}${colon(language)}${id}`) }];
}

function colon(language: Language): string {
  return language === 'zh' ? '：' : ': ';
}

function heading(text: string): Unit {
  return { content: { kind: 'heading', text }, keep: true };
}

function items(texts: readonly string[]): Unit[] {
  return texts.flatMap((text) =>
    pieces(text, LINE_TEXT).map((piece): Unit => ({ content: { kind: 'item', text: piece } })),
  );
}

function sentences(texts: readonly string[]): Unit[] {
  if (texts.length > 1) return items(texts);
  return texts.flatMap((text) =>
    pieces(text, LINE_TEXT).map((piece): Unit => ({ content: { kind: 'paragraph', text: piece } })),
  );
}
