import { type Answer, citedFigures, type Markers } from '../../features/ask/index.js';
import { answerForm } from '../../texts/index.js';
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

/** The figures and dates that the answer cites, as a table. */
export function renderFigures(answer: Answer, markers: Markers, screen: Screen): string[] {
  const figures = citedFigures(answer, markers);
  if (figures.length === 0) return [];
  const { language } = answer;
  const columns: TableColumn[] = [
    { heading: '', side: 'right' },
    ...COLUMNS.map(({ key, ...look }) => ({ heading: answerForm(key, language), ...look })),
  ];
  const rows = figures.map(({ number, subject, measure, value, unit, period, asOf }) => [
    `[${number}]`,
    subject,
    measure,
    value,
    unit,
    period,
    asOf,
  ]);
  return renderTable(columns, rows, { width: screen.width - 2, style: screen.style }).map((line) => `  ${line}`);
}
