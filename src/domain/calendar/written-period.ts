import { type Period, parsePeriod } from './periods.js';

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [/^(\d{4})年?$/, ([year]) => `${year}`],
  [/^(\d{4})(?:年第?|[-/. ]?)(?:Q([1-4])|([1-4])季度?)$/i, ([year, one, other]) => `${year}-Q${one ?? other}`],
  [/^Q([1-4])[ -/.]?(\d{4})$/i, ([quarter, year]) => `${year}-Q${quarter}`],
  [/^(\d{4})(?:年|[-/.])(\d{1,2})月?$/, ([year, month]) => `${year}-${two(month)}`],
  [/^(\d{4})(\d{2})$/, ([year, month]) => `${year}-${month}`],
  [
    /^(\d{4})年(\d{1,2})月?(?:[-~—–至到/]|\.\.)(\d{1,2})月?$/,
    ([year, first, last]) => `${year}-${two(first)}/${year}-${two(last)}`,
  ],
  [
    /^(\d{4})(?:年|[-/.])(\d{1,2})月?(?:[~—–至到/]|\.\.)(\d{4})(?:年|[-/.])(\d{1,2})月?$/,
    ([from, first, to, last]) => `${from}-${two(first)}/${to}-${two(last)}`,
  ],
];

/** A period as people write it in a field: `2026-10`, `2026年10月`, `2026年第三季度`, `2026Q3`, `2026年1-10月`; null when it is none. */
export function writtenPeriod(text: string): Period | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[一二三四](?=季)/u, (sign) => String('一二三四'.indexOf(sign) + 1));
  const given = parsePeriod(plain);
  if (given !== null) return given;
  for (const [pattern, key] of FORMS) {
    const match = pattern.exec(plain);
    if (match) return parsePeriod(key(match.slice(1)));
  }
  return null;
}

function two(number = ''): string {
  return number.padStart(2, '0');
}
