import { PDFLoader } from '@langchain/community/document_loaders/fs/pdf';
import type { Document } from '@langchain/core/documents';
import { getDocumentProxy } from 'unpdf';
import { noteOf } from '../../../texts/corpus.js';
import { type Block, joinLines, joinTables, type Loaded, type TableRow } from '../blocks.js';
import { readMarker } from '../numbering.js';
import { blocksOfPage, linesOf, type PageBlock, type TextItem, withoutRunningLines } from './pdf-layout.js';

/**
 * Reads a PDF by LangChain's loader, which takes the text of each page from the PDF library it is given. It is given
 * one that has put the page in order first: the loader itself would drop all places, and with them tables and headers.
 */
export async function readPdf(bytes: Buffer): Promise<Loaded> {
  let empty: readonly number[] = [];
  const library = orderedLibrary((pages) => {
    empty = pages;
  });
  const pages = await new PDFLoader(new Blob([new Uint8Array(bytes)]), { pdfjs: library as never }).load();
  const blocks = joinTables(joinBrokenParagraphs(pages.flatMap(pageBlocks)));
  return { blocks, notes: empty.map((page) => noteOf('page-without-text', page)) };
}

/** The part of pdf.js that LangChain's loader calls. */
function orderedLibrary(onEmptyPages: (pages: readonly number[]) => void) {
  return async () => ({
    version: 'unpdf',
    getDocument: ({ data }: { data: Uint8Array }) => ({ promise: openOrdered(data, onEmptyPages) }),
  });
}

async function openOrdered(data: Uint8Array, onEmptyPages: (pages: readonly number[]) => void) {
  const document = await getDocumentProxy(data, { verbosity: 0 });
  const pages: TextItem[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await itemsOf(document, number));
  const numPages = document.numPages;
  await document.loadingTask.destroy();
  const ordered = withoutRunningLines(pages.map(linesOf)).map(blocksOfPage);
  onEmptyPages(ordered.flatMap((blocks, at) => (blocks.length === 0 ? [at + 1] : [])));
  const body = commonHeight(ordered.flat());
  return {
    numPages,
    getMetadata: async () => null,
    getPage: async (number: number) => ({
      getTextContent: async () => ({ items: (ordered[number - 1] ?? []).map((block, at) => itemOf(block, at, body)) }),
    }),
  };
}

async function itemsOf(document: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<TextItem[]> {
  const { items } = await (await document.getPage(number)).getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , , , x, y] = item.transform as number[];
    return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height }];
  });
}

/** One item a line: `#` before large letters, tabs between cells, `\v` before the first row of a table. */
function itemOf(block: PageBlock, at: number, body: number): { str: string; transform: number[] } {
  const transform = [0, 0, 0, 0, 0, at + 1];
  if (block.kind === 'row') return { str: `${block.first ? '\v' : ''}${block.cells.join('\t')}\t`, transform };
  return { str: block.height > body * 1.12 ? `# ${block.text}` : block.text, transform };
}

function pageBlocks(page: Document): Block[] {
  const number = (page.metadata.loc as { pageNumber: number }).pageNumber;
  const blocks: Block[] = [];
  for (const line of page.pageContent.split('\n')) {
    if (line.endsWith('\t')) addRow(blocks, line.slice(0, -1), number);
    else if (line.startsWith('# ')) blocks.push({ kind: 'heading', level: 1, text: line.slice(2), page: number });
    else blocks.push({ kind: 'paragraph', text: line, page: number });
  }
  return blocks;
}

function addRow(blocks: Block[], line: string, page: number): void {
  const first = line.startsWith('\v');
  const row: TableRow = { cells: line.replace('\v', '').split('\t'), page };
  const table = blocks.at(-1);
  if (first || table?.kind !== 'table') blocks.push({ kind: 'table', rows: [row] });
  else blocks[blocks.length - 1] = { kind: 'table', rows: [...table.rows, row] };
}

/** A paragraph that the end of a page broke goes on on the next. */
function joinBrokenParagraphs(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const broken =
      before?.kind === 'paragraph' &&
      block.kind === 'paragraph' &&
      before.page !== block.page &&
      isBroken(before.text, block.text);
    if (broken) joined[joined.length - 1] = { ...before, text: joinLines([before.text, block.text]) };
    else joined.push(block);
  }
  return joined;
}

function isBroken(text: string, next: string): boolean {
  return text.length > 20 && !/[。！？；：.!?;:]["”』」）)]?$/u.test(text) && readMarker(next) === null;
}

/** The size of most letters. */
function commonHeight(blocks: readonly PageBlock[]): number {
  const counts = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind === 'paragraph') counts.set(block.height, (counts.get(block.height) ?? 0) + block.text.length);
  }
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
}
