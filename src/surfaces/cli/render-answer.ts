import type { Answer, Point } from '../../features/ask/index.js';
import { type AnswerFormKey, answerForm } from '../../texts/index.js';
import { numberEvidence } from './markers.js';
import { renderFigures } from './render-figures.js';
import { renderSources } from './render-sources.js';
import { hang, type Screen } from './screen.js';

/** An answer as a terminal shows it, in the language of the answer. */
export function renderAnswer(answer: Answer, screen: Screen): string {
  const word = (key: AnswerFormKey) => answerForm(key, answer.language);
  const markers = numberEvidence(answer);
  const { style } = screen;
  const section = (key: AnswerFormKey, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', style.heading(word(key)), ...lines];
  const points = (list: readonly Point[]) =>
    list.flatMap((point, index) => {
      const marker = style.marker(markers.after(point));
      if (!point.item) return hang('  • ', `${point.text} ${marker}`, screen);
      const subject = subjectOf(answer, point.item);
      const first = list[index - 1]?.item !== point.item;
      const title = first ? hang('  • ', subject, screen) : [];
      return [...title, ...hang('    · ', `${withoutSubject(point.text, subject)} ${marker}`, screen)];
    });
  const sentences = (list: readonly string[]) => list.flatMap((text) => hang('  – ', text, screen));
  const alone = answer.what.length + answer.how.length === 0;
  const refused = answer.kind === 'refused' || answer.kind === 'error';
  return [
    heading(answer, screen),
    ...section('what', points(answer.what)),
    ...section('how', points(answer.how)),
    ...section(alone ? 'answer' : 'other', points(answer.other)),
    ...section('order', answer.order ? sentences([answer.order]) : []),
    ...section('figures', renderFigures(answer, markers, screen)),
    ...section('sources', renderSources(answer, markers, screen)),
    ...section(refused ? 'searched' : 'missing', sentences(answer.missing)),
    ...section('withheld', answer.withheld ? sentences([answer.withheld]) : []),
    ...section(
      answer.kind === 'choose' ? 'choose' : 'next',
      answer.choices.flatMap((choice, index) => hang(`  ${index + 1}. `, choice.label, screen)),
    ),
    '',
  ].join('\n');
}

/** The name of the matter that several points belong to, said once above them. */
function subjectOf(answer: Answer, item: string): string {
  return answer.facts.find((fact) => fact.subjectId === item)?.subject ?? item;
}

function withoutSubject(text: string, subject: string): string {
  if (!text.startsWith(subject)) return text;
  return text.slice(subject.length).replace(/^[\s—:：]+/, '');
}

function heading({ kind, language, asOf, demo }: Answer, { style }: Screen): string {
  const paint = kind === 'answered' ? style.good : kind === 'error' ? style.bad : style.warning;
  const parts = [paint(answerForm(`kind.${kind}`, language)), style.quiet(`${answerForm('asOf', language)} ${asOf}`)];
  return [...parts, ...(demo ? [style.warning(answerForm('demo', language))] : [])].join(' · ');
}
