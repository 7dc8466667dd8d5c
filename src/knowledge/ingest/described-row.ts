import type { DocumentRow } from '../../store/types.js';
import type { Description } from './descriptions.js';

/** A file to be read as a document. */
export interface Source {
  readonly file: string;
  /** As the document is kept: from the folder of the descriptions, or absolute where nothing is described. */
  readonly path: string;
  readonly hash: string;
  readonly description: Description | null;
}

/** The row of a described document: all but the notes is in its description. */
export function describedRow(source: Source, description: Description, notes: readonly string[]): DocumentRow {
  const { id, number, titleZh, titleEn, issuer, level, kind, language, status, label, demo } = description;
  const dates = {
    issuedOn: description.issuedOn ?? null,
    effectiveOn: description.effectiveOn ?? null,
    expiresOn: description.expiresOn ?? null,
  };
  return {
    id,
    path: source.path,
    hash: source.hash,
    titleZh,
    titleEn,
    number: number ?? null,
    issuer,
    level,
    kind,
    language,
    ...dates,
    status,
    supersededById: description.supersededBy ?? null,
    label,
    chainIds: description.chains,
    source: description.source,
    demo,
    notes,
  };
}
