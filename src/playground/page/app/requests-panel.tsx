import { type KeyboardEvent, useState } from 'react';
import type { TrafficEntry } from '../../page-protocol.js';
import { Icon } from '../parts/icon.js';
import { onRovingKey } from '../parts/roving.js';
import { exactTime } from '../state/time.js';
import { useSay } from '../texts.js';
import { useDesk } from './desk.js';
import { FaultSwitches } from './fault-switches.js';
import { JsonView } from './json-view.js';
import { fitsFilter, NO_FILTER, type RequestFilter } from './request-filter.js';

/** Every request between the bot and the workspace, what it held and what came back; and the switches for faults. */
export function RequestsPanel({ onClose }: { readonly onClose: () => void }) {
  const { state } = useDesk();
  const say = useSay();
  const [filter, setFilter] = useState<RequestFilter>(NO_FILTER);
  const [shown, setShown] = useState<number | null>(null);
  const entries = state.traffic.filter((entry) => fitsFilter(entry, filter)).toReversed();
  const entry = state.traffic.find(({ id }) => id === shown);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    <aside className="requests" aria-label={say('requests')} data-testid="requests" onKeyDown={onKey}>
      <header className="requests-head">
        <h2>{say('requests')}</h2>
        <input
          type="search"
          className="field"
          placeholder={say('filter')}
          aria-label={say('filter')}
          value={filter.words}
          onChange={({ target }) => setFilter({ ...filter, words: target.value })}
        />
        <select
          className="field field-select"
          aria-label={say('direction')}
          value={filter.direction}
          onChange={({ target }) => setFilter({ ...filter, direction: target.value as RequestFilter['direction'] })}
        >
          <option value="both">{say('bothDirections')}</option>
          <option value="to-bot">{say('toBot')}</option>
          <option value="from-bot">{say('fromBot')}</option>
        </select>
        <label className="choice">
          <input
            type="checkbox"
            checked={filter.onlyErrors}
            onChange={({ target }) => setFilter({ ...filter, onlyErrors: target.checked })}
          />
          {say('onlyErrors')}
        </label>
        <span className="top-space" />
        <button type="button" className="icon-button" aria-label={say('hideRequests')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className={`requests-panes ${entry === undefined ? '' : 'requests-opened'}`}>
        <ul className="requests-list" aria-label={say('requests')} onKeyDown={onRovingKey}>
          {entries.length === 0 ? <li className="muted requests-none">{say('noRequests')}</li> : null}
          {entries.map((one, index) => (
            <RequestRow
              key={one.id}
              entry={one}
              current={one.id === shown}
              first={index === 0}
              onShow={() => setShown(one.id)}
            />
          ))}
        </ul>
        <RequestDetail entry={entry} onBack={() => setShown(null)} />
        <FaultSwitches />
      </div>
    </aside>
  );
}

interface RowProps {
  readonly entry: TrafficEntry;
  readonly current: boolean;
  readonly first: boolean;
  readonly onShow: () => void;
}

function RequestRow({ entry, current, first, onShow }: RowProps) {
  const say = useSay();
  const { direction, what, at, milliseconds, error } = entry;
  const side = say(direction === 'to-bot' ? 'toBot' : 'fromBot');
  return (
    <li>
      <button
        type="button"
        className={`request ${error === null ? '' : 'request-failed'}`}
        aria-current={current ? 'true' : undefined}
        data-roving=""
        data-testid="request"
        tabIndex={current || first ? 0 : -1}
        onClick={onShow}
      >
        <span className={`request-side request-${direction}`} title={side}>
          <Icon name={direction === 'to-bot' ? 'toBot' : 'fromBot'} size={15} />
          <span className="unseen">{side}</span>
        </span>
        <span className="request-what">{what}</span>
        {error === null ? null : <span className="request-error">{error}</span>}
        <span className="request-time">{milliseconds === null ? say('open') : `${Math.round(milliseconds)} ms`}</span>
        <span className="request-time">{exactTime(new Date(at))}</span>
      </button>
    </li>
  );
}

function RequestDetail({ entry, onBack }: { readonly entry: TrafficEntry | undefined; readonly onBack: () => void }) {
  const say = useSay();
  if (entry === undefined) return <p className="muted request-detail request-unpicked">{say('pickRequest')}</p>;
  return (
    <section className="request-detail" aria-label={entry.what} data-testid="request-detail">
      <h3>
        <button type="button" className="icon-button only-narrow" aria-label={say('back')} onClick={onBack}>
          <Icon name="back" size={15} />
        </button>
        {entry.what}
      </h3>
      <JsonView label={say('sent')} value={entry.request} />
      {entry.response === undefined || (entry.response === null && entry.milliseconds === null) ? (
        <p className="muted">{say('noReplyYet')}</p>
      ) : (
        <JsonView label={say('answered')} value={entry.response} />
      )}
    </section>
  );
}
