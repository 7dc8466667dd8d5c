import type { AnyBlock, KnownBlock, View } from '@slack/types';
import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import { checkBlock } from './check-blocks.js';
import { type Fault, Faults } from './check-faults.js';
import type { SlackMessage } from './views/message.js';

/**
 * Slack refuses a message whose blocks hold about 12,000 characters with their frames (`msg_blocks_too_long`; reported,
 * not documented), measured here as JSON.
 */
export const MESSAGE_SIZE = 12_000;

/** Holds a message against Slack's limits; empty when Slack will take it. */
export function checkMessage({ text, blocks }: SlackMessage): readonly Fault[] {
  const faults = new Faults();
  const limits = SLACK_LIMITS.message;
  if (text.trim() === '') faults.add('text', 'is empty');
  faults.longest('text', text, limits.text);
  faults.mrkdwn('text', text);
  faults.most('blocks', blocks.length, limits.blocks);
  if (blocks.length === 0) faults.add('blocks', 'is empty');
  faults.most('blocks (tables)', blocks.filter((block) => block.type === 'table').length, limits.tables);
  const markdown = blocks.reduce((sum, block) => sum + (block.type === 'markdown' ? block.text.length : 0), 0);
  faults.most('blocks (markdown)', markdown, limits.markdown);
  faults.most('blocks (size)', JSON.stringify(blocks).length, MESSAGE_SIZE);
  checkBlocks(blocks, 'message', faults);
  return faults.found;
}

/** Holds a modal or a Home tab against Slack's limits; empty when Slack will take it. */
export function checkView(view: View): readonly Fault[] {
  const faults = new Faults();
  const limits = SLACK_LIMITS.view;
  faults.most('blocks', view.blocks.length, limits.blocks);
  if (view.blocks.length === 0) faults.add('blocks', 'is empty');
  faults.most('view (bytes)', Buffer.byteLength(JSON.stringify(view)), limits.bytes);
  faults.longest('private_metadata', view.private_metadata ?? '', limits.privateMetadata);
  faults.longest('callback_id', view.callback_id ?? '', limits.callbackId);
  faults.longest('external_id', view.external_id ?? '', limits.externalId);
  if (view.type === 'modal') {
    faults.text('title', view.title, limits.title);
    if (view.submit) faults.text('submit', view.submit, limits.submit);
    if (view.close) faults.text('close', view.close, limits.close);
    if (view.blocks.some(({ type }) => type === 'input') && !view.submit) faults.add('submit', 'is needed by an input');
  }
  checkBlocks(view.blocks, 'view', faults);
  return faults.found;
}

function checkBlocks(blocks: readonly AnyBlock[], place: 'message' | 'view', faults: Faults): void {
  const ids = new Set<string>();
  blocks.forEach((block, index) => {
    const path = `blocks[${index}]`;
    if (block.block_id !== undefined) {
      faults.longest(`${path}.block_id`, block.block_id, SLACK_LIMITS.blockId);
      if (ids.has(block.block_id)) faults.add(`${path}.block_id`, 'is there twice');
      ids.add(block.block_id);
    }
    checkBlock(block as KnownBlock, { path, place, faults });
  });
}
