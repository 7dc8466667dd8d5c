import { createHash } from 'node:crypto';
import type { BlockAction, GlobalShortcut, MessageShortcut, SlashCommand, ViewSubmitAction } from '@slack/bolt';
import { besideMessage, type Place, type SlackRequest } from '../request.js';

/** The outer part of an event, as far as it is read. */
interface Envelope {
  readonly event_id: string;
  readonly team_id: string;
}

type Kept = SlackRequest['body'];

/** The request of an event; the body is kept without the verification token that Slack still sends. */
export function eventRequest(body: Envelope, { userId, place }: { userId: string; place: Place | null }): SlackRequest {
  const { event_id: eventId, team_id: teamId } = body;
  return {
    key: `event:${eventId}`,
    kind: 'EVENT',
    teamId,
    userId,
    place,
    triggerId: null,
    responseUrl: null,
    body: kept(body),
  };
}

/** The request of a slash command; its reply is private. */
export function commandRequest(command: SlashCommand): SlackRequest & { readonly place: Place } {
  const { team_id: teamId, user_id: userId, channel_id: channelId, response_url: responseUrl } = command;
  return {
    key: `command:${teamId}:${mark(command.trigger_id)}`,
    kind: 'COMMAND',
    teamId,
    userId,
    place: { kind: 'private', channelId, responseUrl, fromCommand: true },
    triggerId: command.trigger_id,
    responseUrl,
    body: kept(command),
  };
}

/** The request of a click; null as place in App Home and in modals. */
export function actionRequest(body: BlockAction): SlackRequest {
  const { user, trigger_id: triggerId } = body;
  const [action] = body.actions;
  const teamId = body.team?.id ?? user.team_id ?? '';
  return {
    key: `action:${teamId}:${mark(triggerId)}:${action?.action_id ?? ''}`,
    kind: 'INTERACTION',
    teamId,
    userId: user.id,
    place: placeOfAction(body),
    triggerId,
    responseUrl: body.response_url || null,
    body: kept(body),
  };
}

function placeOfAction(body: BlockAction): Place | null {
  const channelId = body.channel?.id;
  if (channelId === undefined || body.container?.type === 'view') return null;
  const {
    is_ephemeral: ephemeral,
    message_ts: messageTs,
    thread_ts: threadTs,
  } = body.container as {
    readonly is_ephemeral?: boolean;
    readonly message_ts?: string;
    readonly thread_ts?: string;
  };
  if (ephemeral === true) return besideMessage(channelId, body.response_url, body);
  const thread = threadTs ?? (body.message?.thread_ts as string | undefined) ?? messageTs ?? '';
  return { kind: 'thread', channelId, threadTs: thread, direct: channelId.startsWith('D') };
}

/** The request of a shortcut; only one on a message has a place, and its reply is private. */
export function shortcutRequest(body: MessageShortcut | GlobalShortcut): SlackRequest {
  const { user, trigger_id: triggerId, team } = body;
  const place: Place | null =
    body.type === 'message_action' ? besideMessage(body.channel.id, body.response_url, body) : null;
  return {
    key: `shortcut:${team?.id ?? ''}:${mark(triggerId)}`,
    kind: 'INTERACTION',
    teamId: team?.id ?? '',
    userId: user.id,
    place,
    triggerId,
    responseUrl: body.type === 'message_action' ? body.response_url : null,
    body: kept(body),
  };
}

/** The request of a submitted modal. */
export function viewRequest(body: ViewSubmitAction): SlackRequest {
  const { user, view, team } = body;
  const triggerId = (body as { readonly trigger_id?: string }).trigger_id ?? null;
  return {
    key: `view:${view.id}:${view.hash}:${triggerId === null ? '' : mark(triggerId)}`,
    kind: 'INTERACTION',
    teamId: team?.id ?? user.team_id ?? '',
    userId: user.id,
    place: null,
    triggerId,
    responseUrl: null,
    body: kept(body),
  };
}

/** Tells a trigger apart in a key: who holds the trigger itself can open a view, and keys stand in messages and in the log. */
function mark(triggerId: string): string {
  return createHash('sha256').update(triggerId).digest('hex').slice(0, 20);
}

function kept(body: object): Kept {
  const { token: _token, ...rest } = body as { token?: unknown };
  return rest;
}
