import { useEffect, useRef } from 'react';
import type { PageMessage } from '../../page-protocol.js';
import { Icon } from '../parts/icon.js';
import { busyIn, repliesTo } from '../state/conversation.js';
import { useSay } from '../texts.js';
import { Composer } from './composer.js';
import { useDesk } from './desk.js';
import { MessageList } from './message-list.js';
import { StatusLine } from './status-line.js';

interface ThreadProps {
  readonly channel: string;
  readonly name: string;
  readonly root: string;
  readonly messages: readonly PageMessage[];
  readonly canWrite: boolean;
  readonly onClose: () => void;
}

/** A message with its replies, beside the channel. */
export function ThreadPane({ channel, name, root, messages, canWrite, onClose }: ThreadProps) {
  const { state } = useDesk();
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const first = messages.find(({ ts }) => ts === root);
  const shown = [...(first === undefined ? [] : [first]), ...repliesTo(messages, root)];
  return (
    <section
      className="pane pane-thread"
      aria-label={say('threadIn', { name })}
      data-testid="thread"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className="pane-head">
        <h2 ref={heading} tabIndex={-1}>
          {say('thread')}
        </h2>
        <p className="muted pane-topic">{name}</p>
        <button type="button" className="icon-button" aria-label={say('closeThread')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {first === undefined ? <p className="muted thread-gone">{say('threadGone')}</p> : null}
      <MessageList messages={shown} channel={channel} label={say('threadIn', { name })} root={root} />
      <StatusLine channel={channel} thread={root} busy={busyIn(state, channel, root)} />
      {canWrite ? <Composer channel={channel} thread={root} placeholder={say('writeReply')} focus /> : null}
    </section>
  );
}
