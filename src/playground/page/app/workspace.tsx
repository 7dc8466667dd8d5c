import { useState } from 'react';
import type { Connection } from '../state/connection.js';
import { inLanguage } from '../state/names.js';
import { useLanguage, useSay } from '../texts.js';
import { AgentView } from './agent-view.js';
import { ChannelView } from './channel-view.js';
import { useDesk } from './desk.js';
import { HomeView } from './home-view.js';
import { ModalStack } from './modal-stack.js';
import { RequestsPanel } from './requests-panel.js';
import { Sidebar } from './sidebar.js';
import { TopBar } from './top-bar.js';

/** The parts of the page beside and above each other. On a narrow window one shows at a time. */
export function Workspace({ connection }: { readonly connection: Connection }) {
  const { state, me, place } = useDesk();
  const say = useSay();
  const language = useLanguage();
  const [requests, setRequests] = useState(false);
  const [navigation, setNavigation] = useState(false);
  const skip = (...selectors: readonly string[]) => {
    const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus();
  };
  return (
    <div className={`workspace ${requests ? 'with-requests' : ''} ${navigation ? 'with-navigation' : ''}`}>
      <nav className="skip" aria-label={say('skipToMessages')}>
        <button
          type="button"
          onClick={() => skip('[data-messages] [data-roving][tabindex="0"]', 'main [tabindex="0"]', 'main button')}
        >
          {say('skipToMessages')}
        </button>
        <button type="button" onClick={() => skip('[data-composer]')}>
          {say('skipToComposer')}
        </button>
      </nav>
      <header>
        <TopBar
          requests={requests}
          onRequests={() => setRequests(!requests)}
          navigation={navigation}
          onNavigation={() => setNavigation(!navigation)}
        />
        {connection === 'waiting' ? (
          <p className="banner banner-problem" role="alert">
            {say('reconnecting')}
          </p>
        ) : null}
        {state.notice === null ? null : (
          <p className="banner" data-testid="notice">
            {inLanguage(state.notice, language)}
          </p>
        )}
      </header>
      <div className="panes">
        <Sidebar onChosen={() => setNavigation(false)} />
        <main className="place">
          {place.kind === 'channel' ? <ChannelView key={`${me.id}/${place.channel}`} place={place} /> : null}
          {place.kind === 'agent' ? <AgentView key={me.id} thread={place.thread} /> : null}
          {place.kind === 'home' ? <HomeView key={me.id} /> : null}
        </main>
      </div>
      {requests ? <RequestsPanel onClose={() => setRequests(false)} /> : null}
      <ModalStack key={me.id} />
    </div>
  );
}
