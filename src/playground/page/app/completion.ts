import type { PageCommand } from '../../page-protocol.js';

/** Something that may stand in a text instead of what was begun. */
export interface Completion {
  readonly key: string;
  /** What is written, and where it goes. */
  readonly insert: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly note: string;
  /** Offered though nothing of it was typed yet; Enter then still sends. */
  readonly unasked: boolean;
}

/** A person or channel that can be named. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

export interface Sources {
  readonly commands: readonly PageCommand[];
  readonly people: readonly Named[];
  readonly channels: readonly Named[];
}

const MOST = 8;

/** What fits at the caret: commands after a slash at the start, their words, people after `@`, channels after `#`. */
export function completionsAt(text: string, caret: number, sources: Sources): readonly Completion[] {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) return commandsFor(before, sources.commands);
  if (before.startsWith('/')) return wordsFor(before, sources.commands);
  const mark = /(?:^|[\s(（，。、：])([@#])([^\s@#]*)$/u.exec(before);
  if (mark === null) return [];
  const [, sign = '@', begun = ''] = mark;
  const named = sign === '@' ? sources.people : sources.channels;
  return named
    .filter(({ name }) => name.toLowerCase().includes(begun.toLowerCase()))
    .slice(0, MOST)
    .map(({ id, name, note }) => ({
      key: id,
      insert: `${sign}${name} `,
      from: caret - begun.length - 1,
      to: caret,
      words: `${sign}${name}`,
      note,
      unasked: false,
    }));
}

function commandsFor(begun: string, commands: readonly PageCommand[]): readonly Completion[] {
  return commands
    .filter(({ command }) => command.startsWith(begun) && command !== begun)
    .map(({ command, description, usageHint }) => ({
      key: command,
      insert: `${command} `,
      from: 0,
      to: begun.length,
      words: usageHint === '' ? command : `${command} ${usageHint}`,
      note: description,
      unasked: false,
    }));
}

function wordsFor(before: string, commands: readonly PageCommand[]): readonly Completion[] {
  const [name = '', ...typed] = before.split(/\s+/);
  const command = commands.find((one) => one.command === name);
  if (command === undefined) return [];
  const begun = typed.at(-1) ?? '';
  return nextWords(command.usageHint, typed.slice(0, -1))
    .filter((word) => word.startsWith(begun) && word !== begun)
    .map((word) => ({
      key: word,
      insert: word.endsWith(':') ? word : `${word} `,
      from: before.length - begun.length,
      to: before.length,
      words: word,
      note: command.usageHint,
      unasked: begun === '',
    }));
}

/**
 * The plain words that a usage hint such as `list | show CHAIN | help` allows after the words before; a word in capitals or
 * brackets stands for anything.
 */
export function nextWords(usageHint: string, before: readonly string[]): readonly string[] {
  const found = alternatives(usageHint).flatMap((words) => {
    // Several words that all are plain say what to write, such as `your question`.
    if (words.length > 1 && words.every(isPlain)) return [];
    const fits = before.every((word, index) => {
      const wanted = words[index];
      return wanted !== undefined && (wanted === word || !isPlain(wanted));
    });
    const next = words[before.length];
    return fits && next !== undefined ? next.split('|').map(beginning).filter(isPlain) : [];
  });
  return [...new Set(found)];
}

const isPlain = (word: string) => /^[a-z][a-z-]*:?$/.test(word) || /^\p{Script=Han}+$/u.test(word);

/** Of a word such as `[chain:CHAIN]` what is always written. */
const beginning = (word: string) => /^\[?([a-z-]+:)[A-Z]/.exec(word)?.[1] ?? word;

/** The ways to write a command, each word by word; `[a | b]` around the whole counts like `a | b`. */
function alternatives(usageHint: string): readonly (readonly string[])[] {
  const bare = /^\[[^[\]]*\]$/.test(usageHint.trim()) ? usageHint.trim().slice(1, -1) : usageHint;
  return splitOutside(bare, '|').map((way) => splitOutside(way.trim(), ' ').filter((word) => word !== ''));
}

/** Splits at a sign, but not inside of brackets. */
function splitOutside(text: string, sign: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if ('[<({'.includes(letter)) depth += 1;
    if (']>)}'.includes(letter)) depth -= 1;
    if (letter === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
