import { describe, expect, it } from 'vitest';
import { parseMrkdwn, parseMrkdwnInline } from '../../../../src/playground/page/markup/mrkdwn.js';

const text = (words: string) => ({ kind: 'text', text: words });

describe('mrkdwn', () => {
  it('reads bold, italics, strike and code at the edges of words', () => {
    expect(parseMrkdwnInline('*bold* _it_ ~no~ `code`')).toEqual([
      { kind: 'bold', inside: [text('bold')] },
      text(' '),
      { kind: 'italic', inside: [text('it')] },
      text(' '),
      { kind: 'strike', inside: [text('no')] },
      text(' '),
      { kind: 'code', text: 'code' },
    ]);
  });

  it('leaves marks inside of words, formulas and code alone', () => {
    expect(parseMrkdwnInline('2*3*4 and snake_case_name')).toEqual([text('2*3*4 and snake_case_name')]);
    expect(parseMrkdwnInline('中文*粗体*中文')).toEqual([text('中文*粗体*中文')]);
    expect(parseMrkdwnInline('`*a*`')).toEqual([{ kind: 'code', text: '*a*' }]);
  });

  it('reads bold in Chinese before a full-width colon', () => {
    expect(parseMrkdwnInline('*抓什么*：项目')).toEqual([{ kind: 'bold', inside: [text('抓什么')] }, text('：项目')]);
  });

  it('reads links, mentions and broadcasts', () => {
    expect(parseMrkdwnInline('<https://a.example/x?a=1&amp;b=2|the *page*> <@U0BOT> <#C01|pharma> <!channel>')).toEqual(
      [
        {
          kind: 'link',
          url: 'https://a.example/x?a=1&b=2',
          inside: [text('the '), { kind: 'bold', inside: [text('page')] }],
        },
        text(' '),
        { kind: 'person', id: 'U0BOT' },
        text(' '),
        { kind: 'channel', id: 'C01', label: 'pharma' },
        text(' '),
        { kind: 'broadcast', range: 'channel' },
      ],
    );
  });

  it('makes no link of a script', () => {
    expect(parseMrkdwnInline('<javascript:alert(1)|press>')).toEqual([text('<javascript:alert(1)|press>')]);
  });

  it('shows what was escaped as it was meant, and never as a mention', () => {
    expect(parseMrkdwnInline('&lt;!channel&gt; &amp;amp;')).toEqual([text('<!channel> &amp;')]);
  });

  it('reads the short names of emoji that it knows', () => {
    expect(parseMrkdwnInline(':red_circle: at 10:30:45 :nothing_like_it:')).toEqual([
      { kind: 'emoji', name: 'red_circle' },
      text(' at 10:30:45 :nothing_like_it:'),
    ]);
  });

  it('reads code, quotes, lists and lines of text', () => {
    const blocks = parseMrkdwn('First\nsecond\n&gt; quoted\n• one\n• two\n3. three\n```\n*a* &lt;\n```\nend');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'quote', 'list', 'list', 'code', 'paragraph']);
    expect(blocks[0]).toEqual({ kind: 'paragraph', inside: [text('First'), { kind: 'break' }, text('second')] });
    expect(blocks[3]).toMatchObject({ ordered: true, start: 3 });
    expect(blocks[4]).toEqual({ kind: 'code', text: '*a* <' });
  });

  it('keeps a list in a list', () => {
    expect(parseMrkdwn('- a\n    - b\n- c')).toMatchObject([
      {
        kind: 'list',
        items: [{ inside: [{ kind: 'paragraph' }, { kind: 'list' }] }, { inside: [{ kind: 'paragraph' }] }],
      },
    ]);
  });

  it('gets through a text of nothing but marks', () => {
    const blocks = parseMrkdwn('*_~`<'.repeat(4_000));
    expect(JSON.stringify(blocks).length).toBeGreaterThan(4_000);
  });
});
