import type { SlackMessage } from '../../../src/surfaces/slack/views/message.js';

// biome-ignore lint/suspicious/noExplicitAny: JSON as Slack gets it, whatever the types say.
type Json = any;

/** A list item of rich text as a reader sees it: what is bold at its beginning, and the rest. */
export interface Item {
  readonly strong: string;
  readonly text: string;
}

/** The lines of all rich text in their order, headings and list items alike. */
export function linesOf(pages: readonly SlackMessage[]): Item[] {
  return blocksOf(pages, 'rich_text').flatMap((block) =>
    block.elements.flatMap((element: Json) => {
      const sections = element.type === 'rich_text_list' ? element.elements : [element];
      return sections.map((section: Json) => {
        const runs = section.elements.filter((run: Json) => run.type === 'text');
        const bold = runs.filter((run: Json) => run.style?.bold);
        const rest = runs.filter((run: Json) => !run.style?.bold);
        return { strong: bold.map((run: Json) => run.text).join(''), text: rest.map((run: Json) => run.text).join('') };
      });
    }),
  );
}

/** The rows of all tables without their headings. */
export function rowsOf(pages: readonly SlackMessage[]): string[][] {
  return blocksOf(pages, 'table').flatMap((table) =>
    table.rows.slice(1).map((row: Json) => row.map((cell: Json) => cell.text)),
  );
}

/** The sections with their buttons: the text, and the value behind the button. */
export function sectionsOf(
  pages: readonly SlackMessage[],
): { text: string; value: string | undefined; button: string | undefined }[] {
  return blocksOf(pages, 'section').map((block) => ({
    text: block.text.text,
    value: block.accessory?.value,
    button: block.accessory?.text.text,
  }));
}

/** Every button of a message. */
export function buttonsOf(page: SlackMessage): { action_id: string; value: string; text: string }[] {
  return (page.blocks as Json[]).flatMap((block) => {
    const elements = block.type === 'actions' ? block.elements : block.accessory ? [block.accessory] : [];
    return elements.map((element: Json) => ({
      action_id: element.action_id,
      value: element.value,
      text: element.text.text,
    }));
  });
}

/** The small grey lines. */
export function contextsOf(pages: readonly SlackMessage[]): string[] {
  return blocksOf(pages, 'context').map((block) => block.elements.map((element: Json) => element.text).join(''));
}

function blocksOf(pages: readonly SlackMessage[], type: string): Json[] {
  return pages.flatMap((page) => (page.blocks as Json[]).filter((block) => block.type === type));
}

/** The numbers that stand in marks such as `[1–3, 7]`. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/\[(\d+(?:–\d+)?(?:, \d+(?:–\d+)?)*)\]/g)].flatMap((match) =>
    (match[1] as string).split(', ').flatMap((part) => {
      const [from = 0, to = from] = part.split('–').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    }),
  );
}

/** A text without blanks, marks and what nobody sees, for finding it again wherever it was cut. */
export function bare(text: string): string {
  return text
    .replace(/\[\d+(?:–\d+)?(?:, \d+(?:–\d+)?)*\]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replaceAll('\u001B[31m', '')
    .replace(/[\s\p{Cc}\p{Bidi_Control}\u200B\u2060\uFEFF]/gu, '');
}
