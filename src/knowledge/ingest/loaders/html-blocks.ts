import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { type Block, type TableRow, tidy } from '../blocks.js';

const SKIPPED = new Set([
  'NAV',
  'FOOTER',
  'HEADER',
  'ASIDE',
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'FORM',
  'BUTTON',
  'HEAD',
  'TEMPLATE',
]);
const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'TABLE',
  'SECTION',
  'ARTICLE',
  'MAIN',
  'BLOCKQUOTE',
  'PRE',
  'DL',
  'DT',
  'DD',
  'FIGURE',
  'BODY',
  'HTML',
]);

const HEADING = /^H([1-6])$/;

type Blocks = ReadonlySet<HTMLElement>;

/** The headings, paragraphs and tables of a page, without its navigation. */
export function htmlBlocks(html: string): Block[] {
  const root = parse(html, { blockTextElements: { script: false, style: false, pre: true } });
  const content = root.querySelector('main') ?? root.querySelector('article') ?? root.querySelector('body') ?? root;
  return blocksOf(content, blockElements(content));
}

/** The elements that are blocks or hold some, found from the innermost outwards. */
function blockElements(root: HTMLElement): Blocks {
  const found = new Set<HTMLElement>();
  const look = (element: HTMLElement): boolean => {
    let block = BLOCKS.has(element.tagName) || HEADING.test(element.tagName);
    for (const child of element.childNodes) if (isElement(child) && look(child)) block = true;
    if (block) found.add(element);
    return block;
  };
  look(root);
  return found;
}

function blocksOf(element: HTMLElement, known: Blocks): Block[] {
  const blocks: Block[] = [];
  let item = Number(element.getAttribute('start') ?? 1);
  let inline = '';
  const flush = () => {
    for (const line of inline.split('\n')) pushParagraph(blocks, line);
    inline = '';
  };
  for (const node of element.childNodes) {
    if (node.nodeType === NodeType.TEXT_NODE) inline += textOf(node, known);
    if (!isElement(node) || SKIPPED.has(node.tagName)) continue;
    if (!known.has(node)) {
      inline += textOf(node, known);
      continue;
    }
    flush();
    const numbers = node.tagName === 'LI' && element.tagName === 'OL';
    for (const block of blockOf(node, known, numbers ? item : null)) blocks.push(block);
    if (node.tagName === 'LI') item += 1;
  }
  flush();
  return blocks;
}

function blockOf(node: HTMLElement, known: Blocks, item: number | null): Block[] {
  const heading = HEADING.exec(node.tagName);
  if (heading) {
    const text = words(node, known);
    return text === '' ? [] : [{ kind: 'heading', level: Number(heading[1]), text, page: null }];
  }
  if (node.tagName === 'TABLE') return tableOf(node, known);
  const inner = blocksOf(node, known);
  return item === null ? inner : numbered(inner, item);
}

/** A list that the page numbers by itself keeps its numbers. */
function numbered(inner: readonly Block[], number: number): Block[] {
  return inner.map((block, place) =>
    place === 0 && block.kind === 'paragraph' ? { ...block, text: `(${number}) ${block.text}` } : block,
  );
}

function tableOf(table: HTMLElement, known: Blocks): Block[] {
  const rows: TableRow[] = table.querySelectorAll('tr').map((row) => ({ cells: cellsOf(row, known), page: null }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const columns = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const padded = filled.map(({ cells, page }) => ({
    cells: [...cells, ...Array<string>(columns - cells.length).fill('')],
    page,
  }));
  return padded.length === 0 ? [] : [{ kind: 'table', rows: padded }];
}

function cellsOf(row: HTMLElement, known: Blocks): string[] {
  const cells = row.childNodes.filter((node): node is HTMLElement => isElement(node) && /^T[HD]$/.test(node.tagName));
  return cells.flatMap((cell) => {
    const span = Math.min(50, Math.max(1, Number(cell.getAttribute('colspan') ?? 1) || 1));
    return [words(cell, known), ...Array<string>(span - 1).fill('')];
  });
}

function pushParagraph(blocks: Block[], line: string): void {
  const text = tidy(line);
  if (text !== '') blocks.push({ kind: 'paragraph', text, page: null });
}

function words(element: HTMLElement, known: Blocks): string {
  return tidy(textOf(element, known).replaceAll('\n', ' '));
}

/** Line breaks of the source are spaces; only `<br>` and the end of a block break a line. */
function textOf(node: Node, known: Blocks): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text.replace(/\s+/g, ' ');
  if (!isElement(node) || SKIPPED.has(node.tagName)) return '';
  if (node.tagName === 'BR') return '\n';
  const inner = node.childNodes.map((child) => textOf(child, known)).join('');
  return known.has(node) ? `${inner}\n` : inner;
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}
