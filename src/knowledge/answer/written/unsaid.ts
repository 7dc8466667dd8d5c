import type { Answer, Point, Section } from '../../types.js';
import type { Question } from '../question.js';
import { isQuotation } from './evidence-list.js';

/** Whether a point is said already: a sentence as it stands; a quotation by one of the same passage that holds it, or that it holds. */
export function isSaid(point: Point, said: readonly Point[]): boolean {
  const quote = squeeze(point.quote);
  return said.some((one) => {
    if (one.text === point.text) return true;
    const other = squeeze(one.quote);
    const samePassage = point.evidence.length === 1 && one.evidence.includes(point.evidence[0] ?? '');
    return samePassage && quote !== '' && other !== '' && (other.includes(quote) || quote.includes(other));
  });
}

function squeeze(text = ''): string {
  return text.replace(/[\s。.;；]+/g, '');
}

/**
 * Whether a model may not leave a point out: all of `what`, every sentence with figures, each item of a list that was asked for, and
 * what the built-in answer begins with. What is left are further passages, which a model may find to be beside the question.
 */
export function isEssential(point: Point, section: Section, given: { answer: Answer; question: Question }): boolean {
  const { answer, question } = given;
  if (section === 'what' || question.form === 'list' || !isQuotation(point, answer)) return true;
  return point === (answer.what[0] ?? answer.how[0] ?? answer.other[0]);
}
