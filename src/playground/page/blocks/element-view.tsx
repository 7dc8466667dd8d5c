import { useSay } from '../texts.js';
import { ButtonElement, FeedbackElement, IconButtonElement } from './button-elements.js';
import { CheckElement, RadioElement } from './choice-elements.js';
import type { ElementProps } from './element-props.js';
import { stringAt } from './json.js';
import { MultiSelectElement } from './multi-select-element.js';
import { OverflowElement } from './overflow-element.js';
import { SelectElement } from './select-element.js';
import { TextElement } from './text-element.js';
import { TimeElement } from './time-element.js';

/** One element of Block Kit. */
export function ElementView(props: ElementProps) {
  const say = useSay();
  const type = stringAt(props.element, 'type');
  switch (type) {
    case 'button':
    case 'workflow_button':
      return <ButtonElement {...props} />;
    case 'feedback_buttons':
      return <FeedbackElement {...props} />;
    case 'icon_button':
      return <IconButtonElement {...props} />;
    case 'overflow':
      return <OverflowElement {...props} />;
    case 'static_select':
    case 'users_select':
    case 'channels_select':
    case 'conversations_select':
      return <SelectElement {...props} />;
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_channels_select':
    case 'multi_conversations_select':
      return <MultiSelectElement {...props} />;
    case 'checkboxes':
      return <CheckElement {...props} />;
    case 'radio_buttons':
      return <RadioElement {...props} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <TimeElement {...props} />;
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return <TextElement {...props} />;
    default:
      return <span className="muted">{say('notShown', { type })}</span>;
  }
}
