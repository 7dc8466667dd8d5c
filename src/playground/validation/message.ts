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
 * Slack names no figure for all text of a message's blocks together; `chat.postMessage` refuses more than about this, and
 * each further block costs about a hundred. Measured by others (https://github.com/slackapi/bolt-js/issues/2509 and 2867),
 * who looked at no tables and found that answers over a `response_url` are not held to it.
 */
const ALL_TEXT = { characters: 13_200, block: 100 };

/** What is wrong with the blocks of a message; null when nothing is. */
export function checkMessageBlocks(blocks: readonly unknown[], pointer: string): Problem | null {
  const report = createReport();
  blockList(blocks, pointer, report);
  if (report.faults.length === 0) checkUnique(blocks, pointer, report);
  if (report.faults.length > 0) return { code: 'invalid_blocks', faults: report.faults };
  const known = blocks.filter(isJson);
  const tables = known.flatMap(({ type }, index) => (type === 'table' ? [index] : []));
  if (tables.length > message.tables) {
    return { code: 'invalid_attachments', faults: [`only_one_table_allowed [json-pointer:${pointer}/${tables[1]}]`] };
  }
  const markdown = known.filter(({ type }) => type === 'markdown');
  return textLength(markdown) > message.markdown ? tooLong(pointer) : null;
}

/** What is wrong with the text of all blocks together; null when nothing is. */
export function checkWholeText(blocks: readonly Json[], pointer: string): Problem | null {
  const written = blocks.filter(({ type }) => type !== 'table');
  const size = textLength(written) + Math.max(0, written.length - 1) * ALL_TEXT.block;
  return size > ALL_TEXT.characters ? tooLong(pointer) : null;
}

function tooLong(pointer: string): Problem {
  return { code: 'msg_blocks_too_long', faults: [`too many characters [json-pointer:${pointer}]`] };
}
