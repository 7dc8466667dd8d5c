import { useEffect, useState } from 'react';
import type { PageChannel } from '../../page-protocol.js';
import { Avatar } from '../parts/avatar.js';
import { Icon } from '../parts/icon.js';
import { agentChannel, busyIn, messagesFor, repliesTo, rootsOf } from '../state/conversation.js';
import { findPerson, inLanguage } from '../state/names.js';
import { useLanguage, useSay } from '../texts.js';
import { Composer } from './composer.js';
import { ConversationList } from './conversation-list.js';
import { useDesk } from './desk.js';
import { FreshConversation } from './fresh-conversation.js';
import { MessageList } from './message-list.js';
import { StatusLine } from './status-line.js';

/** The direct messages with the bot; each thread is a conversation of its own. */
export function AgentView({ thread }: { readonly thread: string | null }) {
  const { state, me, act, cameFrom } = useDesk();
  const language = useLanguage();
  const say = useSay();
  const channel = agentChannel(state, me);
  const channelId = channel?.id;
  const bot = state.bot.userId;
  const name = inLanguage(state.bot.name, language);

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each person and fresh conversation, not for each change.
  useEffect(() => {
    if (thread !== null) return;
    if (channelId === undefined) void act({ do: 'open_direct', user: bot });
    else void act({ do: 'open_agent', channel: cameFrom ?? channelId });
  }, [me.id, channelId, thread]);

  return (
    <div className="pane pane-main agent" data-testid="agent">
      <header className="pane-head">
        <h2>
          <Avatar person={findPerson(state, bot)} size={24} />
          {name}
        </h2>
        <p className="muted pane-topic">{say('onlyBetween', { bot: name })}</p>
      </header>
      {channel === null ? null : <Conversations channel={channel} thread={thread} />}
    </div>
  );
}

function Conversations({ channel, thread }: { readonly channel: PageChannel; readonly thread: string | null }) {
  const { state, me, go } = useDesk();
  const say = useSay();
  const language = useLanguage();
  const [listed, setListed] = useState(false);
  const messages = messagesFor(state, channel.id, me);
  const bot = inLanguage(state.bot.name, language);
  const choose = (next: string | null) => {
    setListed(false);
    go({ kind: 'agent', thread: next });
  };
  const root = thread === null ? undefined : messages.find(({ ts }) => ts === thread);
  const shown = thread === null ? [] : [...(root === undefined ? [] : [root]), ...repliesTo(messages, thread)];
  return (
    <div className={`agent-panes ${listed ? 'agent-listed' : ''}`}>
      <ConversationList
        roots={rootsOf(messages).filter(({ onlyFor }) => onlyFor === null)}
        current={thread}
        onChoose={choose}
      />
      <section className="conversation" aria-label={say('conversation', { bot })}>
        <button
          type="button"
          className="conversations-button only-narrow"
          aria-expanded={listed}
          onClick={() => setListed(true)}
        >
          <Icon name="back" size={15} /> {say('conversations')}
        </button>
        {thread === null ? (
          <FreshConversation channel={channel.id} messages={messages} onAsked={choose} />
        ) : (
          <MessageList
            key={`messages/${thread}`}
            messages={shown}
            channel={channel.id}
            label={say('conversation', { bot })}
            root={thread}
          />
        )}
        <StatusLine channel={channel.id} thread={thread} busy={busyIn(state, channel.id, thread)} />
        <Composer
          key={`composer/${thread}`}
          channel={channel.id}
          thread={thread}
          placeholder={say('writeToBot', { bot })}
          focus
          onPosted={(ts) => (thread === null ? choose(ts) : undefined)}
        />
      </section>
    </div>
  );
}
