import type { SlackJson } from '../../page-protocol.js';
import { jsonAt, jsonsAt, numberAt, stringAt } from '../blocks/json.js';
import type { Inline, Markup } from './markup.js';
import { isSafeLink, withBreaks } from './scan.js';

/** The parts of a `rich_text` block. */
export function readRichText(block: SlackJson): Markup[] {
  return nestLists(jsonsAt(block, 'elements'));
}

function readPart(part: SlackJson): Markup[] {
  const inside = withBreaks(jsonsAt(part, 'elements').flatMap(readInline));
  switch (part.type) {
    case 'rich_text_section':
      return [{ kind: 'paragraph', inside }];
    case 'rich_text_quote':
      return [{ kind: 'quote', inside: [{ kind: 'paragraph', inside }] }];
    case 'rich_text_preformatted':
      return [{ kind: 'code', text: jsonsAt(part, 'elements').map(wordsOf).join('') }];
    default:
      return [];
  }
}

/** Lists come flat, each with its indent; one that stands further right belongs to the last item before it. */
function nestLists(parts: readonly SlackJson[]): Markup[] {
  const blocks: Markup[] = [];
  let at = 0;
  while (at < parts.length) {
    const part = parts[at];
    at += 1;
    if (part === undefined) break;
    if (part.type !== 'rich_text_list') {
      blocks.push(...readPart(part));
      continue;
    }
    const indent = numberAt(part, 'indent') ?? 0;
    const end = parts.findIndex((other, index) => index >= at && !isBelow(other, indent));
    const below = nestLists(parts.slice(at, end === -1 ? undefined : end));
    at = end === -1 ? parts.length : end;
    const items = jsonsAt(part, 'elements').map((item) => ({ inside: readPart(item), checked: null }));
    const last = items.at(-1);
    if (last !== undefined) items[items.length - 1] = { ...last, inside: [...last.inside, ...below] };
    const start = (numberAt(part, 'offset') ?? 0) + 1;
    blocks.push({ kind: 'list', ordered: part.style === 'ordered', start, items });
  }
  return blocks;
}

const isBelow = (part: SlackJson, indent: number) =>
  part.type === 'rich_text_list' && (numberAt(part, 'indent') ?? 0) > indent;

const wordsOf = (element: SlackJson) => stringAt(element, 'text') || stringAt(element, 'url');

function readInline(element: SlackJson): Inline[] {
  const style = jsonAt(element, 'style') ?? {};
  const words = readWords(element, style.code === true);
  if (words === null) return [];
  const wrap = (inside: Inline, kind: 'bold' | 'italic' | 'strike'): Inline =>
    style[kind] === true ? { kind, inside: [inside] } : inside;
  return withBreaks([words]).map((inline) => wrap(wrap(wrap(inline, 'strike'), 'italic'), 'bold'));
}

function readWords(element: SlackJson, code: boolean): Inline | null {
  switch (element.type) {
    case 'text':
      return { kind: code ? 'code' : 'text', text: stringAt(element, 'text') };
    case 'link': {
      const url = stringAt(element, 'url');
      const shown: Inline = { kind: 'text', text: stringAt(element, 'text') || url };
      return isSafeLink(url) ? { kind: 'link', url, inside: [shown] } : shown;
    }
    case 'emoji':
      return { kind: 'emoji', name: stringAt(element, 'name') };
    case 'user':
      return { kind: 'person', id: stringAt(element, 'user_id') };
    case 'channel':
      return { kind: 'channel', id: stringAt(element, 'channel_id'), label: null };
    case 'broadcast':
      return { kind: 'broadcast', range: stringAt(element, 'range') };
    case 'date':
      return { kind: 'text', text: stringAt(element, 'fallback') };
    case 'color':
      return { kind: 'text', text: stringAt(element, 'value') };
    default:
      return null;
  }
}
