import type { Check } from '../check.js';
import { byType, pick } from '../values.js';
import { actionsBlock, contextActionsBlock, inputBlock } from './acting-blocks.js';
import { fileBlock, videoBlock } from './media.js';
import { richTextBlock } from './rich-text.js';
import { tableBlock } from './table.js';
import { contextBlock, dividerBlock, headerBlock, imageBlock, markdownBlock, sectionBlock } from './text-blocks.js';

const BLOCKS: Readonly<Record<string, Check>> = {
  actions: actionsBlock,
  context: contextBlock,
  context_actions: contextActionsBlock,
  divider: dividerBlock,
  file: fileBlock,
  header: headerBlock,
  image: imageBlock,
  input: inputBlock,
  markdown: markdownBlock,
  rich_text: richTextBlock,
  section: sectionBlock,
  table: tableBlock,
  video: videoBlock,
};

const IN_VIEWS = ['actions', 'context', 'divider', 'header', 'image', 'input', 'rich_text', 'section', 'video'];

/** A block of a message. */
export const messageBlock = byType(BLOCKS);

/** A block of a modal or of a home tab, where tables, markdown and feedback have no place. */
export const viewBlock = byType(pick(BLOCKS, IN_VIEWS));
