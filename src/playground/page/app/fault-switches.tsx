import { useId, useState } from 'react';
import { FAULTS, type Fault } from '../../page-protocol.js';
import { useSay } from '../texts.js';
import { useDesk } from './desk.js';

const ANY = '';
const UNTIL_OFF = '0';

/** Methods that faults are usually wanted for, beside those that were seen. */
const METHODS = [
  'chat.postMessage',
  'chat.postEphemeral',
  'chat.update',
  'chat.appendStream',
  'views.open',
  'views.publish',
];

/** Makes the workspace fail on purpose: for one method or any, a number of times or until it is switched off. */
export function FaultSwitches() {
  const { state } = useDesk();
  const say = useSay();
  const [method, setMethod] = useState(ANY);
  const [times, setTimes] = useState('1');
  const id = useId();
  const seen = state.traffic.filter(({ direction }) => direction === 'from-bot').map(({ what }) => what);
  const methods = [...new Set([...METHODS, ...seen])].filter((what) => /^[a-zA-Z.]+$/.test(what)).sort();
  return (
    <section className="faults" aria-labelledby={`${id}-title`} data-testid="faults">
      <h3 id={`${id}-title`}>{say('faults')}</h3>
      <p className="muted">{say('faultsBelow')}</p>
      <div className="faults-options">
        <label>
          {say('method')}
          <select className="field field-select" value={method} onChange={({ target }) => setMethod(target.value)}>
            <option value={ANY}>{say('anyMethod')}</option>
            {methods.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          {say('times')}
          <select className="field field-select" value={times} onChange={({ target }) => setTimes(target.value)}>
            {['1', '2', '3', '5', '10'].map((count) => (
              <option key={count}>{count}</option>
            ))}
            <option value={UNTIL_OFF}>{say('untilOff')}</option>
          </select>
        </label>
      </div>
      <ul>
        {FAULTS.map((fault) => (
          <FaultSwitch
            key={fault}
            fault={fault}
            method={method === ANY ? null : method}
            times={times === UNTIL_OFF ? null : Number(times)}
          />
        ))}
      </ul>
    </section>
  );
}

interface SwitchProps {
  readonly fault: Fault;
  readonly method: string | null;
  readonly times: number | null;
}

function FaultSwitch({ fault, method, times }: SwitchProps) {
  const { state, act } = useDesk();
  const say = useSay();
  const armed = state.faults.find((one) => one.fault === fault);
  const count = armed?.times ?? null;
  return (
    <li>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={armed !== undefined}
        data-testid={`fault-${fault}`}
        onClick={() =>
          act(armed === undefined ? { do: 'arm_fault', fault, method, times } : { do: 'disarm_fault', fault })
        }
      >
        <span className="switch-sign" />
        <span className="switch-words">{say(fault)}</span>
        {armed === undefined ? null : (
          <span className="muted">
            {armed.method ?? say('anyMethod')} · {count === null ? say('untilOff') : `× ${count}`}
          </span>
        )}
      </button>
    </li>
  );
}
