import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import type { Json } from '../../json.js';
import type { Report } from '../check.js';
import { pattern, shape, whatever, words } from '../values.js';

const { image } = SLACK_LIMITS;
const web = pattern(/^https?:\/\//iu, 'must be a valid URL');
const length = words({ shortest: 1, longest: image.url });

/** Where an image comes from, said once. */
export const imageSource = {
  image_url: (value: unknown, pointer: string, report: Report) => {
    length(value, pointer, report);
    web(value, pointer, report);
  },
  slack_file: whatever,
};

export const altText = words({ longest: image.altText });

export function checkImageSource(value: Json, pointer: string, report: Report): void {
  const given = ['image_url', 'slack_file'].filter((name) => value[name] !== undefined);
  if (given.length !== 1) report.fault('must define either `image_url` or `slack_file`', pointer);
}

export const imageElement = shape({
  required: { alt_text: altText },
  optional: imageSource,
  also: checkImageSource,
});
