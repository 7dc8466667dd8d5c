import type { KnownBlock, RichTextBlock, RichTextBlockElement, RichTextSection } from '@slack/types';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { literal } from '../mrkdwn.js';
import { richSection, richText, run } from './elements.js';

/** A line of rich text; lines that follow each other share a block. `strong` stands in bold before the text. */
export interface Line {
  readonly kind: 'heading' | 'item' | 'paragraph';
  readonly text: string;
  readonly strong?: string;
  readonly indent?: 0 | 1 | 2;
}

/** The smallest thing that a page holds whole. `keep`: it does not end a page, because it opens what follows. */
export interface Unit {
  readonly content: Line | KnownBlock;
  readonly keep?: boolean;
}

/** Units that belong together; a page is begun rather than a section cut, where the section fits a page of its own. */
export interface Section {
  readonly units: readonly Unit[];
  /** Together with what follows on a page of its own, unless everything fits one page. */
  readonly apart?: boolean;
  /** A short end of what stands before: it may make a page somewhat longer rather than stand on one of its own. */
  readonly tail?: boolean;
}

/** What a page may hold; `head` and `foot` stand on it besides. */
export interface PageBudget {
  readonly blocks: number;
  /** UTF-16 code units of the blocks as JSON. */
  readonly size: number;
  /** Columns of text that somebody reads, a Chinese character being two. */
  readonly reading: number;
}

/** A rich-text block holds at most this much text, as a text object does. */
const BLOCK_TEXT = SLACK_LIMITS.text.longest - 200;
/** The longest text of a line; more goes on in the next one. */
export const LINE_TEXT = 2_600;
/** What a new list, and a new block around it, need as JSON. */
const LIST_FRAME = 115;
const ROW_READING = 20;
/** How much longer a page may be read for the sake of its tail. */
const TAIL = 1.4;

/** The blocks of each page. */
export function paginate(sections: readonly Section[], budget: PageBudget): KnownBlock[][] {
  const measured = sections.map(({ units, apart = false, tail = false }) => ({
    units: units.map(measure),
    apart,
    allowed: tail ? { ...budget, reading: budget.reading * TAIL } : budget,
  }));
  const all = measured.flatMap((section) => section.units);
  if (fits(EMPTY, all, budget)) return [assemble(all)];
  const pages: Measured[][] = [];
  let page = EMPTY;
  const turn = () => {
    const last = page.units.findLastIndex(({ keep }) => !keep);
    pages.push(page.units.slice(0, last + 1));
    page = page.units.slice(last + 1).reduce(put, EMPTY);
  };
  for (const { units, apart, allowed } of measured) {
    const startsAnew = apart || (!fits(page, units, allowed) && fits(EMPTY, units, allowed));
    if (startsAnew && page.units.length > 0) turn();
    for (const unit of units) {
      if (page.units.some(({ keep }) => !keep) && !fits(page, [unit], allowed)) turn();
      page = put(page, unit);
    }
  }
  if (page.units.length > 0) pages.push([...page.units]);
  return pages.map(assemble);
}

/** A unit with what it takes up. */
interface Measured {
  readonly content: Unit['content'];
  readonly keep: boolean;
  readonly size: number;
  readonly reading: number;
  readonly isTable: boolean;
}

/** A page that is being filled. */
interface Draft {
  readonly units: readonly Measured[];
  readonly blocks: number;
  readonly size: number;
  readonly reading: number;
  readonly tables: number;
  /** Text in the open rich-text block; null when the last unit was no line. */
  readonly open: number | null;
}

const EMPTY: Draft = { units: [], blocks: 0, size: 0, reading: 0, tables: 0, open: null };

function measure({ content, keep = false }: Unit): Measured {
  if (isLine(content)) {
    const { text, strong = '' } = content;
    return {
      content,
      keep,
      size: JSON.stringify(sectionOf(content)).length + 2,
      reading: columns(text) + columns(strong),
      isTable: false,
    };
  }
  const isTable = content.type === 'table';
  const reading = isTable ? content.rows.length * ROW_READING : columns(textOf(content)) / 2;
  return { content, keep, size: JSON.stringify(content).length, reading, isTable };
}

function put(page: Draft, unit: Measured): Draft {
  const { content, size, reading, isTable } = unit;
  const line = isLine(content);
  const joined = line && joins(content, page.open);
  const sameList = joined && content.kind === 'item' && content.indent === lastIndent(page);
  return {
    units: [...page.units, unit],
    blocks: page.blocks + (joined ? 0 : 1),
    size: page.size + size + (line && !sameList ? LIST_FRAME : 0),
    reading: page.reading + reading,
    tables: page.tables + (isTable ? 1 : 0),
    open: line ? (joined ? (page.open ?? 0) : 0) + lineLength(content) : null,
  };
}

function fits(page: Draft, units: readonly Measured[], budget: PageBudget): boolean {
  if (page.size + units.reduce((sum, unit) => sum + unit.size, 0) > budget.size) return false;
  const tried = units.reduce(put, page);
  return (
    tried.size <= budget.size &&
    tried.blocks <= budget.blocks &&
    tried.reading <= budget.reading &&
    tried.tables <= SLACK_LIMITS.message.tables
  );
}

function lastIndent({ units }: Draft): Line['indent'] | null {
  const last = units.at(-1)?.content;
  return last && isLine(last) && last.kind === 'item' ? last.indent : null;
}

function isLine(content: Unit['content']): content is Line {
  return 'kind' in content;
}

function lineLength({ text, strong = '' }: Line): number {
  return literal(text).length + literal(strong).length + 2;
}

function joins(line: Line, open: number | null): boolean {
  return open !== null && line.kind !== 'heading' && open + lineLength(line) <= BLOCK_TEXT;
}

function assemble(units: readonly Measured[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let rich: { block: RichTextBlock; length: number } | null = null;
  for (const { content } of units) {
    if (!isLine(content)) {
      rich = null;
      blocks.push(content);
      continue;
    }
    if (rich === null || !joins(content, rich.length)) {
      rich = { block: richText([]), length: 0 };
      blocks.push(rich.block);
    }
    rich.length += lineLength(content);
    append(rich.block.elements, content);
  }
  return blocks;
}

function append(elements: RichTextBlockElement[], line: Line): void {
  if (line.kind !== 'item') {
    elements.push(line.kind === 'heading' ? richSection(run(line.text, { bold: true })) : sectionOf(line));
    return;
  }
  const indent = line.indent ?? 0;
  const last = elements.at(-1);
  if (last?.type === 'rich_text_list' && (last.indent ?? 0) === indent) last.elements.push(sectionOf(line));
  else elements.push({ type: 'rich_text_list', style: 'bullet', indent, elements: [sectionOf(line)] });
}

function sectionOf({ text, strong }: Line): RichTextSection {
  if (strong === undefined) return richSection(run(text));
  return text === '' ? richSection(run(strong, { bold: true })) : richSection(run(strong, { bold: true }), run(text));
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFFE6]/g;

function columns(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

function textOf(block: KnownBlock): string {
  if (block.type === 'section') return block.text?.text ?? '';
  if (block.type !== 'context') return '';
  return block.elements.map((element) => ('text' in element ? element.text : '')).join('');
}
