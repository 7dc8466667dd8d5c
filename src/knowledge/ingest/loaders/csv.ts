import { CSVLoader } from '@langchain/community/document_loaders/fs/csv';
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { tidy } from '../blocks.js';
import { type BlockDocument, toDocuments } from './block-documents.js';

/** Reads a table by LangChain's loader, which gives each row as `column: value` lines. */
export class CsvLoader extends BaseDocumentLoader {
  constructor(private readonly file: string) {
    super();
  }

  override async load(): Promise<BlockDocument[]> {
    const documents = await new CSVLoader(this.file).load();
    const records = documents.map(({ pageContent }) => pageContent.split('\n').map(columnAndValue));
    const header = (records[0] ?? []).map(([column]) => column);
    const rows = [header, ...records.map((record) => record.map(([, value]) => value))];
    const table = { kind: 'table' as const, rows: rows.map((cells) => ({ cells, page: null })) };
    return toDocuments(this.file, { blocks: records.length > 0 ? [table] : [], notes: [] });
  }
}

function columnAndValue(line: string): readonly [column: string, value: string] {
  const colon = line.indexOf(': ');
  return colon < 0 ? ['', tidy(line)] : [tidy(line.slice(0, colon)), tidy(line.slice(colon + 2))];
}
