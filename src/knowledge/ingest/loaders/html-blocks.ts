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

/** The headings, paragraphs and tables of a page, without its navigation. */
export function htmlBlocks(html: string): Block[] {
  const root = parse(html, { blockTextElements: { script: false, style: false, pre: true } });
  const content = root.querySelector('main') ?? root.querySelector('article') ?? root.querySelector('body') ?? root;
  return blocksOf(content);
}

function blocksOf(element: HTMLElement): Block[] {
  const blocks: Block[] = [];
  let inline = '';
  const flush = () => {
    for (const line of inline.split('\n')) pushParagraph(blocks, line);
    inline = '';
  };
  for (const [at, node] of element.childNodes.entries()) {
    if (node.nodeType === NodeType.TEXT_NODE) inline += textOf(node);
    if (!isElement(node) || SKIPPED.has(node.tagName)) continue;
    if (!isBlock(node)) {
      inline += textOf(node);
      continue;
    }
    flush();
    blocks.push(...blockOf(node, element, at));
  }
  flush();
  return blocks;
}

function blockOf(node: HTMLElement, parent: HTMLElement, at: number): Block[] {
  const heading = /^H([1-6])$/.exec(node.tagName);
  if (heading)
    return tidy(node.text) === ''
      ? []
      : [{ kind: 'heading', level: Number(heading[1]), text: words(node), page: null }];
  if (node.tagName === 'TABLE') return tableOf(node);
  const inner = blocksOf(node);
  return node.tagName === 'LI' && parent.tagName === 'OL' ? numbered(inner, parent, at) : inner;
}

/** A list that the page numbers by itself keeps its numbers. */
function numbered(inner: readonly Block[], list: HTMLElement, at: number): Block[] {
  const before = list.childNodes.slice(0, at).filter((node) => isElement(node) && node.tagName === 'LI').length;
  const number = Number(list.getAttribute('start') ?? 1) + before;
  return inner.map((block, place) =>
    place === 0 && block.kind === 'paragraph' ? { ...block, text: `(${number}) ${block.text}` } : block,
  );
}

function tableOf(table: HTMLElement): Block[] {
  const rows: TableRow[] = table.querySelectorAll('tr').map((row) => ({ cells: cellsOf(row), page: null }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const columns = Math.max(0, ...filled.map(({ cells }) => cells.length));
  const padded = filled.map(({ cells, page }) => ({
    cells: [...cells, ...Array<string>(columns - cells.length).fill('')],
    page,
  }));
  return padded.length === 0 ? [] : [{ kind: 'table', rows: padded }];
}

function cellsOf(row: HTMLElement): string[] {
  const cells = row.childNodes.filter((node): node is HTMLElement => isElement(node) && /^T[HD]$/.test(node.tagName));
  return cells.flatMap((cell) => {
    const span = Math.min(50, Math.max(1, Number(cell.getAttribute('colspan') ?? 1) || 1));
    return [words(cell), ...Array<string>(span - 1).fill('')];
  });
}

function pushParagraph(blocks: Block[], line: string): void {
  const text = tidy(line);
  if (text !== '') blocks.push({ kind: 'paragraph', text, page: null });
}

function words(element: HTMLElement): string {
  return tidy(textOf(element).replaceAll('\n', ' '));
}

/** Line breaks of the source are spaces; only `<br>` and the end of a block break a line. */
function textOf(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text.replace(/\s+/g, ' ');
  if (!isElement(node) || SKIPPED.has(node.tagName)) return '';
  if (node.tagName === 'BR') return '\n';
  const inner = node.childNodes.map(textOf).join('');
  return isBlock(node) ? `${inner}\n` : inner;
}

function isBlock(node: HTMLElement): boolean {
  return (
    BLOCKS.has(node.tagName) ||
    /^H[1-6]$/.test(node.tagName) ||
    node.querySelector('p,div,table,h1,h2,h3,h4,h5,h6,li') !== null
  );
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}
