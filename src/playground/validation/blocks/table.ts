import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { blockId } from '../composition.js';
import { textLength } from '../text-length.js';
import { among, byType, flag, list, number, shape, words } from '../values.js';
import { richTextBlock } from './rich-text.js';

const { table } = SLACK_LIMITS;

const cell = byType({
  raw_text: shape({ required: { text: words({ shortest: 1, longest: table.characters }) } }),
  raw_number: shape({ required: { value: number, text: words({ shortest: 1, longest: table.characters }) } }),
  rich_text: richTextBlock,
});

const column = shape({ optional: { align: among(['left', 'center', 'right']), is_wrapped: flag } });

export const tableBlock = shape({
  required: { rows: list(list(cell, { most: table.columns }), { most: table.rows }) },
  optional: { block_id: blockId, column_settings: list(column, { least: 0, most: table.columns }) },
  also({ rows }, pointer, report) {
    if (textLength(rows) <= table.characters) return;
    report.fault(`must be less than ${table.characters + 1} characters`, `${pointer}/rows`);
  },
});
