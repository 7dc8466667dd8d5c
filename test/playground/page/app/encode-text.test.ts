import { expect, it } from 'vitest';
import { encodeText } from '../../../../src/playground/page/app/encode-text.js';

const named = (id: string, name: string) => ({ id, name, note: '' });
const PEOPLE = [named('U1', 'Wutong'), named('U2', 'Wutong Park'), named('U3', '岱岳区专班')];
const CHANNELS = [named('C1', 'pharma')];

it('writes mentions as Slack does, the longest name first', () => {
  expect(encodeText('@Wutong Park and @Wutong, see #pharma', PEOPLE, CHANNELS)).toBe(
    '<@U2> and <@U1>, see <#C1|pharma>',
  );
});

it('takes a Chinese name without a space behind it, a Latin one only as a whole word', () => {
  expect(encodeText('@岱岳区专班请报送 @Wutongs #pharma-2', PEOPLE, CHANNELS)).toBe('<@U3>请报送 @Wutongs #pharma-2');
});

it('takes a name however large its letters are', () => {
  expect(encodeText('@wutong what is red?', PEOPLE, CHANNELS)).toBe('<@U1> what is red?');
});

it('never lets typed signs become a mention', () => {
  expect(encodeText('<!channel> & <@U1>', PEOPLE, CHANNELS)).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
});
