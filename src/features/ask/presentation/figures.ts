import type { Answer, Fact } from '../../../knowledge/index.js';
import type { Language } from '../../../lib/language.js';
import { formats } from '../../../texts/index.js';
import type { Markers } from './markers.js';

/** A figure as a row of a table shows it, all in the language of the answer; `unit` and `period` may be empty. */
export interface Figure {
  readonly number: number;
  readonly kind: Fact['kind'];
  readonly subject: string;
  readonly measure: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly asOf: string;
}

/** The figures and dates that an answer cites, by their numbers; words stand in the points alone. */
export function citedFigures({ facts, language }: Answer, markers: Markers): Figure[] {
  return facts
    .filter((fact) => fact.kind !== 'text')
    .flatMap((fact) => {
      const number = markers.numberOf(fact.id);
      return number === undefined ? [] : [figureOf(fact, number, language)];
    })
    .sort((left, right) => left.number - right.number);
}

function figureOf(fact: Fact, number: number, language: Language): Figure {
  return {
    number,
    kind: fact.kind,
    subject: shortSubject(fact, language),
    measure: fact.measure,
    value: shownValue(fact, language),
    unit: fact.unit ?? '',
    period: fact.period ? formats.period(fact.period, language) : '',
    asOf: fact.asOf,
  };
}

const NUMBERED = /^(?:PRJ|T|P|M)-\d+(?= )/;

/** The points carry the names in full; the table needs only what tells one row from another. */
function shortSubject({ subject }: Fact, language: Language): string {
  const number = NUMBERED.exec(subject)?.[0];
  if (number) return number;
  return language === 'en' ? subject.replace(/ \([^()]*\p{Script=Han}[^()]*\)/gu, '') : subject;
}

/** A sum is shown with its unit, in English without the Chinese form that the point gives beside it; everything else beside its unit. */
function shownValue({ kind, value }: Fact, language: Language): string {
  switch (kind) {
    case 'money':
      return formats.money(Number(value), language).replace(/ \(.*\)$/, '');
    case 'number':
      return formats.number(Number(value));
    case 'date':
      return formats.date(String(value), language);
    case 'month':
      return formats.month(String(value), language);
    case 'text':
      return String(value);
  }
}
