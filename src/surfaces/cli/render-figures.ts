import type { Answer, Fact } from '../../features/ask/index.js';
import type { Language } from '../../lib/language.js';
import { answerForm, formats } from '../../texts/index.js';
import type { Markers } from './markers.js';
import type { Screen } from './screen.js';
import { renderTable, type TableColumn } from './table.js';

const COLUMNS = [
  { key: 'subject', flexible: true },
  { key: 'measure', flexible: true },
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
    fact.subject,
    fact.measure,
    shownValue(fact, language),
    fact.unit ?? '',
    fact.period ? formats.period(fact.period, language) : '',
    fact.asOf,
  ]);
  return renderTable(columns, rows, { width: screen.width - 2, style: screen.style }).map((line) => `  ${line}`);
}

/** A sum is shown with its unit, everything else beside it. */
function shownValue({ kind, value }: Fact, language: Language): string {
  switch (kind) {
    case 'money':
      return formats.money(Number(value), language);
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
