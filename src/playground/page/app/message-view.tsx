import type { PageMessage } from '../../page-protocol.js';
import { Avatar } from '../parts/avatar.js';
import { Icon } from '../parts/icon.js';
import { Menu } from '../parts/menu.js';
import { findPerson, inLanguage, personName } from '../state/names.js';
import { clockTime, dateOf } from '../state/time.js';
import { useLanguage, useSay } from '../texts.js';
import { useDesk } from './desk.js';
import { MessageBody } from './message-body.js';

interface MessageProps {
  readonly message: PageMessage;
  readonly channel: string;
  /** Stands under the name of the message before it. */
  readonly compact: boolean;
  readonly replies: readonly PageMessage[];
  /** The last of its list, which Tab reaches first. */
  readonly last: boolean;
  /** Its thread is open beside it. */
  readonly open: boolean;
  readonly onOpenThread?: (thread: string) => void;
}

/** One message with its author, time, content, replies, and what can be done with it. */
export function MessageView(props: MessageProps) {
  const { message, channel, compact, replies, last, open, onOpenThread } = props;
  const { state } = useDesk();
  const say = useSay();
  const language = useLanguage();
  const person = findPerson(state, message.user);
  const name = person === null ? message.user : personName(person, language);
  const time = clockTime(dateOf(message.ts));
  const hidden = message.onlyFor !== null;
  return (
    <li
      className={`message ${compact ? 'message-compact' : ''} ${hidden ? 'message-hidden' : ''} ${open ? 'message-open' : ''}`}
    >
      <article
        aria-label={`${name}, ${time}`}
        data-testid="message"
        data-ts={message.ts}
        data-user={message.user}
        aria-busy={message.streaming}
        data-roving=""
        data-streaming={message.streaming ? '' : undefined}
        data-only-for={message.onlyFor ?? undefined}
        tabIndex={last ? 0 : -1}
      >
        <div className="message-side">
          {compact ? <span className="message-time">{time}</span> : <Avatar person={person} />}
        </div>
        <div className="message-words">
          {hidden ? (
            <p className="message-note">
              <Icon name="eye" size={14} /> {say('onlyYou')}
            </p>
          ) : null}
          {compact ? null : (
            <p className="message-head">
              <strong>{name}</strong>
              {person?.bot ? <span className="tag">{say('app')}</span> : null}
              {person?.guest ? <span className="tag">{say('guest')}</span> : null}
              <time dateTime={dateOf(message.ts).toISOString()}>{time}</time>
            </p>
          )}
          <MessageBody message={message} channel={channel} />
          {replies.length === 0 || onOpenThread === undefined ? null : (
            <RepliesButton replies={replies} onOpen={() => onOpenThread(message.ts)} />
          )}
        </div>
        <MessageTools message={message} channel={channel} {...(onOpenThread === undefined ? {} : { onOpenThread })} />
      </article>
    </li>
  );
}

function RepliesButton({ replies, onOpen }: { readonly replies: readonly PageMessage[]; readonly onOpen: () => void }) {
  const { state } = useDesk();
  const say = useSay();
  const people = [...new Set(replies.map(({ user }) => user))].slice(0, 3);
  const time = clockTime(dateOf(replies.at(-1)?.ts ?? '0'));
  return (
    <button type="button" className="replies" data-testid="replies" onClick={onOpen}>
      {people.map((id) => (
        <Avatar key={id} person={findPerson(state, id)} size={20} />
      ))}
      <strong>{replies.length === 1 ? say('oneReply') : say('replies', { count: replies.length })}</strong>
      <span className="muted">{say('lastReply', { time })}</span>
    </button>
  );
}

function MessageTools({ message, channel, onOpenThread }: Pick<MessageProps, 'message' | 'channel' | 'onOpenThread'>) {
  const { state, act } = useDesk();
  const say = useSay();
  const language = useLanguage();
  // What only one person sees can neither be answered nor handed on.
  if (message.onlyFor !== null) return null;
  const shortcuts = state.shortcuts.filter(({ type }) => type === 'message');
  if (onOpenThread === undefined && shortcuts.length === 0) return null;
  return (
    <div className="message-tools">
      {onOpenThread === undefined ? null : (
        <button
          type="button"
          className="icon-button"
          aria-label={say('replyInThread')}
          title={say('replyInThread')}
          onClick={() => onOpenThread(message.ts)}
        >
          <Icon name="thread" />
        </button>
      )}
      {shortcuts.length === 0 ? null : (
        <Menu
          label={say('moreActions')}
          items={shortcuts.map(({ callbackId, name }) => ({
            key: callbackId,
            words: inLanguage(name, language),
            choose: () => void act({ do: 'shortcut', callbackId, channel, ts: message.ts }),
          }))}
        />
      )}
    </div>
  );
}
