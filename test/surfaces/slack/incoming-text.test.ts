import { describe, expect, it } from 'vitest';
import { incomingText, mentionsAnybody } from '../../../src/surfaces/slack/incoming-text.js';

describe('what people wrote', () => {
  it.each([
    ['<@UWUTONG> which are red?', 'which are red?'],
    ['<@UWUTONG|wutong> which are red?', 'which are red?'],
    ['<@UWUTONG|> which are red?', 'which are red?'],
    ['ask <@UOTHER|Li Wei>', 'ask Li Wei'],
    ['ask <@UWUTONG2|somebody else>', 'ask somebody else'],
    ['see <https://example.org|the page> in <#C1|general>', 'see the page in #general'],
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
  ])('%s is read as %s', (text, read) => {
    expect(incomingText(text, 'UWUTONG')).toBe(read);
  });

  it.each([
    ['<@UWUTONG> why?', true],
    ['<@UWUTONG|wutong> why?', true],
    ['ask <@W0OTHER|Li Wei>', true],
    ['and why? <!here> <#C1|general> @somebody', false],
  ])('%s speaks to somebody by name: %j', (text, speaks) => {
    expect(mentionsAnybody(text)).toBe(speaks);
  });
});
