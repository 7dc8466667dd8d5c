/**
 * What Slack takes at most, stated anew from its reference, apart from the product's own table and checker: a walk over
 * the JSON that goes out.
 */
export function limitsBroken(message: { text: string; blocks: readonly unknown[] }): string[] {
  const broken: string[] = [];
  const expect = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
  };
  expect(message.text.length > 0 && message.text.length <= 4000, `text of ${message.text.length}`);
  expect(message.blocks.length > 0 && message.blocks.length <= 50, `${message.blocks.length} blocks`);
  expect(JSON.stringify(message.blocks).length <= 13_000, `message of ${JSON.stringify(message.blocks).length}`);
  const blocks = message.blocks as Json[];
  expect(blocks.filter((block) => block.type === 'table').length <= 1, 'two tables');
  for (const block of blocks) broken.push(...blockBroken(block));
  return broken;
}

// biome-ignore lint/suspicious/noExplicitAny: JSON as Slack gets it, whatever the types say.
type Json = any;

const KINDS = ['rich_text', 'section', 'context', 'actions', 'context_actions', 'table', 'header', 'divider', 'input'];

/** The limits of one block, in messages and views alike. */
export function blockBroken(block: Json): string[] {
  const broken: string[] = [];
  const expect = (holds: boolean, what: string) => {
    if (!holds) broken.push(`${block.type}: ${what}`);
  };
  const text = (object: Json, most: number) => {
    expect(object.type === 'plain_text', `a text is ${object.type}`);
    expect(object.text.length >= 1 && object.text.length <= most, `text of ${object.text.length}, at most ${most}`);
    expect(object.emoji === false, 'emoji codes become pictures');
  };
  const button = (object: Json) => {
    text(object.text, 75);
    expect(object.value.length <= 2000, `button value of ${object.value.length}`);
    expect((object.accessibility_label ?? '').length <= 75, 'accessibility label');
    expect(object.url === undefined, 'a button with an address');
  };
  const elements = (object: Json) => {
    const ids = object.map((element: Json) => element.action_id);
    expect(new Set(ids).size === ids.length, 'an action id twice');
    for (const element of object) {
      expect(element.action_id.length >= 1 && element.action_id.length <= 255, 'action id');
      if (element.type === 'button') button(element);
      else if (element.type === 'feedback_buttons')
        for (const key of ['positive', 'negative']) button(element[`${key}_button`]);
      else if (element.type === 'radio_buttons') {
        expect(element.options.length >= 1 && element.options.length <= 10, 'options');
        for (const option of element.options) {
          text(option.text, 75);
          expect(option.value.length <= 150, 'option value');
        }
      } else if (element.type !== 'plain_text_input') expect(false, `element ${element.type}`);
    }
  };
  const runs = (object: Json) => {
    let length = 0;
    for (const each of object) {
      const inner =
        each.type === 'rich_text_list' ? each.elements.flatMap((item: Json) => item.elements) : each.elements;
      expect(each.elements.length > 0 && inner.length > 0, 'empty rich text');
      for (const run of inner) {
        expect(run.type === 'text' || run.type === 'user', `rich text ${run.type}`);
        if (run.type === 'text') {
          expect(run.text.length >= 1, 'an empty run');
          length += run.text.length;
        }
      }
    }
    expect(length <= 3000, `rich text of ${length}`);
  };
  expect(KINDS.includes(block.type), 'unknown block');
  expect((block.block_id ?? '').length <= 255, 'block id');
  switch (block.type) {
    case 'rich_text':
      runs(block.elements);
      break;
    case 'section':
      text(block.text, 3000);
      if (block.accessory) elements([block.accessory]);
      break;
    case 'header':
      text(block.text, 150);
      break;
    case 'context':
      expect(block.elements.length >= 1 && block.elements.length <= 10, 'context elements');
      for (const element of block.elements) text(element, 3000);
      break;
    case 'actions':
      expect(block.elements.length >= 1 && block.elements.length <= 25, 'actions elements');
      elements(block.elements);
      break;
    case 'context_actions':
      expect(block.elements.length >= 1 && block.elements.length <= 5, 'context actions elements');
      elements(block.elements);
      break;
    case 'table': {
      expect(block.rows.length >= 1 && block.rows.length <= 100, `${block.rows.length} rows`);
      let length = 0;
      for (const row of block.rows) {
        expect(row.length <= 20 && row.length === block.rows[0].length, 'columns');
        for (const cell of row) {
          expect(cell.type === 'raw_text' && cell.text.length >= 1, 'cell');
          length += cell.text.length;
        }
      }
      expect(length <= 10_000, `table of ${length}`);
      expect(block.column_settings.length <= 20, 'column settings');
      break;
    }
    case 'input':
      text(block.label, 2000);
      elements([block.element]);
      break;
  }
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(textsOf(block)))
    broken.push('half a character');
  return broken;
}

function textsOf(value: Json): string {
  if (typeof value === 'string') return `${value}\n`;
  if (value === null || typeof value !== 'object') return '';
  return Object.values(value).map(textsOf).join('');
}
