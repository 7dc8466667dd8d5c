import { LEDGERS } from '../../domain/ledgers/ledgers.js';
import { readableLabels } from '../../domain/people/scope.js';
import type { AuditRow, Reader } from '../types.js';
import { accountReads } from './accounts.js';
import { answerReads } from './answers.js';
import { changeReads } from './changes.js';
import { channelReads } from './channel-mappings.js';
import { claimReads } from './claims.js';
import type { Queries } from './client.js';
import { chunkFromRow, documentFromRow } from './corpus-rows.js';
import { delegateOf } from './delegates.js';
import { digestReads } from './digests.js';
import { dueStepReads } from './due-steps.js';
import { sumRevenue } from './figures.js';
import type { AuditModel } from './generated/models.js';
import { highestNumber } from './highest-number.js';
import { importReads } from './imports.js';
import { lightChangeReads, readLights } from './lights.js';
import { inOrder } from './order.js';
import { outboxReads } from './outbox.js';
import { passageVectorReads } from './passage-vectors.js';
import { problemContactReads } from './problem-contacts.js';
import { pageOfProjects } from './project-page.js';
import { dateToDay, toRecord } from './rows.js';
import { visible } from './scope.js';
import { translate } from './where.js';

/** Everything that can be read, inside a transaction and outside. */
export function createReader(queries: Queries): Reader {
  return {
    async read(ledger, scope, where = {}) {
      const conditions = [visible(ledger, scope), translate(LEDGERS[ledger], where)];
      const rows = await delegateOf(queries, ledger).findMany({ where: { AND: conditions } });
      return inOrder(
        rows.map((row) => toRecord(ledger, row)),
        (record) => record.id as string,
      );
    },
    lights: (scope, where) => readLights(queries, scope, where),
    highestNumber: (ledger, prefix) => highestNumber(queries, ledger, prefix),
    projectPage: (scope, query) => pageOfProjects(queries, scope, query),
    chainRevenue: (scope, chainIds, month) => sumRevenue(queries, scope, chainIds, month),
    async documents(scope) {
      const rows = await queries.document.findMany({ where: { label: { in: readableLabels(scope) } } });
      return inOrder(rows.map(documentFromRow), (document) => document.id);
    },
    async chunks(scope, where = {}) {
      const rows = await queries.chunk.findMany({
        where: {
          document: { label: { in: readableLabels(scope) } },
          ...(where.documentId === undefined ? {} : { documentId: where.documentId }),
        },
        orderBy: { ordinal: 'asc' },
      });
      return inOrder(rows.map(chunkFromRow), (chunk) => chunk.documentId);
    },
    async corpusRevision() {
      return (await queries.corpusRevision.findUnique({ where: { id: 1 } }))?.revision ?? 0;
    },
    async installation() {
      const row = await queries.installation.findUnique({ where: { id: 1 } });
      return row && { demo: row.demo, seededOn: row.seededOn && dateToDay(row.seededOn) };
    },
    async audit(where = {}) {
      const rows = await queries.audit.findMany({
        where: where.subject === undefined ? {} : { subject: { in: [where.subject].flat() } },
        orderBy: { id: 'desc' },
      });
      return rows.map(toAudit);
    },
    async lastAudit() {
      const [row] = await queries.$queryRaw<{ id: bigint | null }[]>`
        SELECT max(id) AS id FROM audit WHERE verb NOT LIKE 'ask.%'`;
      return row?.id ?? 0n;
    },
    async auditAfter(id) {
      const where = { id: { gt: id }, NOT: { verb: { startsWith: 'ask.' } } };
      return (await queries.audit.findMany({ where, orderBy: { id: 'asc' } })).map(toAudit);
    },
    ...passageVectorReads(queries),
    ...lightChangeReads(queries),
    ...accountReads(queries),
    ...changeReads(queries),
    ...channelReads(queries),
    ...answerReads(queries),
    ...claimReads(queries),
    ...outboxReads(queries),
    ...importReads(queries),
    ...dueStepReads(queries),
    ...digestReads(queries),
    ...problemContactReads(queries),
  };
}

function toAudit(row: AuditModel): AuditRow {
  return { ...row, at: row.at.toISOString() };
}
