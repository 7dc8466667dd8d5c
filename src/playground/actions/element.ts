import { isJson, type Json } from '../json.js';
import { Refused } from './refused.js';

/**
 * The action as Slack sends it: what the person did, with the ids and texts of the element that stands in the blocks.
 * @throws Refused when no such element is there.
 */
export function completedAction(blocks: unknown, action: Json, ts: string): Json {
  const found = find(blocks, action);
  if (found === undefined) throw new Refused('This element is not there any more.');
  const { block, element } = found;
  const own = Object.fromEntries(
    ['type', 'text', 'value', 'style', 'url', 'placeholder', 'confirm', 'icon'].flatMap((name) =>
      element[name] === undefined ? [] : [[name, element[name]]],
    ),
  );
  return { ...own, ...action, action_id: element.action_id, block_id: block.block_id, action_ts: ts };
}

interface Found {
  readonly block: Json;
  readonly element: Json;
}

function find(blocks: unknown, { action_id: id, block_id: blockId }: Json): Found | undefined {
  if (!Array.isArray(blocks)) return undefined;
  for (const block of blocks.filter(isJson)) {
    if (blockId !== undefined && block.block_id !== blockId) continue;
    const element = elementsOf(block).find((one) => one.action_id === id);
    if (element !== undefined) return { block, element };
  }
  return undefined;
}

function elementsOf({ elements, accessory, element }: Json): readonly Json[] {
  return [...(Array.isArray(elements) ? elements : []), accessory, element].filter(isJson);
}
