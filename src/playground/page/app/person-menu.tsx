import { Avatar } from '../parts/avatar.js';
import { Icon } from '../parts/icon.js';
import { Menu } from '../parts/menu.js';
import { inLanguage, personName } from '../state/names.js';
import type { Place } from '../state/place.js';
import { goTo } from '../state/use-spot.js';
import { useLanguage, useSay } from '../texts.js';
import { useDesk } from './desk.js';

/** Switches who is at the page; each person sees an own workspace. */
export function PersonMenu() {
  const { state, me, place } = useDesk();
  const language = useLanguage();
  const say = useSay();
  const name = personName(me, language);
  // A conversation with the agent belongs to one person.
  const next: Place = place.kind === 'agent' ? { kind: 'agent', thread: null } : place;
  const items = state.people
    .filter(({ bot }) => !bot)
    .map((person) => ({
      key: person.id,
      current: person.id === me.id,
      choose: () => goTo(person.id, next),
      words: (
        <span className="person-row">
          <Avatar person={person} size={32} />
          <span className="person-words">
            <strong>{personName(person, language)}</strong>
            <span className="muted">
              {person.guest ? `${say('guest')} · ` : ''}
              {inLanguage(person.title, language)}
            </span>
          </span>
        </span>
      ),
    }));
  return (
    <Menu label={say('actingAs', { name })} items={items} className="person-button" testId="person-menu">
      <span className="unseen">{say('actingAs', { name })}</span>
      <Avatar person={me} size={28} />
      <span className="person-words only-wide" aria-hidden="true">
        <strong>{name}</strong>
        <span>{inLanguage(me.title, language)}</span>
      </span>
      <Icon name="down" size={14} />
    </Menu>
  );
}
