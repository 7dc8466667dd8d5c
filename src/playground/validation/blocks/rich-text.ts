import type { Check } from '../check.js';
import { blockId } from '../composition.js';
import { address, among, byType, flag, list, number, shape, whole, words } from '../values.js';

const MANY = { least: 0, most: 10_000 };
const longest = 40_000;
const id = words({ shortest: 1, longest: 255 });
const style = shape({
  optional: {
    bold: flag,
    italic: flag,
    strike: flag,
    code: flag,
    underline: flag,
    highlight: flag,
    client_highlight: flag,
    unlink: flag,
  },
});
const styled = { style };

const PIECES: Readonly<Record<string, Check>> = {
  broadcast: shape({ required: { range: among(['here', 'channel', 'everyone']) }, optional: styled }),
  channel: shape({ required: { channel_id: id }, optional: styled }),
  color: shape({ required: { value: id }, optional: styled }),
  date: shape({
    required: { timestamp: number, format: words({ shortest: 1, longest }) },
    optional: { ...styled, url: address(longest), fallback: words({ longest }) },
  }),
  emoji: shape({
    required: { name: id },
    optional: { ...styled, unicode: id, url: address(longest), skin_tone: whole(1, 6) },
  }),
  link: shape({
    required: { url: address(longest) },
    optional: { ...styled, text: words({ longest }), unsafe: flag },
  }),
  team: shape({ required: { team_id: id }, optional: styled }),
  text: shape({ required: { text: words({ shortest: 1, longest }) }, optional: styled }),
  user: shape({ required: { user_id: id }, optional: styled }),
  usergroup: shape({ required: { usergroup_id: id }, optional: styled }),
};

const pieces = list(byType(PIECES), MANY);
const border = among([0, 1]);
const section = shape({ required: { elements: pieces } });

/** Formatted text in parts: running text, lists, quotes, code. */
export const richTextBlock: Check = byType({
  rich_text: shape({
    required: {
      elements: list(
        byType({
          rich_text_section: section,
          rich_text_list: shape({
            required: {
              elements: list(byType({ rich_text_section: section }), MANY),
              style: among(['bullet', 'ordered']),
            },
            optional: { indent: whole(0, 8), offset: whole(0, 10_000), border },
          }),
          rich_text_quote: shape({ required: { elements: pieces }, optional: { border } }),
          rich_text_preformatted: shape({
            required: { elements: pieces },
            optional: { border, language: words({ longest: 255 }) },
          }),
        }),
        MANY,
      ),
    },
    optional: { block_id: blockId },
  }),
});
