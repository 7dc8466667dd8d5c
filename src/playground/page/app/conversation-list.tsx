import type { PageMessage } from '../../page-protocol.js';
import { plainText } from '../markup/read-text.js';
import { decodeEntities } from '../markup/scan.js';
import { Icon } from '../parts/icon.js';
import { onRovingKey } from '../parts/roving.js';
import { clockTime, dateOf, dayOf } from '../state/time.js';
import { useSay } from '../texts.js';

interface ListProps {
  /** The first messages of the conversations, oldest first. */
  readonly roots: readonly PageMessage[];
  readonly current: string | null;
  readonly onChoose: (thread: string | null) => void;
}

/** The conversations of a person with the agent, the newest on top. */
export function ConversationList({ roots, current, onChoose }: ListProps) {
  const say = useSay();
  const today = dayOf(new Date());
  const time = (ts: string) => {
    const day = dayOf(dateOf(ts));
    return day === today ? clockTime(dateOf(ts)) : day.slice(5);
  };
  return (
    <nav className="conversations" aria-label={say('conversations')} onKeyDown={onRovingKey}>
      <button
        type="button"
        className="new-conversation"
        aria-current={current === null ? 'true' : undefined}
        data-testid="new-conversation"
        onClick={() => onChoose(null)}
      >
        <Icon name="plus" size={16} /> {say('newConversation')}
      </button>
      <h3>{say('conversations')}</h3>
      {roots.length === 0 ? <p className="muted">{say('noConversations')}</p> : null}
      <ul>
        {roots.toReversed().map(({ ts, text, files }, index) => (
          <li key={ts}>
            <button
              type="button"
              className="conversation-entry"
              aria-current={ts === current ? 'true' : undefined}
              data-roving=""
              tabIndex={ts === current || (current === null && index === 0) ? 0 : -1}
              onClick={() => onChoose(ts)}
            >
              <span className="entry-words">{titleOf(text.trim() === '' ? (files[0]?.name ?? '') : text)}</span>
              <span className="muted">{time(ts)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The beginning of a text without its marks. */
function titleOf(text: string): string {
  const words = text.replaceAll(/<[@#!][^>]*>/g, '').replaceAll(/[*_~`]/g, '');
  return plainText(decodeEntities(words)).trim().slice(0, 120) || '…';
}
