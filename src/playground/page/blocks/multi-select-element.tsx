import { plainText } from '../markup/read-text.js';
import type { ElementProps } from './element-props.js';
import { Group } from './group.js';
import { stringAt } from './json.js';
import { chosenValue, type SelectOption, selectedField, useOptionGroups } from './select-options.js';
import { useElement } from './use-element.js';

/** A select with several choices, as a list of boxes that scrolls. */
export function MultiSelectElement(props: ElementProps) {
  const groups = useOptionGroups(props.element);
  const { value, change } = useElement(props);
  const field = selectedField(stringAt(props.element, 'type'));
  const chosen: readonly unknown[] = Array.isArray(value[field]) ? value[field] : [];
  const isChosen = (option: SelectOption) => chosen.some((one) => chosenValue(one) === option.value);
  const toggle = (option: SelectOption) =>
    change({
      [field]: isChosen(option)
        ? chosen.filter((one) => chosenValue(one) !== option.value)
        : [...chosen, option.option ?? option.value],
    });
  return (
    <Group of={props} className="choices-framed">
      {groups.map(({ label, options }) => (
        <div key={label}>
          {label === '' ? null : <p className="choices-label">{label}</p>}
          {options.map((option) => (
            <label key={option.value} className="choice">
              <input type="checkbox" checked={isChosen(option)} onChange={() => toggle(option)} />
              {plainText(option.text)}
            </label>
          ))}
        </div>
      ))}
    </Group>
  );
}
