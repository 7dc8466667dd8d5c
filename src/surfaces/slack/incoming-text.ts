const MENTION = /<@([A-Z0-9]+)(?:\|[^<>]*)?>/g;

/** What people wrote, as Slack sends it, in plain words: mentions of the bot are left out, links and channels become their names. */
export function incomingText(text: string, botUserId: string): string {
  return text
    .replace(MENTION, (whole, userId: string) => (userId === botUserId ? ' ' : whole))
    .replace(
      /<([@#!])?([^<>|]*)(?:\|([^<>]*))?>/g,
      (_whole, sign: string | undefined, target: string, label?: string) => nameOf(sign, target, label),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** What was typed behind a command in which people and channels come as their ids: `<@U0123|name>` becomes `U0123`. */
export function textWithIds(text: string): string {
  return text
    .replace(/<[@#]([A-Z0-9]+)(?:\|[^<>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** Whether anybody is spoken to by name, the bot too. */
export function mentionsAnybody(text: string): boolean {
  return text.search(MENTION) >= 0;
}

function nameOf(sign: string | undefined, target: string, label: string | undefined): string {
  if (label !== undefined && label !== '') return sign === '#' ? `#${label}` : label;
  if (sign === '!' || sign === '@' || sign === '#') return '';
  return target;
}
