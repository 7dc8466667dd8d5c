import { Menu } from '../parts/menu.js';
import { inLanguage } from '../state/names.js';
import { useLanguage, useSay } from '../texts.js';
import { useDesk } from './desk.js';

/** The bot's global shortcuts; nothing when it has none. */
export function ShortcutMenu({ channel }: { readonly channel: string }) {
  const { state, act } = useDesk();
  const say = useSay();
  const language = useLanguage();
  const shortcuts = state.shortcuts.filter(({ type }) => type === 'global');
  if (shortcuts.length === 0) return null;
  const items = shortcuts.map(({ callbackId, name, description }) => ({
    key: callbackId,
    choose: () => void act({ do: 'shortcut', callbackId, channel, ts: null }),
    words: (
      <span className="person-words">
        <strong>{inLanguage(name, language)}</strong>
        <span className="muted">{inLanguage(description, language)}</span>
      </span>
    ),
  }));
  return <Menu label={say('shortcuts')} icon="flash" items={items} />;
}
