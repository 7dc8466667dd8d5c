/** What Slack sent, in the one form that the rest of the surface works on. */
export interface SlackRequest {
  /** The same for every delivery of the same thing: what is claimed, and what the reply goes out under. */
  readonly key: string;
  readonly kind: 'EVENT' | 'COMMAND' | 'INTERACTION';
  readonly teamId: string;
  readonly userId: string;
  /** Where it happened; null in App Home and in modals. */
  readonly place: Place | null;
  /** Opens a modal within three seconds; null where Slack gives none. */
  readonly triggerId: string | null;
  /** Where a reply for this person alone can go; null where Slack gives no address. */
  readonly responseUrl: string | null;
  /** Kept with the claim, so that what a stop cut off is taken up again. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Where a reply goes. */
export type Place =
  /** Into a thread that everybody in the conversation sees; `direct` between one person and the bot. */
  | { readonly kind: 'thread'; readonly channelId: string; readonly threadTs: string; readonly direct: boolean }
  /** To one person alone, inside a channel: through the address that came with the command or the click, if one did. */
  | {
      readonly kind: 'private';
      readonly channelId: string;
      readonly responseUrl: string | null;
      /** Whether the address came with a command, where a second reply takes the place of the first. */
      readonly fromCommand: boolean;
      /** The thread that it is shown in; left out where it stands in the channel. */
      readonly threadTs?: string;
    };

/** Where a click is answered for who clicked alone: beside what was clicked on, where others would read a reply. */
export function apart({ kind, responseUrl, body }: SlackRequest, place: Place): Place {
  if (kind !== 'INTERACTION' || place.kind === 'private' || place.direct) return place;
  return besideMessage(place.channelId, responseUrl, body);
}

/** The place beside a message that was clicked on, for who clicked alone. */
export function besideMessage(channelId: string, responseUrl: string | null, body: object): Place {
  const { container, message } = body as Record<'container' | 'message', { readonly thread_ts?: string } | undefined>;
  // Of a message without replies Slack names no thread, and would show nothing in one.
  const threadTs = container?.thread_ts ?? message?.thread_ts;
  return { kind: 'private', channelId, responseUrl, fromCommand: false, ...(threadTs ? { threadTs } : {}) };
}

/** Names the conversation whose memory a question goes on with; kept apart by team, and by person where only one sees it. */
export function conversationId({ teamId, userId }: Pick<SlackRequest, 'teamId' | 'userId'>, place: Place): string {
  return place.kind === 'thread'
    ? `${teamId}:${place.channelId}:${place.threadTs}`
    : `${teamId}:${place.channelId}:${userId}`;
}
