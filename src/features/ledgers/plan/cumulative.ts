import { grouped } from '../../../domain/ledgers/grouped.js';
import type { Known, Values } from './known.js';
import type { ReadRow } from './read-rows.js';

/** Reports that tell no cumulative investment get the sum of the months up to theirs, of the ledger and of the file. */
export function withCumulative(rows: readonly ReadRow[], known: Known): readonly ReadRow[] {
  if (known.ledger !== 'progressReports' || rows.every(({ values }) => told(values))) return rows;
  const months = new Map<string, Map<string, bigint>>();
  const add = ({ projectId, month, investmentMonth }: Values) => {
    if (typeof investmentMonth !== 'bigint') return;
    const own = months.get(String(projectId)) ?? new Map<string, bigint>();
    months.set(String(projectId), own.set(String(month), investmentMonth));
  };
  const reported = grouped([...known.records.values()], ({ projectId }) => String(projectId));
  for (const { values } of rows) for (const report of reported.get(String(values.projectId)) ?? []) add(report);
  for (const { values } of rows) add(values);
  return rows.map((row) => {
    const { values } = row;
    if (told(values)) return row;
    const upTo = [...(months.get(String(values.projectId)) ?? [])].filter(([month]) => month <= String(values.month));
    return { ...row, values: { ...values, investmentCumulative: upTo.reduce((sum, [, each]) => sum + each, 0n) } };
  });
}

/** A correction of a report keeps what it says unless the file tells another sum. */
function told({ investmentCumulative }: Values): boolean {
  return investmentCumulative !== null && investmentCumulative !== undefined;
}
