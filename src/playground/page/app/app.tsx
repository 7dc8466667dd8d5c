import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PagePerson, PageState } from '../../page-protocol.js';
import { act, upload } from '../state/act.js';
import type { Connection } from '../state/connection.js';
import { agentChannel, canSee } from '../state/conversation.js';
import { inLanguage } from '../state/names.js';
import type { Place } from '../state/place.js';
import { type PageStore, usePageStore } from '../state/store.js';
import { goTo, settleAt, useSpot } from '../state/use-spot.js';
import { LanguageContext, sayIn } from '../texts.js';
import { type Desk, DeskContext } from './desk.js';
import { Workspace } from './workspace.js';

/** The whole page: waits for the workspace, finds out who is at it and where, and draws it. */
export function App({ store }: { readonly store: PageStore }) {
  const { state, connection } = usePageStore(store);
  if (state === null) return <Waiting connection={connection} />;
  return <WithState state={state} connection={connection} />;
}

function Waiting({ connection }: { readonly connection: Connection }) {
  const say = sayIn(navigator.language.startsWith('zh') ? 'zh' : 'en');
  return (
    <main className="waiting">
      <h1>Wutong</h1>
      <p role="status">{say(connection === 'waiting' ? 'reconnecting' : 'loading')}</p>
    </main>
  );
}

interface WithStateProps {
  readonly state: PageState;
  readonly connection: Connection;
}

const LAST_PERSON = 'person';

function WithState({ state, connection }: WithStateProps) {
  const spot = useSpot();
  const people = state.people.filter(({ bot }) => !bot);
  const wanted = spot.person ?? localStorage.getItem(LAST_PERSON);
  const me = people.find(({ id }) => id === wanted) ?? people[0];
  const place = me === undefined ? null : allowed(state, me, spot.place);

  const settled = me !== undefined && me.id === spot.person && place === spot.place;
  useEffect(() => {
    if (me !== undefined && place !== null && !settled) settleAt(me.id, place);
  });
  useEffect(() => {
    if (me !== undefined) localStorage.setItem(LAST_PERSON, me.id);
  }, [me]);

  if (me === undefined || place === null) return <Waiting connection={connection} />;
  return <WithPerson state={state} connection={connection} me={me} place={place} />;
}

/** The place, or the agent's messages for whoever may not be there. */
function allowed(state: PageState, me: PagePerson, place: Place | null): Place {
  const fresh: Place = { kind: 'agent', thread: null };
  if (place?.kind !== 'channel') return place ?? fresh;
  const channel = state.channels.find(({ id }) => id === place.channel);
  if (channel === undefined || !canSee(channel, me)) return fresh;
  return channel.id === agentChannel(state, me)?.id ? { kind: 'agent', thread: place.thread } : place;
}

function WithPerson({ state, connection, me, place }: WithStateProps & Pick<Desk, 'me' | 'place'>) {
  const language = me.locale === 'zh-CN' ? 'zh' : 'en';
  const person = useRef(me.id);
  person.current = me.id;
  const cameFrom = useRef<string | null>(null);
  if (place.kind === 'channel') cameFrom.current = place.channel;

  const go = useCallback((next: Place) => goTo(person.current, next), []);
  const desk = useMemo<Desk>(
    () => ({
      state,
      me,
      place,
      cameFrom: cameFrom.current,
      act: (doing) => act({ ...doing, as: me.id }),
      upload: (post) => upload({ ...post, as: me.id }),
      go,
    }),
    [state, me, place, go],
  );
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
    document.title = inLanguage(state.team.name, language);
  }, [language, state.team.name]);
  return (
    <LanguageContext value={language}>
      <DeskContext value={desk}>
        <Workspace connection={connection} />
      </DeskContext>
    </LanguageContext>
  );
}
