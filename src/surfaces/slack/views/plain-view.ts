import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { literal, pieces } from '../mrkdwn.js';
import { section } from './elements.js';
import { linesIn } from './plain-blocks.js';

const PIECE = SLACK_LIMITS.text.longest - 200;

/** The same modal as text alone, for the case that Slack refuses its blocks; null for a form, which is nothing without its fields. */
export function plainModal({ submit: _submit, ...view }: ModalView): ModalView | null {
  if (view.blocks.some(({ type }) => type === 'input')) return null;
  const blocks = plainBlocks(view.blocks);
  return sameText(blocks, view.blocks) ? null : { ...view, blocks };
}

/** The same home tab as text alone; null when it is that already. */
export function plainHome(view: HomeView): HomeView | null {
  const blocks = plainBlocks(view.blocks);
  return sameText(blocks, view.blocks) ? null : { ...view, blocks };
}

function sameText(plain: readonly KnownBlock[], blocks: readonly unknown[]): boolean {
  return plain.length === blocks.length && JSON.stringify(plain) === JSON.stringify(blocks);
}

function plainBlocks(blocks: readonly object[]): KnownBlock[] {
  const texts = blocks.flatMap((block) => pieces(literal(linesIn(block).join('\n')), PIECE));
  return texts
    .filter((text) => text.trim() !== '')
    .slice(0, SLACK_LIMITS.view.blocks)
    .map((text) => section(text));
}
