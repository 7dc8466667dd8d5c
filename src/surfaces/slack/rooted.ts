import type { WebClient } from '@slack/web-api';
import type { SlackApplication } from './application.js';
import { type Replies, replyKey } from './replies.js';
import type { Place, SlackRequest } from './request.js';
import { questionMessage } from './views/question.js';
import { insist } from './web/insist.js';

/** Begins a thread for a question that was asked elsewhere: by a button of App Home, a form, or to be shared. */
export interface Rooted {
  /**
   * Posts the question, and gives back the thread under it; null when Slack does not let us post there, of which the person
   * is not told yet.
   * @throws when Slack is out of order; the question is then not posted later either, since no answer would follow it.
   */
  begin(
    request: SlackRequest,
    channel: { readonly id: string; readonly direct: boolean },
    text: string,
  ): Promise<Place | null>;
  /** The same in the direct message between the bot and the person. */
  beginDirect(request: SlackRequest, text: string): Promise<Place | null>;
}

interface RootedParts {
  readonly application: SlackApplication;
  readonly client: WebClient;
  readonly replies: Replies;
}

/** Threads whose first message is the question, posted by the bot. */
export function createRooted({ application, client, replies }: RootedParts): Rooted {
  async function begin(
    request: SlackRequest,
    { id, direct }: { readonly id: string; readonly direct: boolean },
    text: string,
  ): Promise<Place | null> {
    const question = questionMessage(request.userId, text);
    const key = replyKey(request, 'root');
    let dispatched = await replies.sendTo(request, { channel: id }, question, { part: 'root', quiet: true });
    // What cannot be withdrawn is being sent again by now.
    while (dispatched === 'waiting' && !(await replies.withdraw(key))) dispatched = await replies.dispatch(key);
    if (dispatched === 'failed') return null;
    const store = await application.store();
    const threadTs = (await store.outboxRow(key))?.messageTs ?? null;
    if (threadTs === null)
      throw new Error('the question could not be posted, so that there is no thread for its answer');
    return { kind: 'thread', channelId: id, threadTs, direct };
  }
  return {
    begin,
    async beginDirect(request, text) {
      const { channel } = await insist(() => client.conversations.open({ users: request.userId }));
      return channel?.id === undefined ? null : await begin(request, { id: channel.id, direct: true }, text);
    },
  };
}
