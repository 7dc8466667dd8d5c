import { styleText } from 'node:util';

type Paint = (text: string) => string;

/** How parts of a screen look; without colour each is the text itself. */
export interface Style {
  readonly heading: Paint;
  readonly marker: Paint;
  readonly quiet: Paint;
  readonly good: Paint;
  readonly warning: Paint;
  readonly bad: Paint;
}

type Format = Parameters<typeof styleText>[0];

/** Splits a text at the styles below; every second part is one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a style begins with
export const OWN_STYLES = /(\x1b\[(?:1|2|22|31|32|33|36|39)m)/;

/** The styles of a terminal, or none. */
export function createStyle(color: boolean): Style {
  const paint = (format: Format): Paint =>
    color ? (text) => styleText(format, text, { validateStream: false }) : (text) => text;
  return {
    heading: paint('bold'),
    marker: paint('cyan'),
    quiet: paint('dim'),
    good: paint('green'),
    warning: paint('yellow'),
    bad: paint('red'),
  };
}
