import type { Inline } from './markup.js';

/** One kind of mark: where it may begin, and what a match means; null when the match means nothing after all. */
export interface Mark {
  /** With the flag `y`, so that it matches at one place alone. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Inline | readonly Inline[] | null;
}

/** Reads a text from left to right; the first mark that fits wins, and everything between marks goes through `plain`. */
export function scan(text: string, marks: readonly Mark[], plain: (text: string) => string): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  let at = 0;
  const keep = (until: number) => {
    if (until > from) found.push({ kind: 'text', text: plain(text.slice(from, until)) });
  };
  while (at < text.length) {
    const read = firstAt(text, at, marks);
    if (read === null) {
      at += 1;
      continue;
    }
    keep(at);
    found.push(...read.inlines);
    at = read.end;
    from = at;
  }
  keep(text.length);
  return found;
}

function firstAt(text: string, at: number, marks: readonly Mark[]) {
  for (const { pattern, read } of marks) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    // Reading goes into the same patterns again, which move their place.
    const inlines = read(match);
    if (inlines !== null) return { inlines: [inlines].flat() as Inline[], end: at + match[0].length };
  }
  return null;
}

/** Words with their line ends as breaks. */
export function withBreaks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] =>
    inline.kind === 'text'
      ? inline.text
          .split('\n')
          .flatMap((line, index): Inline[] => [
            ...(index > 0 ? [{ kind: 'break' } as const] : []),
            ...(line === '' ? [] : [{ kind: 'text', text: line } as const]),
          ])
      : [inline],
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The characters behind the few entities that Slack's texts use. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** What stands between angle brackets: a mention, a date or a link; null when it is none of them. */
export function readAngle(inside: string, label: (text: string) => readonly Inline[]): Inline | null {
  const [target = '', ...rest] = inside.split('|');
  const shown = rest.join('|');
  if (/^@[UW][A-Z0-9]+$/.test(target)) return { kind: 'person', id: target.slice(1) };
  if (/^#[CGD][A-Z0-9]+$/.test(target)) return { kind: 'channel', id: target.slice(1), label: shown || null };
  const broadcast = /^!(channel|here|everyone)$/.exec(target);
  if (broadcast?.[1] !== undefined) return { kind: 'broadcast', range: broadcast[1] };
  if (target.startsWith('!')) return { kind: 'text', text: decodeEntities(shown || target) };
  if (!isSafeLink(decodeEntities(target))) return null;
  const url = decodeEntities(target);
  return {
    kind: 'link',
    url,
    inside: shown === '' ? [{ kind: 'text', text: url.replace(/^mailto:/, '') }] : label(shown),
  };
}

/** Whether an address may become a link: the web and mail, never a script. */
export function isSafeLink(url: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/i.test(url);
}
