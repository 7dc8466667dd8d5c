import { useSay } from '../texts.js';
import type { ElementProps } from './element-props.js';
import { numberAt, stringAt, textAt } from './json.js';
import { frameOf, useElement } from './use-element.js';

const CONTROLS: Readonly<Record<string, { readonly type: string; readonly field: string }>> = {
  datepicker: { type: 'date', field: 'selected_date' },
  timepicker: { type: 'time', field: 'selected_time' },
  datetimepicker: { type: 'datetime-local', field: 'selected_date_time' },
};

/** The hours that offices are ahead of universal time, in which a moment is put in and shown. */
const AHEAD = 8 * 3_600;

/** A date, a time, or both; both together are told as seconds, as Slack does. */
export function TimeElement(props: ElementProps) {
  const say = useSay();
  const { value, change, action } = useElement(props);
  const kind = stringAt(props.element, 'type');
  const { type = 'date', field = 'selected_date' } = CONTROLS[kind] ?? {};
  const both = kind === 'datetimepicker';
  const seconds = numberAt(value, field);
  const local = seconds === null ? '' : new Date((seconds + AHEAD) * 1_000).toISOString().slice(0, 16);
  const read = (text: string) => (both ? Date.parse(`${text}:00Z`) / 1_000 - AHEAD : text);
  return (
    <input
      type={type}
      className="field field-time"
      value={both ? local : stringAt(value, field)}
      title={textAt(props.element, 'placeholder') || say('choose')}
      data-action={action}
      onChange={({ target }) => change({ [field]: target.value === '' ? null : read(target.value) })}
      {...frameOf(props)}
    />
  );
}
