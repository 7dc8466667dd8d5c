import { useEffect, useState } from 'react';
import { BlockList } from '../blocks/block-view.js';
import { InteractionScope } from '../blocks/interaction.js';
import { jsonsAt } from '../blocks/json.js';
import type { Values } from '../blocks/values.js';
import { Avatar } from '../parts/avatar.js';
import { findPerson, inLanguage } from '../state/names.js';
import { useLanguage, useSay } from '../texts.js';
import { useDesk } from './desk.js';

/** The page that the bot has published for a person. */
export function HomeView() {
  const { state, me, act } = useDesk();
  const say = useSay();
  const language = useLanguage();
  const [kept, setKept] = useState<Values>({});
  const view = state.homes[me.id];
  const blocks = view === undefined ? [] : jsonsAt(view, 'blocks');

  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each person who comes here, and again in another language.
  useEffect(() => {
    void act({ do: 'open_home' });
  }, [me.id, me.locale]);

  return (
    <div className="pane pane-main" data-testid="home">
      <header className="pane-head">
        <h2>
          <Avatar person={findPerson(state, state.bot.userId)} size={24} />
          {say('homeOf', { bot: inLanguage(state.bot.name, language) })}
        </h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls the page with the keys. */}
      <section className="home" aria-label={say('home')} tabIndex={0}>
        {blocks.length === 0 ? <p className="muted">{say('homeEmpty')}</p> : null}
        <div className="home-sheet">
          <InteractionScope place={{ kind: 'home' }} blocks={blocks} kept={kept} onKept={setKept}>
            <BlockList blocks={blocks} />
          </InteractionScope>
        </div>
      </section>
    </div>
  );
}
