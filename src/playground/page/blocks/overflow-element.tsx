import { plainText } from '../markup/read-text.js';
import { isSafeLink } from '../markup/scan.js';
import { Menu } from '../parts/menu.js';
import { useSay } from '../texts.js';
import type { ElementProps } from './element-props.js';
import { useInteraction } from './interaction.js';
import { jsonAt, jsonsAt, stringAt, textAt } from './json.js';

/** A menu behind three dots. */
export function OverflowElement({ element, blockId }: ElementProps) {
  const say = useSay();
  const { press } = useInteraction();
  const items = jsonsAt(element, 'options').map((option) => ({
    key: stringAt(option, 'value'),
    words: plainText(textAt(option, 'text')),
    choose: () => {
      const url = stringAt(option, 'url');
      if (isSafeLink(url)) open(url, '_blank', 'noopener,noreferrer');
      const action = { type: 'overflow', block_id: blockId, action_id: element.action_id, selected_option: option };
      press(action, jsonAt(element, 'confirm'));
    },
  }));
  return <Menu label={say('moreActions')} icon="more" items={items} className="icon-button icon-button-framed" />;
}
