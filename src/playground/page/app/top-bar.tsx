import { Icon, Leaf } from '../parts/icon.js';
import { inLanguage } from '../state/names.js';
import { useLanguage, useSay } from '../texts.js';
import { useDesk } from './desk.js';
import { PersonMenu } from './person-menu.js';

interface TopBarProps {
  readonly requests: boolean;
  readonly onRequests: () => void;
  readonly navigation: boolean;
  readonly onNavigation: () => void;
}

/** The workspace's name, whether the bot is there, the language, who is at the page. */
export function TopBar({ requests, onRequests, navigation, onNavigation }: TopBarProps) {
  const { state, me, act } = useDesk();
  const say = useSay();
  const language = useLanguage();
  const bot = inLanguage(state.bot.name, language);
  const connected = state.bot.connected;
  return (
    <div className="top-bar">
      <button
        type="button"
        className="icon-button only-narrow"
        aria-label={say('showNavigation')}
        aria-expanded={navigation}
        onClick={onNavigation}
      >
        <Icon name="menu" size={20} />
      </button>
      <h1 className="brand">
        <Leaf size={22} />
        <span data-testid="workspace-name">{inLanguage(state.team.name, language)}</span>
      </h1>
      <span className="top-space" />
      <span className={`presence ${connected ? 'presence-on' : ''}`} role="status" data-testid="bot-connection">
        <span className="presence-dot" />
        <span className="only-wide">{say(connected ? 'botConnected' : 'botAway', { bot })}</span>
      </span>
      <button
        type="button"
        className={`top-button ${requests ? 'top-button-on' : ''}`}
        aria-pressed={requests}
        title={say(requests ? 'hideRequests' : 'showRequests')}
        data-testid="toggle-requests"
        onClick={onRequests}
      >
        <Icon name="pulse" />
        <span className="only-wide">{say('requests')}</span>
      </button>
      <select
        className="top-select"
        aria-label={say('language')}
        value={me.locale}
        data-testid="language"
        onChange={({ target }) => act({ do: 'set_locale', locale: target.value === 'zh-CN' ? 'zh-CN' : 'en-US' })}
      >
        <option value="en-US">English</option>
        <option value="zh-CN">中文</option>
      </select>
      <PersonMenu />
    </div>
  );
}
