import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import { isJson, type Json } from '../json.js';
import { checkMessageBlocks, checkWholeText } from '../validation/message.js';
import { withBlockIds } from '../workspace/messages.js';
import { anything, text } from './method.js';
import { pointingError, SlackError } from './slack-error.js';

/** The arguments that say what a message shows. */
export const contentArguments = {
  text: text.optional(),
  markdown_text: text.optional(),
  blocks: anything.optional(),
  attachments: anything.optional(),
};

interface Given {
  readonly text?: string | undefined;
  readonly markdown_text?: string | undefined;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}

export interface Content {
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly attachments: readonly Json[];
}

/**
 * What a message shows, checked as Slack checks it.
 * @param whole whether the text of all blocks together is looked at.
 * @throws SlackError when there is nothing, or something is wrong.
 */
export function readContent(given: Given, whole = true): Content {
  const blocks = readBlocks(given.blocks, whole);
  const attachments = readAttachments(given.attachments);
  const words = given.text ?? '';
  const markdown = given.markdown_text ?? '';
  if (markdown !== '') {
    if (words !== '' || blocks.length > 0) throw new SlackError('markdown_text_conflict');
    return { text: markdown, blocks: withBlockIds([markdownBlock(markdown)]), attachments };
  }
  if (words.trim() === '' && blocks.length === 0 && attachments.length === 0) throw new SlackError('no_text');
  return { text: words.slice(0, SLACK_LIMITS.message.textCut), blocks: withBlockIds(blocks), attachments };
}

function markdownBlock(markdown: string): Json {
  if (markdown.length > SLACK_LIMITS.message.markdown) throw new SlackError('msg_too_long');
  return { type: 'markdown', text: markdown };
}

/** @throws SlackError `invalid_blocks_format` for what is no list of objects, else what is wrong with the blocks. */
export function readBlocks(given: unknown, whole = true): readonly Json[] {
  if (given === undefined || given === '') return [];
  if (!Array.isArray(given) || !given.every(isJson)) throw new SlackError('invalid_blocks_format');
  const problem = checkMessageBlocks(given, '/blocks') ?? (whole ? checkWholeText(given, '/blocks') : null);
  if (problem !== null) throw pointingError(problem.code, problem.faults);
  return given;
}

function readAttachments(given: unknown): readonly Json[] {
  if (given === undefined || given === '') return [];
  if (!Array.isArray(given) || !given.every(isJson)) throw new SlackError('invalid_attachments');
  for (const [index, { blocks }] of given.entries()) {
    if (blocks === undefined) continue;
    if (!Array.isArray(blocks)) throw new SlackError('invalid_attachments');
    const problem = checkMessageBlocks(blocks, `/attachments/${index}/blocks`);
    if (problem !== null) throw pointingError('invalid_attachments', problem.faults);
  }
  return given;
}
