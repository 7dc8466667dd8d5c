import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { blockId } from '../composition.js';
import { plainText } from '../texts.js';
import { address, among, shape, words } from '../values.js';

const { image } = SLACK_LIMITS;
const web = address(image.url);

export const fileBlock = shape({
  required: { external_id: words({ shortest: 1, longest: 255 }), source: among(['remote']) },
  optional: { block_id: blockId },
});

export const videoBlock = shape({
  required: {
    video_url: web,
    thumbnail_url: web,
    alt_text: words({ longest: image.altText }),
    title: plainText(199),
  },
  optional: {
    block_id: blockId,
    title_url: web,
    author_name: words({ longest: 49 }),
    provider_name: words({ longest: 255 }),
    provider_icon_url: web,
    description: plainText(199),
  },
});
