import type { KeyboardEvent } from 'react';
import type { ElementProps } from './element-props.js';
import { useInteraction } from './interaction.js';
import { jsonAt, numberAt, stringAt, stringsAt, textAt } from './json.js';
import { frameOf, useElement } from './use-element.js';

const MODES: Readonly<Record<string, 'decimal' | 'email' | 'url' | 'text'>> = {
  number_input: 'decimal',
  email_text_input: 'email',
  url_text_input: 'url',
};

/** A line of text, several lines, a number, a mail address or a web address. Enter in a line sends the view. */
export function TextElement(props: ElementProps) {
  const { element, input } = props;
  const { submit } = useInteraction();
  const { value, action, dispatches, keep, tell } = useElement(props);
  const type = stringAt(element, 'type');
  const triggers = stringsAt(jsonAt(element, 'dispatch_action_config') ?? {}, 'trigger_actions_on');
  const changed = (text: string) => ({ type, value: text === '' ? null : text });
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (dispatches && (triggers.length === 0 || triggers.includes('on_enter_pressed'))) tell(value);
    else submit?.();
  };
  const shared = {
    className: 'field',
    value: stringAt(value, 'value'),
    placeholder: textAt(element, 'placeholder'),
    maxLength: numberAt(element, 'max_length') ?? undefined,
    'data-action': action,
    onChange: ({ target }: { target: { value: string } }) => {
      keep(changed(target.value));
      if (dispatches && triggers.includes('on_character_entered')) tell(changed(target.value));
    },
    ...frameOf(props),
  };
  if (element.multiline === true) return <textarea rows={4} {...shared} />;
  return (
    <input
      type="text"
      inputMode={MODES[type] ?? 'text'}
      autoComplete="off"
      onKeyDown={input === undefined ? undefined : onKey}
      {...shared}
    />
  );
}
