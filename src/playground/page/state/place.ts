/** Where a person is; it stands behind the `#` of the address, so that it can be kept, sent and gone back to. */
export type Place =
  | { readonly kind: 'channel'; readonly channel: string; readonly thread: string | null }
  /** The agent's messages; no thread is a fresh conversation. */
  | { readonly kind: 'agent'; readonly thread: string | null }
  | { readonly kind: 'home' };

export interface Spot {
  /** Who is at the page; null before anybody was chosen. */
  readonly person: string | null;
  readonly place: Place | null;
}

/** `#/U1/channel/C1/1700000000.000100`, `#/U1/agent`, `#/U1/home`. */
export function formatSpot(person: string, place: Place): string {
  switch (place.kind) {
    case 'channel':
      return `#/${person}/channel/${place.channel}${place.thread === null ? '' : `/${place.thread}`}`;
    case 'agent':
      return `#/${person}/agent${place.thread === null ? '' : `/${place.thread}`}`;
    case 'home':
      return `#/${person}/home`;
    default:
      return place satisfies never;
  }
}

export function parseSpot(hash: string): Spot {
  const [person = '', kind, first, second] = hash.replace(/^#\//, '').split('/').map(decodeURIComponent);
  if (person === '') return { person: null, place: null };
  if (kind === 'channel' && first) return { person, place: { kind, channel: first, thread: second ?? null } };
  if (kind === 'agent') return { person, place: { kind, thread: first ?? null } };
  return { person, place: kind === 'home' ? { kind } : null };
}

/** The message that an address of this workspace points to, in the form of Slack's permalinks; null for any other address. */
export function placeOfLink(url: string, origin: string): Place | null {
  if (!URL.canParse(url)) return null;
  const { origin: from, pathname, searchParams } = new URL(url);
  const [, channel, whole, micro] = /^\/archives\/([A-Z0-9]+)\/p(\d+)(\d{6})$/.exec(pathname) ?? [];
  if (from !== origin || channel === undefined) return null;
  return { kind: 'channel', channel, thread: searchParams.get('thread_ts') ?? `${whole}.${micro}` };
}
