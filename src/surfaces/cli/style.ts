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
