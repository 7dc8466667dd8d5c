import { Avatar } from '../parts/avatar.js';
import { Icon } from '../parts/icon.js';
import { onRovingKey } from '../parts/roving.js';
import { agentChannel, canSee } from '../state/conversation.js';
import { findPerson, inLanguage, personName } from '../state/names.js';
import type { Place } from '../state/place.js';
import { useUnread } from '../state/unread.js';
import { useLanguage, useSay } from '../texts.js';
import { useDesk } from './desk.js';
import { SidebarEntry } from './sidebar-entry.js';

/** Channels, the agent and its home, and people; arrow keys move through the whole list. */
export function Sidebar({ onChosen }: { readonly onChosen: () => void }) {
  const { state, me, place, go, act } = useDesk();
  const say = useSay();
  const language = useLanguage();
  const agent = agentChannel(state, me);
  const openChannel = place.kind === 'channel' ? place.channel : null;
  const unread = useUnread(state, me, place.kind === 'agent' ? (agent?.id ?? null) : openChannel);
  const bot = findPerson(state, state.bot.userId);
  const botName = inLanguage(state.bot.name, language);

  const choose = (next: Place) => () => {
    go(next);
    onChosen();
  };
  const openDirect = async (user: string) => {
    const { channel } = await act({ do: 'open_direct', user });
    if (channel !== undefined) choose({ kind: 'channel', channel, thread: null })();
  };
  const channels = state.channels.filter((channel) => channel.kind !== 'direct' && canSee(channel, me));
  const others = state.people.filter(({ bot: isBot }) => !isBot);
  const directWith = (id: string) =>
    state.channels.find(({ kind, members }) => kind === 'direct' && members.includes(id) && members.includes(me.id));

  return (
    <nav className="sidebar" aria-label={say('navigation')} onKeyDown={onRovingKey} data-testid="sidebar">
      <h2>{say('assistant')}</h2>
      <ul>
        <SidebarEntry
          words={botName}
          current={place.kind === 'agent'}
          unread={agent === null ? 0 : unread(agent.id)}
          picture={<Avatar person={bot} size={20} />}
          testId="open-agent"
          onChoose={choose({ kind: 'agent', thread: null })}
        />
        <SidebarEntry
          words={say('homeOf', { bot: botName })}
          current={place.kind === 'home'}
          picture={<Icon name="home" size={16} />}
          testId="open-home"
          onChoose={choose({ kind: 'home' })}
        />
      </ul>
      <h2>{say('channels')}</h2>
      <ul>
        {channels.map((channel) => (
          <SidebarEntry
            key={channel.id}
            words={channel.name}
            note={channel.kind === 'private' ? say('privateChannel') : ''}
            noteUnseen
            current={openChannel === channel.id}
            unread={unread(channel.id)}
            picture={<Icon name={channel.kind === 'private' ? 'lock' : 'hash'} size={15} />}
            onChoose={choose({ kind: 'channel', channel: channel.id, thread: null })}
          />
        ))}
      </ul>
      <h2>{say('people')}</h2>
      <ul>
        {others.map((person) => {
          const direct = person.id === me.id ? undefined : directWith(person.id);
          return (
            <SidebarEntry
              key={person.id}
              words={personName(person, language)}
              note={person.id === me.id ? say('you') : ''}
              current={direct !== undefined && direct.id === openChannel}
              unread={direct === undefined ? 0 : unread(direct.id)}
              picture={<Avatar person={person} size={20} />}
              onChoose={() => void openDirect(person.id)}
            />
          );
        })}
      </ul>
    </nav>
  );
}
