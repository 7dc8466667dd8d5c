import type { Plan } from '../../domain/ledgers/ledgers.js';
import { type DocumentStanding, standingOn } from '../../knowledge/index.js';
import type { DocumentRow } from '../../store/types.js';
import type { ReadContext } from '../context.js';

export type ChainPlan = Pick<
  Plan,
  'id' | 'kind' | 'titleZh' | 'titleEn' | 'year' | 'version' | 'status' | 'documentId' | 'effectiveFrom'
>;
export type ChainDocument = Pick<DocumentRow, 'id' | 'titleZh' | 'titleEn' | 'number' | 'label' | 'issuedOn'> & {
  readonly status: DocumentStanding;
};

/** The newest plan of the chains that is in force, else the newest draft; null where the reader sees none. */
export async function latestPlan(
  { store, scope }: Pick<ReadContext, 'store' | 'scope'>,
  chainIds: readonly string[],
): Promise<ChainPlan | null> {
  const rank = { IN_FORCE: 0, DRAFT: 1, SUPERSEDED: 2 } as const;
  const plans = (await store.read('plans', scope, { chainId: [...chainIds] })).sort(
    (one, other) =>
      rank[one.status] - rank[other.status] ||
      other.year - one.year ||
      other.version - one.version ||
      one.id.localeCompare(other.id),
  );
  const [plan] = plans;
  if (plan === undefined) return null;
  const { id, kind, titleZh, titleEn, year, version, status, documentId, effectiveFrom } = plan;
  return { id, kind, titleZh, titleEn, year, version, status, documentId, effectiveFrom };
}

/** The documents that concern the chains and that the reader may see: those in force first, then the newest. */
export async function chainDocuments(
  { store, scope, clock }: Pick<ReadContext, 'store' | 'scope' | 'clock'>,
  chainIds: readonly string[],
): Promise<ChainDocument[]> {
  const settled = ({ status }: ChainDocument) => (status === 'IN_FORCE' ? 0 : 1);
  return (await store.documents(scope))
    .filter((document) => document.chainIds.some((id) => chainIds.includes(id)))
    .map((document) => {
      const { id, titleZh, titleEn, number, label, issuedOn } = document;
      return { id, titleZh, titleEn, number, status: standingOn(document, clock.today()), label, issuedOn };
    })
    .sort(
      (one, other) =>
        settled(one) - settled(other) ||
        (other.issuedOn ?? '').localeCompare(one.issuedOn ?? '') ||
        one.id.localeCompare(other.id),
    );
}
