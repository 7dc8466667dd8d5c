/** What people wrote, as Slack sends it, in plain words: mentions of the bot are left out, links and channels become their names. */
export function incomingText(text: string, botUserId: string): string {
  return text
    .replaceAll(`<@${botUserId}>`, ' ')
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

/** Whether somebody else than the bot is spoken to. */
export function mentionsOthers(text: string, botUserId: string): boolean {
  return [...text.matchAll(/<@([A-Z0-9]+)/g)].some(([, userId]) => userId !== botUserId);
}

function nameOf(sign: string | undefined, target: string, label: string | undefined): string {
  if (label !== undefined && label !== '') return sign === '#' ? `#${label}` : label;
  if (sign === '!' || sign === '@' || sign === '#') return '';
  return target;
}
