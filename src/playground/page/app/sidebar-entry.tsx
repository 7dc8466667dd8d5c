import type { ReactNode } from 'react';
import { useSay } from '../texts.js';

interface EntryProps {
  readonly words: string;
  readonly note?: string;
  /** The picture says it too. */
  readonly noteUnseen?: boolean;
  readonly current: boolean;
  readonly unread?: number;
  readonly picture: ReactNode;
  readonly testId?: string;
  readonly onChoose: () => void;
}

/** One line of the list on the left; bold with a count while it holds something unread. */
export function SidebarEntry({
  words,
  note = '',
  noteUnseen = false,
  current,
  unread = 0,
  picture,
  testId,
  onChoose,
}: EntryProps) {
  const say = useSay();
  return (
    <li>
      <button
        type="button"
        className={`entry ${current ? 'entry-current' : ''} ${unread > 0 ? 'entry-unread' : ''}`}
        aria-current={current ? 'page' : undefined}
        data-roving=""
        tabIndex={current ? 0 : -1}
        data-testid={testId}
        onClick={onChoose}
      >
        <span className="entry-picture">{picture}</span>
        <span className="entry-words" title={words}>
          {words}
        </span>
        {note === '' ? null : <span className={noteUnseen ? 'unseen' : 'entry-note'}>{note}</span>}
        {unread === 0 ? null : (
          <span className="entry-count">
            <span aria-hidden="true">{unread}</span>
            <span className="unseen">{say('unread', { count: unread })}</span>
          </span>
        )}
      </button>
    </li>
  );
}
