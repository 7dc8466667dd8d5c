import type { TextObject } from '@slack/types';

/** What Slack would refuse: where it stands, and what is wrong with it. */
export interface Fault {
  readonly path: string;
  readonly rule: string;
}

const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
/** Calls everybody, or leads somewhere: never written by us, so it came from somebody's text. */
const LIVE = /<(?:!|[a-z][a-z0-9+.-]*:)/i;

/** Collects faults. Lengths count as JavaScript counts them, UTF-16 code units, which is never fewer than Slack counts. */
export class Faults {
  readonly found: Fault[] = [];

  add(path: string, rule: string): void {
    this.found.push({ path, rule });
  }

  most(path: string, count: number, most: number): void {
    if (count > most) this.add(path, `${count} of at most ${most}`);
  }

  longest(path: string, text: string, longest: number): void {
    this.most(path, text.length, longest);
    if (HALF.test(text)) this.add(path, 'holds half a character');
  }

  /** A text that must not be empty. */
  words(path: string, text: string, longest: number): void {
    if (text === '') this.add(path, 'is empty');
    this.longest(path, text, longest);
  }

  text(path: string, { type, text }: TextObject, longest: number): void {
    this.words(`${path}.text`, text, longest);
    if (type === 'mrkdwn') this.mrkdwn(`${path}.text`, text);
  }

  mrkdwn(path: string, text: string): void {
    if (LIVE.test(text)) this.add(path, 'holds a call to everybody or a link');
  }
}
