import JSZip from 'jszip';

/** A slide as a test describes it. */
export interface SlideOf {
  readonly title?: string;
  readonly lines?: readonly string[];
  readonly table?: readonly (readonly string[])[];
  readonly notes?: readonly string[];
  readonly hidden?: boolean;
}

const MAIN = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const SLIDES = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `${MAIN} ${SLIDES} xmlns:r="${RELATED}"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.presentationml';

/** A presentation with these slides, each run of a line split in two as editors do. */
export async function presentation(slides: readonly SlideOf[]): Promise<Buffer> {
  const archive = new JSZip();
  const numbers = slides.map((_, at) => at + 1);
  archive.file(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="${TYPES}.presentation.main+xml"/></Types>`,
  );
  const ids = numbers.map((number) => `<p:sldId id="${255 + number}" r:id="rId${number}"/>`).join('');
  archive.file(
    'ppt/presentation.xml',
    `${HEAD}<p:presentation ${NAMESPACES}><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`,
  );
  // The first slide shown is the last part, as after slides were moved.
  const part = (number: number) => slides.length + 1 - number;
  archive.file(
    'ppt/_rels/presentation.xml.rels',
    relations(numbers.map((number) => [`rId${number}`, 'slide', `slides/slide${part(number)}.xml`])),
  );
  for (const [at, slide] of slides.entries()) {
    const name = `slide${part(at + 1)}.xml`;
    archive.file(`ppt/slides/${name}`, HEAD + slideXml(slide));
    if (slide.notes === undefined) continue;
    archive.file(`ppt/slides/_rels/${name}.rels`, relations([['rId1', 'notesSlide', `../notesSlides/${name}`]]));
    const shapes = shape('body', slide.notes) + shape('sldNum', [String(at + 1)]);
    archive.file(`ppt/notesSlides/${name}`, `${HEAD}<p:notes ${NAMESPACES}><p:spTree>${shapes}</p:spTree></p:notes>`);
  }
  return await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function relations(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATED}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function slideXml({ title, lines = [], table, hidden = false }: SlideOf): string {
  const shapes = [
    title === undefined ? '' : shape('title', [title]),
    lines.length === 0 ? '' : `<p:grpSp>${shape(null, lines)}</p:grpSp>`,
    table === undefined
      ? ''
      : `<p:graphicFrame><a:graphic><a:graphicData>${tableXml(table)}</a:graphicData></a:graphic></p:graphicFrame>`,
    shape('ftr', ['演示']),
  ];
  return `<p:sld ${NAMESPACES}${hidden ? ' show="0"' : ''}><p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld></p:sld>`;
}

function shape(placeholder: string | null, lines: readonly string[]): string {
  const held = placeholder === null ? '' : `<p:ph type="${placeholder}"/>`;
  return `<p:sp><p:nvSpPr><p:nvPr>${held}</p:nvPr></p:nvSpPr><p:txBody><a:bodyPr/>${lines.map(lineXml).join('')}</p:txBody></p:sp>`;
}

function lineXml(line: string): string {
  const half = Math.ceil(line.length / 2);
  return `<a:p>${[line.slice(0, half), line.slice(half)].map((run) => `<a:r><a:rPr lang="zh-CN"/><a:t>${escaped(run)}</a:t></a:r>`).join('')}</a:p>`;
}

function tableXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<a:tc><a:txBody>${lineXml(text)}</a:txBody></a:tc>`;
  return `<a:tbl>${rows.map((row) => `<a:tr>${row.map(cell).join('')}</a:tr>`).join('')}</a:tbl>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
