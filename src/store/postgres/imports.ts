import { WutongError } from '../../lib/errors.js';
import type { ImportFileRow, ImportRunRow, Reader, Transaction } from '../types.js';
import type { Queries } from './client.js';
import type { ImportRunModel } from './generated/models.js';
import { toJson, toJsonText } from './json.js';
import { dayToDate } from './rows.js';

type ImportReads = Pick<Reader, 'importMapping' | 'importRuns' | 'importFile'>;
type ImportWrites = Pick<
  Transaction,
  'putImportMapping' | 'addImportRun' | 'putImportFile' | 'takeImportFile' | 'forgetImportFiles'
>;

/** How files were read before, which were brought in, and which wait for a word. */
export function importReads(queries: Queries): ImportReads {
  return {
    async importMapping(ledger, fingerprint) {
      const row = await queries.importMapping.findUnique({ where: { ledger_fingerprint: { ledger, fingerprint } } });
      return row === null ? null : (row.columns as Record<string, string | null>);
    },
    async importRuns(where = {}) {
      return (await queries.importRun.findMany({ where, orderBy: { at: 'desc' } })).map(toRun);
    },
    async importFile(id) {
      const row = await queries.importFile.findUnique({ where: { id } });
      if (row === null) return null;
      const { createdAt, expiresAt, bytes, ...rest } = row;
      const instants = { createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
      return { ...rest, bytes: Buffer.from(bytes), ...instants };
    },
  };
}

/** Keeps what imports leave behind, and the files that wait. */
export function importWrites(queries: Queries): ImportWrites {
  return {
    async putImportMapping({ ledger, fingerprint, columns, keptBy, keptOn }) {
      await queries.$executeRaw`
        INSERT INTO import_mapping (ledger, fingerprint, columns, kept_by, kept_on)
        VALUES (${ledger}, ${fingerprint}, ${toJsonText(columns)}::jsonb, ${keptBy}, ${dayToDate(keptOn)}::date)
        ON CONFLICT (ledger, fingerprint) DO UPDATE SET
          columns = excluded.columns, kept_by = excluded.kept_by, kept_on = excluded.kept_on`;
    },
    async addImportRun({ at, columns, counts, ...rest }) {
      const data = { ...rest, at: new Date(at), columns: toJson(columns) as object, counts: toJson(counts) as object };
      await queries.importRun.create({ data, select: { id: true } });
    },
    async putImportFile(row) {
      await queries.importFile.create({ data: fileToRow(row), select: { id: true } });
    },
    async takeImportFile(id, actorId) {
      const { count } = await queries.importFile.deleteMany({ where: { id, actorId } });
      if (count > 0) return;
      throw new WutongError(
        'conflict',
        'This file waits no longer: it was brought in, cancelled, or a day has passed. Send it again.',
        { zh: '该文件已不再等待导入：已导入、已取消，或已超过一天。请重新发送文件。' },
      );
    },
    async forgetImportFiles(before) {
      return (await queries.importFile.deleteMany({ where: { expiresAt: { lt: new Date(before) } } })).count;
    },
  };
}

function toRun(row: ImportRunModel): ImportRunRow {
  return { ...row, at: row.at.toISOString() } as ImportRunRow;
}

function fileToRow({ createdAt, expiresAt, bytes, options, ...rest }: ImportFileRow) {
  const instants = { createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) };
  return { ...rest, ...instants, bytes: new Uint8Array(bytes), options: toJson(options) as object };
}
