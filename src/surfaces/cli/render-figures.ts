import type { Answer, Fact } from '../../features/ask/index.js';
import type { Language } from '../../lib/language.js';
import { answerForm, formats } from '../../texts/index.js';
import type { Markers } from './markers.js';
import type { Screen } from './screen.js';
import { renderTable, type TableColumn } from './table.js';

const COLUMNS = [
  { key: 'subject', flexible: true, narrowest: 24 },
  { key: 'measure', flexible: true, narrowest: 14 },
  { key: 'value', side: 'right' },
  { key: 'unit' },
  { key: 'period' },
  { key: 'dataDay' },
] as const;

/** The figures and dates that the answer cites, as a table; words stand in the points alone. */
export function renderFigures(answer: Answer, markers: Markers, screen: Screen): string[] {
  const figures = answer.facts
    .filter((fact) => fact.kind !== 'text' && markers.numberOf(fact.id) !== undefined)
    .sort((left, right) => (markers.numberOf(left.id) as number) - (markers.numberOf(right.id) as number));
  if (figures.length === 0) return [];
  const { language } = answer;
  const columns: TableColumn[] = [
    { heading: '', side: 'right' },
    ...COLUMNS.map(({ key, ...look }) => ({ heading: answerForm(key, language), ...look })),
  ];
  const rows = figures.map((fact) => [
    `[${markers.numberOf(fact.id)}]`,
    shortSubject(fact, language),
    fact.measure,
    shownValue(fact, language),
    fact.unit ?? '',
    fact.period ? formats.period(fact.period, language) : '',
    fact.asOf,
  ]);
  return renderTable(columns, rows, { width: screen.width - 2, style: screen.style }).map((line) => `  ${line}`);
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
