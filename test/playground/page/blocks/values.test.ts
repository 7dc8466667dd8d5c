import { describe, expect, it } from 'vitest';
import { checkInputs, collectValues } from '../../../../src/playground/page/blocks/values.js';

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
const input = (block_id: string, element: object, optional = false) => ({ type: 'input', block_id, element, optional });

const BLOCKS = [
  input('words', { type: 'plain_text_input', action_id: 'a', min_length: 3, max_length: 5 }),
  input('number', { type: 'number_input', action_id: 'a', min_value: '1', max_value: '9' }, true),
  input('light', { type: 'static_select', action_id: 'a', initial_option: option('red'), options: [option('red')] }),
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'b' },
      { type: 'datepicker', action_id: 'd' },
    ],
  },
];

const typed = (block: string, value: string) => ({ [block]: { a: { type: 'plain_text_input', value } } });
const faults = (kept: Parameters<typeof collectValues>[1]) => checkInputs(BLOCKS, collectValues(BLOCKS, kept));

describe('the values of inputs', () => {
  it('are those that the elements begin with, and null where there is nothing', () => {
    expect(collectValues(BLOCKS, {})).toEqual({
      words: { a: { type: 'plain_text_input', value: null } },
      number: { a: { type: 'number_input', value: null } },
      light: { a: { type: 'static_select', selected_option: option('red') } },
      row: { d: { type: 'datepicker', selected_date: null } },
    });
  });

  it('are what a person has put in', () => {
    expect(collectValues(BLOCKS, typed('words', 'four')).words).toEqual(typed('words', 'four').words);
  });

  it('are held back while something is missing or wrong', () => {
    expect(faults({})).toEqual({ words: { key: 'required', count: '' } });
    expect(faults(typed('words', '  '))).toMatchObject({ words: { key: 'required' } });
    expect(faults(typed('words', 'ab'))).toEqual({ words: { key: 'tooShort', count: '3' } });
    expect(faults(typed('words', 'abcdef'))).toEqual({ words: { key: 'tooLong', count: '5' } });
    expect(faults({ ...typed('words', 'four'), ...typed('number', '12') })).toEqual({
      number: { key: 'tooLarge', count: '9' },
    });
    expect(faults({ ...typed('words', 'four'), ...typed('number', '1.5') })).toMatchObject({
      number: { key: 'notANumber' },
    });
    expect(faults(typed('words', 'four'))).toEqual({});
  });
});
