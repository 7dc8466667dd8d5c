/** A piece of a command line: a quoted text is never taken for a field or a word of the grammar. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  /** The field that is named before a colon: `chain` of `chain:pharma`. */
  readonly field: string | null;
}

const PAIRS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '「': '」', '『': '』', '《': '》' };
/** A field has the form of a word; what begins with a digit is a time or a number. */
const FIELD = /^([\p{Letter}][\p{Letter}\p{Number}_-]*)[:=](.*)$/su;
const WAITING = /^[\p{Letter}][\p{Letter}\p{Number}_-]*$/u;

/**
 * Cuts a command line: blanks of any width part the pieces, quotes of both scripts hold them together, and a colon or an
 * equals sign, full-width too, joins a field with its value, with blanks around it or without.
 */
export function piecesOf(text: string): Piece[] {
  return joined(cut(normal(text)));
}

/** The stops of a Chinese sentence, which stay as they were typed. */
const STOPS = /[^，。；！？、（）]+/gu;

/** Full-width signs as plain ones; quotation marks, Chinese text and its stops stay as they are. */
function normal(text: string): string {
  return text
    .replace(STOPS, (part) => part.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .trim();
}

interface Raw {
  readonly text: string;
  readonly quoted: boolean;
  /** Whether no blank stands between it and the one before. */
  readonly close: boolean;
}

function cut(text: string): Raw[] {
  const found: Raw[] = [];
  let plain = '';
  let close = false;
  const push = (piece: string, quoted: boolean) => {
    if (piece === '' && !quoted) return;
    found.push({ text: piece, quoted, close });
    close = true;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    const end = sign in PAIRS ? text.indexOf(PAIRS[sign] as string, at + 1) : -1;
    if (sign in PAIRS || sign === ' ') {
      push(plain, false);
      plain = '';
    }
    if (sign === ' ') close = false;
    else if (end > at) {
      push(text.slice(at + 1, end).trim(), true);
      at = end;
    } else if (!(sign in PAIRS)) plain += sign;
  }
  push(plain, false);
  return found;
}

function joined(raw: readonly Raw[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const piece = raw[at] as Raw;
    const next = raw[at + 1];
    const match = piece.quoted ? null : FIELD.exec(piece.text);
    if (match) {
      const [, field = '', value = ''] = match;
      const takesNext = value === '' && next !== undefined && (next.quoted || !FIELD.test(next.text));
      pieces.push({ text: takesNext ? next.text : value, quoted: takesNext && next.quoted, field });
      if (takesNext) at += 1;
      continue;
    }
    const parted = !piece.quoted && WAITING.test(piece.text) && next && !next.quoted && /^[:=]/.test(next.text);
    if (parted) {
      const value = next.text.slice(1);
      const after = value === '' ? raw[at + 2] : undefined;
      pieces.push({ text: after?.text ?? value, quoted: after?.quoted ?? false, field: piece.text });
      at += after ? 2 : 1;
      continue;
    }
    pieces.push({ text: piece.text, quoted: piece.quoted, field: null });
  }
  return pieces;
}

/** The value as it is written in a command: in quotes when it holds a blank or a sign of the grammar. */
export function written(value: string): string {
  return value === '' || /[\s:=]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}
