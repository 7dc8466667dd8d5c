import { plainText } from '../markup/read-text.js';
import { useSay } from '../texts.js';
import type { ElementProps } from './element-props.js';
import { stringAt, textAt } from './json.js';
import { chosenValue, type SelectOption, selectedField, useOptionGroups } from './select-options.js';
import { frameOf, useElement } from './use-element.js';

/** A select with one choice. */
export function SelectElement(props: ElementProps) {
  const say = useSay();
  const groups = useOptionGroups(props.element);
  const { value, change, action } = useElement(props);
  const field = selectedField(stringAt(props.element, 'type'));
  const chosen = chosenValue(value[field]);
  const options = (all: readonly SelectOption[]) =>
    all.map((option) => (
      <option key={option.value} value={option.value}>
        {plainText(option.text)}
      </option>
    ));
  const pick = (picked: string) => {
    const option = groups.flatMap((group) => group.options).find((one) => one.value === picked);
    change({ [field]: option?.option ?? (picked || null) });
  };
  return (
    <select
      className="field field-select"
      value={chosen}
      data-action={action}
      onChange={({ target }) => pick(target.value)}
      {...frameOf(props)}
    >
      <option value="" disabled={props.input?.required ?? true}>
        {textAt(props.element, 'placeholder') || say('choose')}
      </option>
      {groups.map(({ label, options: inside }) =>
        label === '' ? (
          options(inside)
        ) : (
          <optgroup key={label} label={label}>
            {options(inside)}
          </optgroup>
        ),
      )}
    </select>
  );
}
