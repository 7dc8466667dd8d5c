import { date, oneOf, text } from '../../domain/ledgers/column.js';
import { LIGHT_KINDS, type LightKind } from '../../domain/lights/types.js';
import type { Scope } from '../../domain/people/types.js';
import type { LightChange, LightRow, Reader } from '../types.js';
import type { Queries } from './client.js';
import { delegateOf } from './delegates.js';
import type { LightModel } from './generated/models.js';
import { inOrder } from './order.js';
import { dateToDay, dayToDate } from './rows.js';
import { litIndicators, visible } from './scope.js';
import { translate } from './where.js';

type LightWhere = NonNullable<Parameters<Reader['lights']>[1]>;

const COLUMNS = { subject: text, kind: oneOf(LIGHT_KINDS), light: text, evaluatedOn: date };

/** The lights of the records that the scope may see. */
export async function readLights(queries: Queries, scope: Scope, where: LightWhere = {}): Promise<LightRow[]> {
  const found = await queries.light.findMany({
    where: { AND: [translate(COLUMNS, where), scope.all ? {} : await ofVisibleSubjects(queries, scope, where)] },
  });
  return inOrder(found.map(toLight), (light) => light.subject);
}

/** What became of lights, as it was kept. */
export function lightChangeReads(queries: Queries): Pick<Reader, 'lightChanges' | 'lastLightChange'> {
  return {
    async lightChanges(where) {
      const which = 'after' in where ? { id: { gt: where.after } } : { on: { gte: dayToDate(where.from) } };
      const rows = await queries.lightChange.findMany({ where: which, orderBy: { id: 'asc' } });
      return rows.map((row) => ({ ...row, on: dateToDay(row.on) }) as LightChange);
    },
    lastLightChange: async () => (await queries.lightChange.aggregate({ _max: { id: true } }))._max.id ?? 0n,
  };
}

/** Writes lights at once; a subject that has one gets the new one, and what became another one is kept. */
export async function writeLights(queries: Queries, rows: readonly LightRow[]): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(inOrder(rows, (row) => row.subject));
  await queries.$executeRaw`
    INSERT INTO light_change (subject, kind, before, after, "on")
    SELECT given.subject, given.kind, light.light, given.light, given."evaluatedOn"
    FROM jsonb_to_recordset(${json}::jsonb) AS given(subject text, kind text, light text, "evaluatedOn" date)
    JOIN light ON light.subject = given.subject AND light.light <> given.light
    ORDER BY given.subject`;
  await queries.$executeRaw`
    INSERT INTO light (subject, kind, light, rule, inputs, evaluated_on, next_change)
    SELECT subject, kind, light, rule, inputs, "evaluatedOn", "nextChange"
    FROM jsonb_to_recordset(${json}::jsonb)
      AS given(subject text, kind text, light text, rule text, inputs jsonb, "evaluatedOn" date, "nextChange" date)
    ON CONFLICT (subject) DO UPDATE SET
      kind = excluded.kind, light = excluded.light, rule = excluded.rule, inputs = excluded.inputs,
      evaluated_on = excluded.evaluated_on, next_change = excluded.next_change`;
}

async function ofVisibleSubjects(queries: Queries, scope: Scope, where: LightWhere): Promise<object> {
  const kinds: object[] = [];
  for (const kind of typeof where.kind === 'string' ? [where.kind] : LIGHT_KINDS) {
    kinds.push({ kind, subject: { in: await subjects(queries, { scope, kind, among: where.subject }) } });
  }
  return { OR: kinds };
}

interface Subjects {
  readonly scope: Scope;
  readonly kind: LightKind;
  /** Only these are looked at. */
  readonly among: LightWhere['subject'];
}

async function subjects(queries: Queries, wanted: Subjects): Promise<string[]> {
  const rows = await subjectRows(queries, wanted);
  return rows.map((row) => String(row.id));
}

function subjectRows(queries: Queries, { scope, kind, among }: Subjects) {
  const ids = { select: { id: true } } as const;
  const within = among === undefined ? {} : translate({ id: text }, { id: among });
  const of = (ledger: 'projects' | 'milestones' | 'tasks' | 'problems') =>
    delegateOf(queries, ledger).findMany({ where: { AND: [visible(ledger, scope), within] }, ...ids });
  switch (kind) {
    case 'PROJECT':
      return of('projects');
    case 'MILESTONE':
      return of('milestones');
    case 'TASK':
      return of('tasks');
    case 'PROBLEM':
      return of('problems');
    case 'INDICATOR':
      return queries.indicator.findMany({ where: { AND: [litIndicators(scope), within] }, ...ids });
    default:
      return kind satisfies never;
  }
}

function toLight(row: LightModel): LightRow {
  return {
    ...row,
    kind: row.kind as LightRow['kind'],
    light: row.light as LightRow['light'],
    inputs: row.inputs as LightRow['inputs'],
    evaluatedOn: dateToDay(row.evaluatedOn),
    nextChange: row.nextChange === null ? null : dateToDay(row.nextChange),
  };
}
