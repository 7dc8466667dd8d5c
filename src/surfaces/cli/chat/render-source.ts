import { type Answer, type Fact, numberEvidence, type Passage } from '../../../features/ask/index.js';
import { answerForm } from '../../../texts/index.js';
import { hang, type Screen } from '../screen.js';

/** One source of an answer in full, by the number that stands behind its points; null when there is none. */
export function renderSource(answer: Answer, number: number, screen: Screen): string | null {
  const id = numberEvidence(answer).ids[number - 1];
  const passage = answer.passages.find((each) => each.id === id);
  if (passage) return renderPassage(passage, answer, screen);
  const fact = answer.facts.find((each) => each.id === id);
  return fact ? renderFact(fact, answer, screen) : null;
}

function renderPassage(passage: Passage, { language }: Answer, screen: Screen): string {
  const { title, number, issuer, headingPath, clause, page, status, effectiveOn, label } = passage;
  const states = [answerForm(`status.${status}`, language), answerForm(`label.${label}`, language)];
  const place = [...headingPath, clause, page === null ? null : `${answerForm('page', language)} ${page}`];
  return [
    screen.style.heading([title, number].filter(Boolean).join(' ')),
    screen.style.quiet([issuer, effectiveOn, ...states].filter(Boolean).join(' · ')),
    screen.style.quiet([...new Set(place)].filter(Boolean).join(' > ')),
    '',
    ...hang('  ', passage.text, screen),
    '',
  ].join('\n');
}

function renderFact(fact: Fact, { language }: Answer, screen: Screen): string {
  const { subject, measure, period, asOf, source } = fact;
  return [
    screen.style.heading(`${subject} · ${measure}`),
    screen.style.quiet([period, `${answerForm('asOf', language)} ${asOf}`].filter(Boolean).join(' · ')),
    ...hang('  ', `${answerForm('ledger', language)} ${source.ledger}: ${source.rows.join(', ')}`, screen),
    '',
  ].join('\n');
}
