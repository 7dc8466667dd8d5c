import type { Inline, ListItem, Markup } from './markup.js';

/** A line that is an item of a list. */
export interface ItemLine {
  /** Spaces before the mark. */
  readonly indent: number;
  readonly ordered: boolean;
  readonly number: number;
  readonly text: string;
  readonly checked: boolean | null;
}

/** Lists from their lines: a line that stands further right belongs to the item before it. */
export function buildLists(lines: readonly ItemLine[], inline: (text: string) => readonly Inline[]): Markup[] {
  const lists: Markup[] = [];
  let at = 0;
  while (at < lines.length) {
    const first = lines[at];
    if (first === undefined) break;
    const items: ListItem[] = [];
    for (let line = lines[at]; line !== undefined && fits(line, first); line = lines[at]) {
      at += 1;
      const below: ItemLine[] = [];
      for (let next = lines[at]; next !== undefined && next.indent > first.indent + 1; next = lines[at]) {
        below.push(next);
        at += 1;
      }
      const words: Markup = { kind: 'paragraph', inside: inline(line.text) };
      items.push({ inside: [words, ...buildLists(below, inline)], checked: line.checked });
    }
    lists.push({ kind: 'list', ordered: first.ordered, start: first.number, items });
  }
  return lists;
}

const fits = (line: ItemLine, first: ItemLine) => line.ordered === first.ordered && line.indent <= first.indent + 1;
