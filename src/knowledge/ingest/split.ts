import type { Block, TableRow } from './blocks.js';
import { cutLong } from './cut.js';
import { type Marker, readMarker } from './numbering.js';

/** A longer clause is cut. */
export const CHUNK_LIMIT = 1200;

const HEADING_LENGTH = 60;
const LEAD_LENGTH = 80;
const SENTENCE_END = /[。！？；;!?.]["”』」）)]?$/u;
const LEADS_ON = /[:：]$/u;

/** A passage as the splitter makes it; the path is the part of the id behind `#`. */
export interface Piece {
  readonly path: string;
  readonly clause: string | null;
  readonly headingPath: readonly string[];
  readonly page: number | null;
  readonly text: string;
}

/** A heading or a numbered paragraph that what follows stands under. */
interface Level {
  readonly rank: number;
  /** The level of a heading as the file marks it; null when plain numbering alone makes it. */
  readonly level: number | null;
  readonly marker: Marker | null;
  /** The running number among unnumbered headings of the same parent. */
  readonly ordinal: number;
  /** As the heading path shows it; null for a clause that carries its own text. */
  readonly heading: string | null;
}

interface Paragraph {
  readonly text: string;
  readonly page: number | null;
  readonly marker: Marker | null;
}

/** A clause, or the unnumbered text under a heading, being collected. */
interface Unit {
  readonly levels: readonly Level[];
  readonly marker: Marker | null;
  readonly paragraphs: Paragraph[];
}

/**
 * Splits a document by its own structure: 章 节 条 款 项, or parts, sections, articles and numbered headings. A clause
 * is one piece with its items; one over the limit is split into its paragraphs and items, and those at sentences.
 * A table gives one piece a row, with the header's words before the values.
 */
export function splitDocument(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let levels: Level[] = [];
  const current: { unit: Unit | null } = { unit: null };
  let tables = 0;
  const ordinals = new Map<string, number>();

  function close(): void {
    if (current.unit) pieces.push(...piecesOf(current.unit));
    current.unit = null;
  }

  function begin(marker: Marker | null, paragraph: Paragraph): void {
    close();
    current.unit = { levels, marker, paragraphs: [paragraph] };
  }

  function open(level: Omit<Level, 'ordinal'>): void {
    close();
    levels = levels.filter((above) => isAbove(above, level));
    const parent = levels.map((above) => `${above.marker?.label ?? above.ordinal}`).join('/');
    const ordinal = level.marker ? 0 : (ordinals.get(parent) ?? 0) + 1;
    if (!level.marker) ordinals.set(parent, ordinal);
    levels = [...levels, { ...level, ordinal }];
  }

  for (const block of blocks) {
    if (block.kind === 'table') {
      tables += 1;
      close();
      pieces.push(...rowsOf(block.rows, tables, levels));
      continue;
    }
    const marker = markerOf(block.text);
    const paragraph = { text: block.text, page: block.page, marker };
    const level = block.kind === 'heading' ? block.level : null;
    const { unit } = current;
    if (unit && level === null && (marker === null || isInside(unit, marker))) unit.paragraphs.push(paragraph);
    else if (isHeading(block, marker)) open({ rank: marker?.rank ?? -1, level, marker, heading: block.text });
    else {
      if (marker) open({ rank: marker.rank, level, marker, heading: null });
      begin(marker, paragraph);
    }
  }
  close();
  return withUniquePaths(pieces);
}

/** A sentence that begins with the name of an annex opens none. */
function markerOf(text: string): Marker | null {
  const marker = readMarker(text);
  return marker?.kind === 'annex' && !isBareTitle(text) ? null : marker;
}

function isAbove(above: Level, level: Omit<Level, 'ordinal'>): boolean {
  if (level.marker?.kind === 'annex') return false;
  if (level.level !== null && above.level !== null) return above.level < level.level;
  if (level.level !== null && level.marker === null) return false;
  return above.rank < level.rank;
}

/** A numbered line is a heading when it is short and says no whole sentence. */
function isHeading(block: Exclude<Block, { kind: 'table' }>, marker: Marker | null): boolean {
  if (marker?.kind === 'clause' && marker.rank >= 4 && marker.rank < 5)
    return isBareTitle(block.text) && marker.label.startsWith('Section');
  if (block.kind === 'heading') return true;
  return marker !== null && isBareTitle(block.text);
}

function isBareTitle(text: string): boolean {
  return text.length <= HEADING_LENGTH && !SENTENCE_END.test(text) && !LEADS_ON.test(text) && !/[。；]/u.test(text);
}

/** Items belong to the clause above them, and to a numbered paragraph that leads on to them with a colon. */
function isInside(unit: Unit, marker: Marker): boolean {
  if (unit.marker === null || marker.rank <= unit.marker.rank || marker.kind === 'annex') return false;
  const article = unit.marker.rank >= 4 && unit.marker.rank < 5;
  return article || unit.paragraphs.some((paragraph) => LEADS_ON.test(paragraph.text));
}

function piecesOf(unit: Unit): Piece[] {
  const whole = unit.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const place = { path: pathOf(unit.levels), clause: clauseOf(unit.levels), headingPath: headingsOf(unit.levels) };
  const page = unit.paragraphs[0]?.page ?? null;
  if (whole.length <= CHUNK_LIMIT) return [{ ...place, page, text: whole }];
  if (unit.marker === null) return cut({ ...place, page, text: whole });
  return unit.paragraphs.flatMap((paragraph, at) => cut(partOf(unit, place, paragraph, at)));
}

/** A paragraph or item of a clause that is too long to stand as one. */
function partOf(unit: Unit, place: Omit<Piece, 'page' | 'text'>, paragraph: Paragraph, at: number): Piece {
  const { text, page, marker } = paragraph;
  if (at === 0) return { ...place, page, text };
  const number = marker?.number ?? String(at + 1);
  const lead = unit.paragraphs[0]?.text ?? '';
  const shown = lead.length > LEAD_LENGTH ? `${lead.slice(0, LEAD_LENGTH)}…` : lead;
  return {
    path: `${place.path}.${number}`,
    clause: place.clause === null ? null : place.clause + (marker?.label ?? ''),
    headingPath: [...place.headingPath, shown],
    page,
    text,
  };
}

function cut(piece: Piece): Piece[] {
  const texts = cutLong(piece.text, CHUNK_LIMIT);
  return texts.map((text, at) => ({ ...piece, text, path: at === 0 ? piece.path : `${piece.path}-${at + 1}` }));
}

function rowsOf(rows: readonly TableRow[], table: number, levels: readonly Level[]): Piece[] {
  const [header, ...body] = rows;
  if (!header) return [];
  const headingPath = headingsOf(levels);
  if (body.length === 0) return [rowPiece(header.cells.join(' | '), header, 0)];
  return body.map((row, at) => {
    const cells = row.cells.map((cell, column) => ({ name: header.cells[column] ?? '', cell }));
    const filled = cells.filter(({ cell }) => cell !== '');
    return rowPiece(
      filled.map(({ name, cell }) => (name === '' ? cell : `${name}${colonFor(name)}${cell}`)).join(' | '),
      row,
      at + 1,
    );
  });

  function rowPiece(text: string, row: TableRow, number: number): Piece {
    return { path: `t${table}r${number}`, clause: null, headingPath, page: row.page, text };
  }
}

function colonFor(name: string): string {
  return /\p{Script=Han}/u.test(name) ? '：' : ': ';
}

function headingsOf(levels: readonly Level[]): string[] {
  return levels.flatMap(({ heading }) => (heading === null ? [] : [heading]));
}

/** Articles are numbered through the whole document; other numbers stand under what is above them. */
function pathOf(levels: readonly Level[]): string {
  const annex = levels.find(({ marker }) => marker?.kind === 'annex')?.marker;
  const headings = levels.filter(({ marker }) => marker === null).map(({ ordinal }) => ordinal);
  const divisions = levels.filter(({ marker }) => marker?.kind === 'division').map(({ marker }) => marker?.number);
  const base = headings.length > 0 ? `s${headings.join('.')}` : divisions.length > 0 ? `c${divisions.join('.')}` : null;
  const numbered = numberedLevels(levels);
  const parts = [
    ...(annex ? [`annex${annex.number}`] : []),
    ...(base !== null && numbered[0]?.marker?.absolute !== true ? [base] : []),
    ...numbered.map(({ marker }) => marker?.number),
  ];
  return parts.length > 0 ? parts.join('.') : 's0';
}

/** The levels whose numbers name a clause, from the last one that stands for itself. */
function numberedLevels(levels: readonly Level[]): Level[] {
  const numbered = levels.filter(({ marker }) => marker?.kind === 'clause' || marker?.kind === 'item');
  return numbered.slice(
    Math.max(
      0,
      numbered.findLastIndex(({ marker }) => marker?.absolute === true),
    ),
  );
}

/** How a reader names the place: 「第十二条」, 「三、（一）2.」, "Article 4", "3.2"; null where nothing is numbered. */
function clauseOf(levels: readonly Level[]): string | null {
  const annex = levels.find(({ marker }) => marker?.kind === 'annex')?.marker?.label;
  const label = numberedLevels(levels)
    .map(({ marker }) => marker?.label)
    .join('');
  if (label === '') return annex ?? null;
  return annex ? `${annex} ${label}` : label;
}

function withUniquePaths(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces.map((piece) => {
    let path = piece.path;
    for (let count = 2; seen.has(path); count += 1) path = `${piece.path}-${count}`;
    seen.add(path);
    return { ...piece, path };
  });
}
