import { Icon } from '../parts/icon.js';
import type { Busy } from '../state/conversation.js';
import { inLanguage } from '../state/names.js';
import { useLanguage, useSay } from '../texts.js';
import { useDesk } from './desk.js';

interface StatusProps {
  readonly channel: string;
  readonly thread: string | null;
  readonly busy: Busy | null;
}

/** What the agent is doing, with the button that stops it. */
export function StatusLine({ channel, thread, busy }: StatusProps) {
  const { state, act } = useDesk();
  const say = useSay();
  const language = useLanguage();
  const bot = inLanguage(state.bot.name, language);
  const words = busy === null ? '' : (busy.words ?? '');
  const own = say(busy?.writing ? 'writing' : 'thinking', { bot });
  return (
    <div className="status" role="status" data-testid="status">
      {busy === null ? null : (
        <>
          <span className="status-dots" aria-hidden="true">
            <span />
            <span />
            <span />
          </span>
          <span>{words === '' ? own : `${bot} ${words}`}</span>
          {thread === null ? null : (
            <button
              type="button"
              className="button button-small"
              aria-label={say('stopAnswer')}
              data-testid="stop"
              onClick={() => act({ do: 'stop', channel, threadTs: thread })}
            >
              <Icon name="stop" size={13} /> {say('stop')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
