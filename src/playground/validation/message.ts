import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import { isJson, type Json } from '../json.js';
import { messageBlock } from './blocks/index.js';
import { createReport, type Problem } from './check.js';
import { textLength } from './text-length.js';
import { checkUnique } from './unique.js';
import { list } from './values.js';

const { message } = SLACK_LIMITS;
const blockList = list(messageBlock, { least: 0, most: message.blocks });

/**
 * Slack names no figure for all text of a message's blocks together, and refuses more than about this; each header costs
 * about a hundred more. Measured by others: https://github.com/slackapi/bolt-js/issues/2509, tables left out.
 */
const ALL_TEXT = { characters: 13_200, header: 100 };

/** What is wrong with the blocks of a message; null when nothing is. */
export function checkMessageBlocks(blocks: readonly unknown[], pointer: string): Problem | null {
  const report = createReport();
  blockList(blocks, pointer, report);
  if (report.faults.length === 0) checkUnique(blocks, pointer, report);
  if (report.faults.length > 0) return { code: 'invalid_blocks', faults: report.faults };
  const known = blocks.filter(isJson);
  const tables = blocks.flatMap((block, index) => (isJson(block) && block.type === 'table' ? [index] : []));
  if (tables.length > message.tables) {
    return { code: 'invalid_attachments', faults: [`only_one_table_allowed [json-pointer:${pointer}/${tables[1]}]`] };
  }
  if (isTooLong(known))
    return { code: 'msg_blocks_too_long', faults: [`too many characters [json-pointer:${pointer}]`] };
  return null;
}

function isTooLong(blocks: readonly Json[]): boolean {
  const of = (type: string) => blocks.filter((block) => block.type === type);
  if (textLength(of('markdown')) > message.markdown) return true;
  const written = blocks.filter(({ type }) => type !== 'table');
  return textLength(written) + of('header').length * ALL_TEXT.header > ALL_TEXT.characters;
}
