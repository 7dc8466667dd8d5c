import { XMLParser } from 'fast-xml-parser';

/** An element of an XML part, in the order of the file; text is an element without a name. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Parsed = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ':@';
const TEXT = '#text';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
});

/** The elements of an XML text, below one that has no name. */
export function readXml(xml: string): Element {
  return { name: '', attributes: {}, children: (parser.parse(xml) as Parsed[]).map(elementOf), text: '' };
}

function elementOf(parsed: Parsed): Element {
  const name = Object.keys(parsed).find((key) => key !== ATTRIBUTES) ?? '';
  if (name === TEXT) return { name: '', attributes: {}, children: [], text: String(parsed[TEXT]) };
  const attributes = (parsed[ATTRIBUTES] ?? {}) as Record<string, string>;
  return { name, attributes, children: (parsed[name] as Parsed[]).map(elementOf), text: '' };
}

/** All elements of a name below one, in their order; those within such an element are not looked for. */
export function elementsBelow(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : elementsBelow(child, name)));
}

/** The first element of a name below one. */
export function elementBelow(element: Element, name: string): Element | undefined {
  return elementsBelow(element, name)[0];
}
