import { Icon } from '../parts/icon.js';
import { busyIn, messagesFor, rootsOf } from '../state/conversation.js';
import { channelName, inLanguage } from '../state/names.js';
import type { Place } from '../state/place.js';
import { useLanguage, useSay } from '../texts.js';
import { Composer } from './composer.js';
import { useDesk } from './desk.js';
import { MessageList } from './message-list.js';
import { StatusLine } from './status-line.js';
import { ThreadPane } from './thread-pane.js';

/** A channel, and the thread that is open in it. */
export function ChannelView({ place }: { readonly place: Place & { readonly kind: 'channel' } }) {
  const { state, me, act, go } = useDesk();
  const say = useSay();
  const language = useLanguage();
  const channel = state.channels.find(({ id }) => id === place.channel);
  if (channel === undefined) return null;
  const messages = messagesFor(state, channel.id, me);
  const name = channelName(state, channel, me, language);
  const shown = channel.kind === 'direct' ? name : `#${name}`;
  const isMember = channel.members.includes(me.id);
  const openThread = (thread: string | null) => go({ kind: 'channel', channel: channel.id, thread });
  return (
    <>
      <div className={`pane pane-main ${place.thread === null ? '' : 'pane-behind'}`} data-testid="channel">
        <header className="pane-head">
          <h2>
            {channel.kind === 'direct' ? null : <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} size={17} />}
            {name}
          </h2>
          <p className="muted pane-topic">{inLanguage(channel.topic, language)}</p>
          <span className="muted">{say('members', { count: channel.members.length })}</span>
        </header>
        <MessageList
          messages={rootsOf(messages)}
          all={messages}
          channel={channel.id}
          label={say('messages', { name: shown })}
          onOpenThread={openThread}
          openThread={place.thread}
        />
        <StatusLine channel={channel.id} thread={null} busy={busyIn(state, channel.id, null)} />
        {isMember ? (
          <Composer channel={channel.id} thread={null} placeholder={say('writeIn', { name: shown })} />
        ) : (
          <div className="join">
            <p>{say('notMember', { name: shown })}</p>
            <button
              type="button"
              className="button button-primary"
              onClick={() => act({ do: 'join', channel: channel.id })}
            >
              {say('join')}
            </button>
          </div>
        )}
      </div>
      {place.thread === null ? null : (
        <ThreadPane
          key={place.thread}
          channel={channel.id}
          name={shown}
          root={place.thread}
          messages={messages}
          canWrite={isMember}
          onClose={() => openThread(null)}
        />
      )}
    </>
  );
}
