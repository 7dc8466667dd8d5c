import { useState } from 'react';
import type { SlackJson } from '../../page-protocol.js';
import { plainOf } from '../markup/read-text.js';
import { isSafeLink } from '../markup/scan.js';
import { Words } from '../markup/words.js';
import { Icon } from '../parts/icon.js';
import { useSay } from '../texts.js';
import type { ElementProps } from './element-props.js';
import { pressKey, useInteraction } from './interaction.js';
import { jsonAt, stringAt, textAt } from './json.js';

/** What goes out when a button is pressed, in Slack's form. */
function actionOf(element: SlackJson, blockId: string): SlackJson {
  const { action_id, text, value, style } = element;
  return {
    type: element.type,
    block_id: blockId,
    action_id,
    ...(text === undefined ? {} : { text }),
    ...(value === undefined ? {} : { value }),
    ...(style === undefined ? {} : { style }),
  };
}

/** A button, or a link that also tells that it was followed. It shows that it was pressed until the reply. */
export function ButtonElement({ element, blockId }: ElementProps) {
  const { press, pressed } = useInteraction();
  const say = useSay();
  const action = actionOf(element, blockId);
  const busy = pressed === pressKey(action);
  const style = stringAt(element, 'style');
  const url = stringAt(element, 'url');
  const shared = {
    className: `button ${style === '' ? '' : `button-${style}`} ${busy ? 'button-busy' : ''}`,
    'aria-label': stringAt(element, 'accessibility_label') || undefined,
    'data-action': stringAt(element, 'action_id'),
    onClick: () => (busy ? undefined : press(action, jsonAt(element, 'confirm'))),
  };
  const words = <Words text={plainOf(jsonAt(element, 'text'))} />;
  if (isSafeLink(url)) {
    return (
      <a href={url} target="_blank" rel="noopener noreferrer" {...shared}>
        {words}
      </a>
    );
  }
  return (
    <button type="button" aria-busy={busy} {...shared}>
      {words}
      {busy ? <span className="spinner" role="img" aria-label={say('working')} /> : null}
    </button>
  );
}

/** Good and bad; the last one pressed stays marked. */
export function FeedbackElement({ element, blockId }: ElementProps) {
  const { press, pressed } = useInteraction();
  const [given, setGiven] = useState<string | null>(null);
  const buttons = [
    { side: 'positive_button', icon: 'good' },
    { side: 'negative_button', icon: 'bad' },
  ] as const;
  return (
    <span className="feedback">
      {buttons.map(({ side, icon }) => {
        const button = jsonAt(element, side) ?? {};
        const action = actionOf({ ...button, type: element.type, action_id: element.action_id }, blockId);
        const label = stringAt(button, 'accessibility_label') || textAt(button, 'text');
        return (
          <button
            key={side}
            type="button"
            className={`icon-button feedback-${icon} ${pressed === pressKey(action) ? 'button-busy' : ''}`}
            aria-label={label}
            title={label}
            aria-pressed={given === side}
            data-action={stringAt(element, 'action_id')}
            onClick={() => {
              setGiven(side);
              press(action, null);
            }}
          >
            <Icon name={icon} size={17} />
          </button>
        );
      })}
    </span>
  );
}

export function IconButtonElement({ element, blockId }: ElementProps) {
  const { press } = useInteraction();
  const label = stringAt(element, 'accessibility_label') || textAt(element, 'text');
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      data-action={stringAt(element, 'action_id')}
      onClick={() => press(actionOf(element, blockId), jsonAt(element, 'confirm'))}
    >
      <Icon name={element.icon === 'trash' ? 'bin' : 'more'} size={17} />
    </button>
  );
}
