import type { Answer, Choice, Question } from '../../knowledge/index.js';
import type { Language } from '../../lib/language.js';
import { fold } from '../../lib/text.js';
import { FOLLOW_UPS, graspOf, type Offer } from './follow-ups.js';
import type { Asker, Led } from './led.js';
import { placeOfQuestion, standingPlace } from './next-place.js';

const MOST = 3;

/**
 * Up to three questions that lead on from an answer, in its language. They ask for what the answer itself shows to be there
 * (counts that are not zero, records and documents that it cites), so that they are answered; never the same again.
 */
export function nextQuestions(answer: Answer, question: Question, asker: Asker): Choice[] {
  if (answer.kind === 'choose' || answer.kind === 'error') return [];
  if (answer.kind === 'refused' && answer.choices.length > 0) return [];
  const offers = answer.kind === 'refused' ? standing(question, asker) : offersOf({ answer, question, asker });
  const found = offers.map((offer) => choiceOf(offer, answer.language));
  const before = new Set([question.text, ...answer.choices.map((choice) => choice.question)].map(sameWords));
  return found
    .filter((choice) => {
      const words = sameWords(choice.question);
      const again = before.has(words);
      before.add(words);
      return !again;
    })
    .slice(0, MOST);
}

function offersOf(led: Led): Offer[] {
  const place = placeOfQuestion(led.question, led.asker, led.answer);
  return FOLLOW_UPS.flatMap(({ topic, of }) =>
    topic !== null && led.question.topics[0] === topic ? [] : (of(led, place) ?? []),
  );
}

/** What the asker's own desk should grasp, when the question was about something else. */
function standing(question: Question, asker: Asker): Offer[] {
  const place = question.topics[0] === 'grasp' ? null : standingPlace(asker);
  return place === null ? [] : [graspOf(place)];
}

function choiceOf({ label, question }: Offer, language: Language): Choice {
  return { label: label[language], question: question[language] };
}

function sameWords(text: string): string {
  return fold(text).replace(/[\p{P}\s]/gu, '');
}
