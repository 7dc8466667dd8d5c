import { Menu } from '../parts/menu.js';
import { useSay } from '../texts.js';
import { useDesk } from './desk.js';

/** The bot's global shortcuts; nothing when it has none. */
export function ShortcutMenu({ channel }: { readonly channel: string }) {
  const { state, act } = useDesk();
  const say = useSay();
  const shortcuts = state.shortcuts.filter(({ type }) => type === 'global');
  if (shortcuts.length === 0) return null;
  const items = shortcuts.map(({ callbackId, name, description }) => ({
    key: callbackId,
    choose: () => void act({ do: 'shortcut', callbackId, channel, ts: null }),
    words: (
      <span className="person-words">
        <strong>{name}</strong>
        <span className="muted">{description}</span>
      </span>
    ),
  }));
  return <Menu label={say('shortcuts')} icon="flash" items={items} />;
}
