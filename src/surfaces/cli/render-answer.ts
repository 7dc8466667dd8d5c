import { type Answer, groupPoints, numberEvidence, type Point } from '../../features/ask/index.js';
import { type AnswerFormKey, answerForm } from '../../texts/index.js';
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
    groupPoints(answer, list).flatMap(({ subject, points }) => [
      ...(subject === null ? [] : hang('  • ', subject, screen)),
      ...points.flatMap(({ point, text }) =>
        hang(subject === null ? '  • ' : '    · ', `${text} ${style.marker(markers.after(point))}`, screen),
      ),
    ]);
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
    ...(answer.withheld ? ['', ...hang('', answer.withheld, screen)] : []),
    ...section('writing', answer.writing ? sentences([answer.writing.note]) : []),
    ...section(
      answer.kind === 'choose' ? 'choose' : 'next',
      answer.choices.flatMap((choice, index) => hang(`  ${index + 1}. `, choice.label, screen)),
    ),
    '',
  ].join('\n');
}

function heading({ kind, language, asOf, demo }: Answer, { style }: Screen): string {
  const paint = kind === 'answered' ? style.good : kind === 'error' ? style.bad : style.warning;
  const parts = [paint(answerForm(`kind.${kind}`, language)), style.quiet(`${answerForm('asOf', language)} ${asOf}`)];
  return [...parts, ...(demo ? [style.warning(answerForm('demo', language))] : [])].join(' · ');
}
