import { useId } from 'react';
import type { SlackJson } from '../../page-protocol.js';
import { MarkupView } from '../markup/markup-view.js';
import { readText } from '../markup/read-text.js';
import type { ElementProps } from './element-props.js';
import { Group } from './group.js';
import { jsonAt, jsonsAt, stringAt } from './json.js';
import { useElement } from './use-element.js';

function Words({ option }: { readonly option: SlackJson }) {
  const description = jsonAt(option, 'description');
  return (
    <span>
      <MarkupView blocks={readText(jsonAt(option, 'text'))} />
      {description === null ? null : (
        <span className="muted">
          <MarkupView blocks={readText(description)} />
        </span>
      )}
    </span>
  );
}

export function CheckElement(props: ElementProps) {
  const { value, change } = useElement(props);
  const chosen = jsonsAt(value, 'selected_options');
  const isChosen = (option: SlackJson) => chosen.some((other) => other.value === option.value);
  return (
    <Group of={props} className="">
      {jsonsAt(props.element, 'options').map((option) => (
        <label key={stringAt(option, 'value')} className="choice">
          <input
            type="checkbox"
            checked={isChosen(option)}
            onChange={({ target }) =>
              change({
                selected_options: target.checked
                  ? [...chosen, option]
                  : chosen.filter((other) => other.value !== option.value),
              })
            }
          />
          <Words option={option} />
        </label>
      ))}
    </Group>
  );
}

export function RadioElement(props: ElementProps) {
  const { value, change } = useElement(props);
  const name = useId();
  const chosen = jsonAt(value, 'selected_option')?.value;
  return (
    <Group of={props} className="">
      {jsonsAt(props.element, 'options').map((option) => (
        <label key={stringAt(option, 'value')} className="choice">
          <input
            type="radio"
            name={name}
            checked={option.value === chosen}
            onChange={() => change({ selected_option: option })}
          />
          <Words option={option} />
        </label>
      ))}
    </Group>
  );
}
