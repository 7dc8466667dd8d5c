import type { ReactNode } from 'react';
import type { SlackJson } from '../../page-protocol.js';
import { MarkupView } from '../markup/markup-view.js';
import { readRichText } from '../markup/rich-text.js';
import { Words } from '../markup/words.js';
import { useSay } from '../texts.js';
import { isJson, jsonsAt, stringAt } from './json.js';

/** Slack's `table` and `data_table`: the first row names the columns. Wide tables scroll by themselves, with keys too. */
export function TableBlock({ block }: { readonly block: SlackJson }) {
  const say = useSay();
  const rows = (Array.isArray(block.rows) ? block.rows : []).map((row): readonly SlackJson[] =>
    Array.isArray(row) ? row.filter(isJson) : [],
  );
  const columns = jsonsAt(block, 'column_settings');
  const [head = [], ...body] = rows;
  const caption = stringAt(block, 'caption');
  const format = (index: number) => {
    const settings = columns[index] ?? {};
    return `align-${stringAt(settings, 'align') || 'left'} ${settings.is_wrapped === true ? 'wrapped' : ''}`;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls a wide table with the arrow keys.
    <section className="table-frame" aria-label={caption || say('table')} tabIndex={0}>
      <table>
        {caption === '' ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th
                key={String(index)}
                scope="col"
                className={format(index)}
                style={{ minWidth: `calc(${leastWidth(rows, index)}em + ${PADDING}px)` }}
              >
                {words(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, line) => (
            <tr key={String(line)}>
              {row.map((cell, index) => (
                <td key={String(index)} className={format(index)}>
                  {words(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The most that a column which may wrap keeps for itself, in em. */
const KEPT = 8.5;
/** A little more than their size, for browsers round each sign up to whole pixels. */
const FULL_SIGN = 1.06;
const LATIN_SIGN = 0.64;
/** Of both sides of a cell, with its line, in pixels. */
const PADDING = 21;

/** A column that may wrap is never narrower than its longest words, or eight Chinese signs where those are longer. */
function leastWidth(rows: readonly (readonly SlackJson[])[], column: number): number {
  const widths = rows.map((row) => {
    return [...wordsIn(row[column] ?? {})].reduce((sum, sign) => sum + (sign > '\u2e80' ? FULL_SIGN : LATIN_SIGN), 0);
  });
  return Math.min(KEPT, Math.max(0, ...widths));
}

/** All words of a cell, whatever form they have. */
function wordsIn(cell: SlackJson): string {
  return stringAt(cell, 'text') + jsonsAt(cell, 'elements').map(wordsIn).join('');
}

function words(cell: SlackJson): ReactNode {
  if (cell.type === 'rich_text') return <MarkupView blocks={readRichText(cell)} />;
  return <Words text={stringAt(cell, 'text')} />;
}
