import { expect, it } from 'vitest';
import type { ChunkRow, DocumentRow, Store } from '../../src/store/types.js';
import { SCOPES } from './store-world.js';

const { pharma, guest } = SCOPES;

function rules(values: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id: 'problem-rules',
    path: 'policies/problem-rules.md',
    hash: 'one',
    titleZh: '问题办理规则',
    titleEn: 'Rules for problems',
    number: '演工推办〔2025〕6号',
    issuer: 'office',
    level: 'CITY',
    kind: 'RULES',
    language: 'zh',
    issuedOn: '2025-03-01',
    effectiveOn: null,
    expiresOn: null,
    status: 'IN_FORCE',
    supersededById: null,
    label: 'PUBLIC',
    chainIds: ['pharma'],
    source: 'demo',
    demo: true,
    notes: ['page 3 has no text'],
    ...values,
  };
}

function clause(ordinal: number, values: Partial<ChunkRow> = {}): ChunkRow {
  const id = `problem-rules#${ordinal}`;
  const rest = { clause: `第${ordinal}条`, headingPath: ['第一章', '总则'], page: null, language: 'zh' } as const;
  return {
    id,
    documentId: 'problem-rules',
    ordinal,
    ...rest,
    text: '正文',
    hash: 'same',
    ...values,
  };
}

/** Documents and their chunks; each test goes on from the one before. */
export function corpusContract(store: () => Store): void {
  const put = (document: DocumentRow, chunks: ChunkRow[]) =>
    store().transaction((tx) => tx.putDocument(document, chunks));

  it('keeps a document with its chunks, and counts the change', async () => {
    expect(await store().corpusRevision()).toBe(0);
    const chunks = [clause(1), clause(2)];
    await put(rules(), chunks);
    expect(await store().documents(guest)).toEqual([rules()]);
    expect(await store().chunks(guest)).toEqual(chunks);
    expect(await store().corpusRevision()).toBe(1);
  });

  it('moves what reads as before to its new place, and replaces or removes the rest', async () => {
    const moved = clause(1, { ordinal: 5, headingPath: ['第二章'] });
    const added = clause(3, { text: '新增' });
    await put(rules({ hash: 'two' }), [added, moved]);
    expect(await store().chunks(guest, { documentId: 'problem-rules' })).toEqual([added, moved]);
    await put(rules({ hash: 'three' }), [clause(1, { text: '改写', hash: 'other' })]);
    expect(await store().chunks(guest)).toEqual([clause(1, { text: '改写', hash: 'other' })]);
    expect((await store().documents(guest))[0]?.hash).toBe('three');
    expect(await store().corpusRevision()).toBe(3);
  });

  it('shows internal documents to who may read them', async () => {
    await put(rules({ label: 'INTERNAL' }), [clause(1)]);
    expect(await store().documents(guest)).toEqual([]);
    expect(await store().chunks(guest)).toEqual([]);
    expect(await store().documents(pharma)).toHaveLength(1);
    expect(await store().chunks(pharma)).toHaveLength(1);
  });

  it('removes a document with its chunks', async () => {
    const before = await store().corpusRevision();
    await store().transaction((tx) => tx.removeDocument('problem-rules'));
    expect(await store().documents(pharma)).toEqual([]);
    expect(await store().chunks(pharma)).toEqual([]);
    expect(await store().corpusRevision()).toBe(before + 1);
  });
}
