import type { Language } from '../lib/language.js';
import type { ChunkRow, DocumentRow } from '../store/types.js';
import type { DocumentStanding } from './standing.js';
import type { Passage } from './types.js';

type Source = Pick<DocumentRow, 'number' | 'issuer' | 'issuedOn' | 'effectiveOn' | 'label'>;
type Part = Pick<ChunkRow, 'id' | 'documentId' | 'clause' | 'headingPath' | 'page' | 'language' | 'text'>;

/** A chunk with what its document says of itself. */
export function passageFrom(
  { number, issuer, issuedOn, effectiveOn, label }: Source,
  { id, documentId, clause, headingPath, page, language, text }: Part,
  { title, status }: { readonly title: string; readonly status: DocumentStanding },
): Passage {
  const source = { documentId, title, number, issuer, status, issuedOn, effectiveOn, label };
  return { id, ...source, clause, headingPath, page, language, text };
}

/** A document's title in a language, else in the other, else its id: not every document is described in both. */
export function titleIn(
  { id, titleZh, titleEn }: Pick<DocumentRow, 'id' | 'titleZh' | 'titleEn'>,
  language: Language,
): string {
  return (language === 'zh' ? titleZh || titleEn : titleEn || titleZh) || id;
}
