import type { Style } from './style.js';
import { wrap } from './width.js';

/** What a screen is like: its width in columns and how it paints. */
export interface Screen {
  readonly width: number;
  readonly style: Style;
}

/** A paragraph behind its bullet, later lines under the first word. */
export function hang(bullet: string, text: string, screen: Screen): string[] {
  const indent = ' '.repeat(bullet.length);
  return wrap(text, screen.width - bullet.length).map((line, index) => (index === 0 ? bullet : indent) + line);
}
