import { isJson, type Json } from '../json.js';
import type { Report } from './check.js';

/** Reports block ids that are there twice, and action ids that are there twice in one block. */
export function checkUnique(blocks: readonly unknown[], pointer: string, report: Report): void {
  const seen = new Set<unknown>();
  for (const [index, block] of blocks.entries()) {
    if (!isJson(block)) continue;
    const at = `${pointer}/${index}`;
    const { block_id: id } = block;
    if (id !== undefined && seen.has(id)) report.fault(`\`block_id\` "${String(id)}" already exists`, `${at}/block_id`);
    seen.add(id);
    checkActions(block, at, report);
  }
}

function checkActions({ elements }: Json, pointer: string, report: Report): void {
  if (!Array.isArray(elements)) return;
  const seen = new Set<unknown>();
  for (const [index, element] of elements.entries()) {
    const id: unknown = isJson(element) ? element.action_id : undefined;
    if (id !== undefined && seen.has(id)) {
      report.fault(`\`action_id\` "${String(id)}" already exists`, `${pointer}/elements/${index}/action_id`);
    }
    seen.add(id);
  }
}
