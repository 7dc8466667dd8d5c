import type { Label } from '../../../domain/people/types.js';
import type { Answer, Passage, Point, Section } from '../../types.js';

export const SECTIONS = ['what', 'how', 'other'] as const satisfies readonly Section[];

/**
 * A piece of evidence with the number that the model knows it by: a passage of a document, or a sentence of the built-in answer with
 * the figures in it, since figures cannot be held against their facts when another hand has put them together.
 */
export type Item = Numbered & (PassageItem | SentenceItem);

interface Numbered {
  readonly number: number;
  /** Where the built-in answer uses it. */
  readonly sections: readonly Section[];
}

interface PassageItem {
  readonly kind: 'passage';
  readonly passage: Passage;
}

interface SentenceItem {
  readonly kind: 'sentence';
  readonly point: Point;
}

/** Whether a point does nothing but quote one passage; one that tells a part of how something is done belongs where it stands. */
export function isQuotation({ evidence, quote, item }: Point, { passages }: Answer): boolean {
  if (item !== undefined) return false;
  return quote !== undefined && evidence.length === 1 && passages.some((passage) => passage.id === evidence[0]);
}

/** The evidence of an answer in the order of its points, numbered from 1. */
export function listEvidence(answer: Answer): Item[] {
  const items: (Item & { sections: Section[] })[] = [];
  for (const section of SECTIONS) {
    for (const point of answer[section]) {
      const passage = isQuotation(point, answer)
        ? answer.passages.find(({ id }) => id === point.evidence[0])
        : undefined;
      const known = items.find((item) => item.kind === 'passage' && item.passage === passage);
      if (known) known.sections = [...new Set([...known.sections, section])];
      else {
        const content = passage ? ({ kind: 'passage', passage } as const) : ({ kind: 'sentence', point } as const);
        items.push({ number: items.length + 1, sections: [section], ...content });
      }
    }
  }
  return items;
}

/** Whether an answer rests on evidence above the label; rows of ledgers are internal, the glossary is public. */
export function restsAbove({ facts, passages }: Answer, highest: Label): boolean {
  if (highest === 'INTERNAL') return false;
  return facts.some((fact) => fact.source.ledger !== 'glossary') || passages.some(({ label }) => label !== 'PUBLIC');
}

/** The evidence as the model reads it: one JSON object a line, with no `<` in it, so that no document can close the frame. */
export function sayEvidence(items: readonly Item[]): string {
  return items
    .map((item) =>
      JSON.stringify({ number: item.number, sections: item.sections, kind: item.kind, ...contentOf(item) }),
    )
    .join('\n')
    .replaceAll('<', '\\u003c');
}

/** What an item says. */
export function textOf(item: Item): string {
  return item.kind === 'sentence' ? item.point.text : item.passage.text;
}

function contentOf(item: Item): Record<string, unknown> {
  const text = textOf(item);
  if (item.kind === 'sentence') return { text };
  const { title, number, clause, headingPath, status } = item.passage;
  return { title, documentNumber: number, clause, headings: headingPath, status, text };
}
