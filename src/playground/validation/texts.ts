import { isJson } from '../json.js';
import { type Check, createReport } from './check.js';
import { byType, flag, type Length, shape, words } from './values.js';

const plain = (length: Length) => shape({ required: { text: words(length) }, optional: { emoji: flag } });
const marked = (length: Length) => shape({ required: { text: words(length) }, optional: { verbatim: flag } });

/** A text object without markup. */
export function plainText(longest: number, shortest = 1): Check {
  return byType({ plain_text: plain({ shortest, longest }) });
}

/** A text object with markup or without. Slack first says that neither form fits, then why. */
export function anyText(longest: number, shortest = 1): Check {
  const length = { shortest, longest };
  const check = byType({ plain_text: plain(length), mrkdwn: marked(length) });
  return (value, pointer, report) => {
    const own = createReport();
    check(value, pointer, own);
    if (own.faults.length > 0 && isJson(value)) report.fault('failed to match all allowed schemas', pointer);
    check(value, pointer, report);
  };
}
