import type { Check } from '../check.js';
import { buttonElement, feedbackButtonsElement, iconButtonElement } from './button.js';
import { checkboxesElement, radioButtonsElement } from './choices.js';
import { imageElement } from './image.js';
import { addressInput, fileInput, numberInput, plainTextInput, richTextInput } from './inputs.js';
import { datepickerElement, datetimepickerElement, timepickerElement } from './pickers.js';
import { overflowElement, SELECTS } from './selects.js';

/** Every element that is known, by type. */
export const ELEMENTS: Readonly<Record<string, Check>> = {
  ...SELECTS,
  button: buttonElement,
  checkboxes: checkboxesElement,
  datepicker: datepickerElement,
  datetimepicker: datetimepickerElement,
  email_text_input: addressInput,
  feedback_buttons: feedbackButtonsElement,
  file_input: fileInput,
  icon_button: iconButtonElement,
  image: imageElement,
  number_input: numberInput,
  overflow: overflowElement,
  plain_text_input: plainTextInput,
  radio_buttons: radioButtonsElement,
  rich_text_input: richTextInput,
  timepicker: timepickerElement,
  url_text_input: addressInput,
};

const MENUS = Object.keys(SELECTS);

/** Which elements may stand where. */
export const PLACES = {
  accessory: ['button', 'checkboxes', 'datepicker', 'image', 'overflow', 'radio_buttons', 'timepicker', ...MENUS],
  actions: [
    'button',
    'checkboxes',
    'datepicker',
    'datetimepicker',
    'overflow',
    'radio_buttons',
    'rich_text_input',
    'timepicker',
    ...MENUS,
  ],
  contextActions: ['feedback_buttons', 'icon_button'],
  input: [
    'checkboxes',
    'datepicker',
    'datetimepicker',
    'email_text_input',
    'file_input',
    'number_input',
    'plain_text_input',
    'radio_buttons',
    'rich_text_input',
    'timepicker',
    'url_text_input',
    ...MENUS,
  ],
} as const;
