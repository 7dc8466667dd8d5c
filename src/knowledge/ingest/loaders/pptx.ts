import { posix } from 'node:path';
import JSZip from 'jszip';
import { hasHan } from '../../../lib/text.js';
import { noteOf } from '../../../texts/corpus.js';
import { type Block, type Loaded, type TableRow, tidy } from '../blocks.js';
import { UnreadableFile } from '../failures.js';
import { type Element, elementBelow, elementsBelow, readXml } from './xml.js';

const PRESENTATION = 'ppt/presentation.xml';
/** Placeholders that say the same on every slide. */
const RUNNING = new Set(['dt', 'ftr', 'hdr', 'sldNum']);
const TITLES = new Set(['title', 'ctrTitle']);

/** A part that another one names, by what it is to it. */
interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

type Read = (path: string) => Promise<Element | null>;

/** Reads a presentation slide by slide: title, text, tables and diagrams, then the speaker's notes. */
export async function readPptx(bytes: Buffer): Promise<Loaded> {
  const archive = await JSZip.loadAsync(bytes);
  const read: Read = async (path) => {
    const part = archive.file(path);
    return part === null ? null : readXml(await part.async('text'));
  };
  const blocks: Block[] = [];
  const notes: string[] = [];
  const paths = await slidePaths(read);
  let hidden = 0;
  for (const [at, path] of paths.entries()) {
    const slide = await read(path);
    if (slide === null) continue;
    const number = at + 1;
    if (elementBelow(slide, 'p:sld')?.attributes.show === '0') {
      hidden += 1;
      notes.push(noteOf('hidden-slide', number));
    } else {
      const own = await slideBlocks({ slide, path, number }, read);
      if (own.length === 0) notes.push(noteOf('slide-without-text', number));
      blocks.push(...own);
    }
  }
  if (hidden > 0 && hidden === paths.length) throw new UnreadableFile('all hidden');
  return { blocks, notes };
}

/** In the order in which they are shown, which their names do not tell. */
async function slidePaths(read: Read): Promise<string[]> {
  const presentation = await read(PRESENTATION);
  if (presentation === null) return [];
  const relations = await relationsOf(PRESENTATION, read);
  const list = elementsBelow(presentation, 'p:sldId').map(({ attributes }) => attributes['r:id']);
  return list.flatMap((id) => relations.find((relation) => relation.id === id)?.path ?? []);
}

async function relationsOf(path: string, read: Read): Promise<Relation[]> {
  const folder = posix.dirname(path);
  const part = await read(`${folder}/_rels/${posix.basename(path)}.rels`);
  if (part === null) return [];
  return elementsBelow(part, 'Relationship').map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
    id: Id,
    kind: posix.basename(Type),
    path: Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target),
  }));
}

interface Slide {
  readonly slide: Element;
  readonly path: string;
  readonly number: number;
}

/** A slide without a title is headed by its number, so that its text does not go under the slide before. */
async function slideBlocks({ slide, path, number }: Slide, read: Read): Promise<Block[]> {
  const shapes = shapesOf(slide);
  const title = shapes.filter((shape) => TITLES.has(placeholderOf(shape) ?? '')).flatMap(paragraphsOf);
  const body = shapes
    .filter((shape) => !TITLES.has(placeholderOf(shape) ?? ''))
    .flatMap((shape) => shapeBlocks(shape, number));
  const relations = await relationsOf(path, read);
  const parts = async (kind: string) =>
    (await Promise.all(relations.filter((relation) => relation.kind === kind).map((each) => read(each.path)))).filter(
      (part) => part !== null,
    );
  const diagrams = (await parts('diagramData')).flatMap(paragraphsOf).map(paragraph);
  const spoken = (await parts('notesSlide'))
    .flatMap(shapesOf)
    .filter((shape) => placeholderOf(shape) === 'body')
    .flatMap(paragraphsOf);
  const blocks = [...body, ...diagrams];
  if (title.length + blocks.length + spoken.length === 0) return [];
  const chinese = hasHan([...title, ...blocks.map(wordsOf), ...spoken].join(''));
  const heading = title.join(' ') || (chinese ? `第${number}张` : `Slide ${number}`);
  const notes = spoken.length === 0 ? [] : [headed(chinese ? '备注' : 'Notes', 3), ...spoken.map(paragraph)];
  return [headed(heading, 2), ...blocks, ...notes];

  function headed(text: string, level: number): Block {
    return { kind: 'heading', level, text, page: number };
  }

  function paragraph(text: string): Block {
    return { kind: 'paragraph', text, page: number };
  }
}

function wordsOf(block: Block): string {
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells).join('') : block.text;
}

/** The shapes of a slide with those of its groups; a table is one. */
function shapesOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.name === 'p:sp' || child.name === 'a:tbl') return [child];
    // What a newer program shows otherwise stands a second time for older ones.
    return child.name === 'mc:Fallback' ? [] : shapesOf(child);
  });
}

function placeholderOf(shape: Element): string | null {
  const placeholder = elementBelow(shape, 'p:ph');
  return placeholder === undefined ? null : (placeholder.attributes.type ?? 'body');
}

function shapeBlocks(shape: Element, page: number): Block[] {
  if (shape.name === 'a:tbl') return tableBlocks(shape, page);
  if (RUNNING.has(placeholderOf(shape) ?? '')) return [];
  return paragraphsOf(shape).map((text) => ({ kind: 'paragraph', text, page }));
}

function tableBlocks(table: Element, page: number): Block[] {
  const rows = elementsBelow(table, 'a:tr').map(
    (row): TableRow => ({ cells: elementsBelow(row, 'a:tc').map((cell) => paragraphsOf(cell).join(' ')), page }),
  );
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return filled.length === 0 ? [] : [{ kind: 'table', rows: filled }];
}

function paragraphsOf(element: Element): string[] {
  return elementsBelow(element, 'a:p')
    .map((paragraph) => tidy(runsOf(paragraph)))
    .filter((text) => text !== '');
}

function runsOf(element: Element): string {
  if (element.name === 'a:br') return ' ';
  return element.name === '' ||
    element.name === 'a:p' ||
    element.name === 'a:r' ||
    element.name === 'a:fld' ||
    element.name === 'a:t'
    ? element.text + element.children.map(runsOf).join('')
    : '';
}
