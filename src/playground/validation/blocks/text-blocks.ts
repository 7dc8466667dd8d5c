import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { blockId } from '../composition.js';
import { altText, checkImageSource, imageElement, imageSource } from '../elements/image.js';
import { ELEMENTS, PLACES } from '../elements/index.js';
import { anyText, plainText } from '../texts.js';
import { byType, flag, list, pick, shape, words } from '../values.js';

const { section, text, header, context, image, message } = SLACK_LIMITS;
const identified = { block_id: blockId };

export const sectionBlock = shape({
  optional: {
    ...identified,
    text: anyText(text.longest, text.shortest),
    fields: list(anyText(section.field), { most: section.fields }),
    accessory: byType(pick(ELEMENTS, PLACES.accessory)),
    expand: flag,
  },
  also({ text: main, fields }, pointer, report) {
    if (main === undefined && fields === undefined) report.fault('must define either `text` or `fields`', pointer);
  },
});

export const headerBlock = shape({ required: { text: plainText(header) }, optional: identified });

export const dividerBlock = shape({ optional: identified });

const anyContextText = anyText(text.longest, text.shortest);

export const contextBlock = shape({
  required: {
    elements: list(byType({ image: imageElement, mrkdwn: anyContextText, plain_text: anyContextText }), {
      most: context.elements,
    }),
  },
  optional: identified,
});

export const imageBlock = shape({
  required: { alt_text: altText },
  optional: { ...identified, ...imageSource, title: plainText(image.title) },
  also: checkImageSource,
});

export const markdownBlock = shape({
  required: { text: words({ shortest: 1, longest: message.markdown }) },
  optional: identified,
});
