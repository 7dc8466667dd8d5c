import { Fragment, useLayoutEffect, useRef } from 'react';
import type { PageMessage } from '../../page-protocol.js';
import { onRovingKey } from '../parts/roving.js';
import { repliesTo } from '../state/conversation.js';
import { dateOf, dayOf, longDay } from '../state/time.js';
import { useLanguage, useSay } from '../texts.js';
import { MessageView } from './message-view.js';

interface ListProps {
  readonly messages: readonly PageMessage[];
  /** The channel's messages with their replies, to count them; none inside of a thread. */
  readonly all?: readonly PageMessage[];
  readonly channel: string;
  readonly label: string;
  readonly root?: string;
  readonly openThread?: string | null;
  readonly onOpenThread?: (thread: string) => void;
}

/** Seconds within which messages of one person stand under one name. */
const TOGETHER = 300;
/** How far from the end, in pixels, a list still follows new messages. */
const NEAR_END = 120;

/** Messages by day, the newest at the bottom, which stays in sight while it is in sight. */
export function MessageList({ messages, all, channel, label, root, openThread, onOpenThread }: ListProps) {
  const say = useSay();
  const language = useLanguage();
  const frame = useFollowedEnd(channel);
  const today = dayOf(new Date());
  const yesterday = dayOf(new Date(Date.now() - 86_400_000));
  const dayName = (ts: string) => {
    const day = dayOf(dateOf(ts));
    if (day === today) return say('today');
    return day === yesterday ? say('yesterday') : longDay(dateOf(ts), language);
  };
  return (
    <section
      className="messages"
      role="log"
      aria-label={label}
      aria-live="polite"
      aria-relevant="additions"
      ref={frame}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls the messages with the keys.
      tabIndex={0}
      data-messages=""
    >
      {messages.length === 0 && root === undefined ? <p className="muted no-messages">{say('noMessages')}</p> : null}
      <ol onKeyDown={onRovingKey}>
        {messages.map((message, index) => {
          const before = messages[index - 1];
          const newDay = before === undefined || dayOf(dateOf(before.ts)) !== dayOf(dateOf(message.ts));
          return (
            <Fragment key={`${message.ts}/${message.onlyFor ?? ''}`}>
              {newDay && root === undefined ? (
                <li className="day">
                  <span>{dayName(message.ts)}</span>
                </li>
              ) : null}
              <MessageView
                message={message}
                channel={channel}
                compact={!newDay && isTogether(before, message)}
                replies={all === undefined ? [] : repliesTo(all, message.ts)}
                last={index === messages.length - 1}
                open={openThread === message.ts}
                {...(onOpenThread === undefined ? {} : { onOpenThread })}
              />
            </Fragment>
          );
        })}
      </ol>
    </section>
  );
}

function isTogether(before: PageMessage, message: PageMessage): boolean {
  return (
    before.user === message.user &&
    before.onlyFor === message.onlyFor &&
    Number(message.ts) - Number(before.ts) < TOGETHER
  );
}

/** A frame that goes along with its end as it grows, unless somebody has scrolled away from it. */
function useFollowedEnd(channel: string) {
  const frame = useRef<HTMLElement>(null);
  const following = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another channel begins at its end again.
  useLayoutEffect(() => {
    const list = frame.current;
    const inside = list?.querySelector('ol');
    if (list === null || inside === null || inside === undefined) return;
    // A long last message is shown from its beginning.
    const end = () => {
      const last = inside.lastElementChild;
      const begin = last === null ? 0 : last.getBoundingClientRect().top - inside.getBoundingClientRect().top;
      return Math.min(list.scrollHeight - list.clientHeight, begin);
    };
    const toEnd = () => {
      if (following.current) list.scrollTop = Math.max(list.scrollTop, end());
    };
    const onScroll = () => {
      following.current = list.scrollTop > end() - NEAR_END;
    };
    following.current = true;
    toEnd();
    const watcher = new ResizeObserver(toEnd);
    watcher.observe(inside);
    watcher.observe(list);
    list.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      watcher.disconnect();
      list.removeEventListener('scroll', onScroll);
    };
  }, [channel]);
  return frame;
}
