import type { Scope } from '../domain/people/types.js';
import { nearest } from '../lib/nearest.js';
import { fold } from '../lib/text.js';
import type { DocumentRow, Reader } from '../store/types.js';
import { refuse } from './refuse.js';

/** A clause of a document, as a ledger names it. */
export interface PolicyClause {
  readonly policyNumber: string | null;
  readonly policyClause: string | null;
}

type Written = { readonly policy?: string | undefined; readonly clause?: string | undefined };

/**
 * Finds the clause of a document by its number among the documents that the reader may see; `before` is what a clause
 * without a number belongs to.
 * @throws WutongError `bad-input` at the field, with the nearest number or clause.
 */
export async function demandClause(
  { tx, scope }: { readonly tx: Pick<Reader, 'documents' | 'chunks'>; readonly scope: Scope },
  { policy, clause }: Written,
  before: PolicyClause | null = null,
): Promise<Partial<PolicyClause>> {
  if (policy === undefined && clause === undefined) return {};
  const number = policy ?? before?.policyNumber ?? null;
  if (number === null) {
    refuse(
      'bad-input',
      {
        en: 'write the number of the document that the clause stands in',
        zh: '请写明条款所在文件的文号。',
      },
      'policy',
    );
  }
  const document = demandDocument(number, await tx.documents(scope));
  if (clause === undefined)
    return { policyNumber: document.number, ...(policy !== undefined && { policyClause: null }) };
  const chunks = await tx.chunks(scope, { documentId: document.id });
  const clauses = [...new Set(chunks.flatMap((chunk) => chunk.clause ?? []))];
  return { policyNumber: document.number, policyClause: demandOne(clause, clauses, document) };
}

function demandDocument(typed: string, documents: readonly DocumentRow[]): DocumentRow {
  const numbered = documents.filter(({ number }) => number !== null);
  const found = numbered.find(({ number, id }) => key(number ?? '') === key(typed) || key(id) === key(typed));
  if (found) return found;
  const meant = nearest(
    key(typed),
    numbered.map(({ number }) => key(number ?? '')),
  );
  const near = numbered.find(({ number }) => meant !== null && key(number ?? '') === meant)?.number;
  refuse(
    'bad-input',
    {
      en: `no document that you may see has the number "${typed}".${near ? ` Do you mean ${near}?` : ' Ask for the policy to see its number.'}`,
      zh: `您可查看的文件中没有文号“${typed}”。${near ? `是否指${near}？` : '可先查询该政策以核对文号。'}`,
    },
    'policy',
  );
}

function demandOne(typed: string, clauses: readonly string[], { number }: DocumentRow): string {
  const wanted = key(typed);
  const exact = clauses.find((clause) => key(clause) === wanted);
  if (exact !== undefined) return exact;
  // A whole clause may stand in its parts alone.
  const whole = /[条款项章节.)]$/u.test(wanted);
  if (whole && clauses.some((clause) => key(clause).startsWith(wanted))) return typed.trim();
  const meant = nearest(wanted, clauses.map(key));
  const near = clauses.find((clause) => meant !== null && key(clause) === meant);
  const some = clauses.slice(0, 5).join('、');
  refuse(
    'bad-input',
    {
      en: `${number} has no clause "${typed}".${near ? ` Do you mean ${near}?` : some === '' ? ' Leave the clause out.' : ` It has ${some} …`}`,
      zh: `${number}没有“${typed}”。${near ? `是否指${near}？` : some === '' ? '可不写条款。' : `其中有${some}等。`}`,
    },
    'clause',
  );
}

/** Brackets of either width, blanks and case do not make another number. */
function key(text: string): string {
  return fold(text)
    .replace(/[〔【[（(]/gu, '(')
    .replace(/[〕】\]）)]/gu, ')')
    .replace(/\s+/gu, '');
}
