import type { z } from 'zod';
import { nearest } from '../lib/nearest.js';
import { fold } from '../lib/text.js';
import { allowedOf, type Fields, fieldsOf, isRequired, positionalOf } from './grammar-fields.js';
import { type Piece, piecesOf, written } from './grammar-words.js';
import type { CommandForm, Verb } from './verb.js';

/** A verb that a command calls. */
export type CommandVerb = Verb & { readonly command: CommandForm };

/** A command with the verbs that its words call, in the order of the registry. */
export interface Command {
  readonly name: string;
  readonly verbs: readonly CommandVerb[];
}

/** What is wrong with a command, as data; a surface says it in the reader's language. */
export type CommandFault =
  /** No verb has this word. */
  | { readonly kind: 'unknown-word'; readonly given: string; readonly words: readonly string[] }
  | { readonly kind: 'unknown-field'; readonly given: string; readonly fields: readonly string[] }
  | {
      readonly kind: 'wrong-value';
      readonly field: string;
      readonly given: string;
      /** The allowed value that was probably meant. */
      readonly meant: string | null;
      /** All allowed values where there are few, else an example of one. */
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'missing'; readonly field: string }
  | { readonly kind: 'twice'; readonly field: string }
  | { readonly kind: 'left-over'; readonly given: string };

/** What a command line asks for. `nearest` is the form to write instead; `typed` is what was written, word for word. */
export type ParsedCommand =
  | { readonly kind: 'run'; readonly verb: CommandVerb; readonly input: Readonly<Record<string, string>> }
  | { readonly kind: 'help'; readonly command: string }
  | {
      readonly kind: 'usage';
      readonly command: string;
      readonly fault: CommandFault;
      readonly nearest: string;
      readonly typed: string;
    };

const HELP = new Set(['help', '?', '-h', '--help', '帮助', '用法', '说明']);

/** Whether a text is a word that asks for help, and nothing else. */
export function isHelpWord(text: string): boolean {
  return HELP.has(fold(text));
}

/** The commands that verbs make up together, each with its verbs. */
export function commandsOf(verbs: readonly Verb[]): Command[] {
  const called = verbs.filter((verb): verb is CommandVerb => verb.command !== undefined);
  const names = [...new Set(called.map((verb) => verb.command.name))];
  return names.map((name) => ({ name, verbs: called.filter((verb) => verb.command.name === name) }));
}

/** Whether a command may leave the field out. */
export function isOptionalField({ input }: Pick<CommandVerb, 'input'>, name: string): boolean {
  return !isRequired(input, name);
}

/** How a verb is written as a command: `/indicator show NAME [chain:CHAIN] [period:2026-10]`. */
export function usageOf({ command, input }: Pick<CommandVerb, 'command' | 'input'>): string {
  const parts = Object.entries(command.fields)
    .filter(([, { seldom = false }]) => !seldom)
    .map(([name, { shown }]) => {
      const form = name === command.positional || name === command.second ? shown : `${name}:${shown}`;
      return isRequired(input, name) ? form : `[${form}]`;
    });
  return [`/${command.name} ${command.word}`, ...parts].join(' ');
}

/** The command that calls a verb with an input, as it can be typed: `/chain list page:2`. */
export function commandText(command: CommandForm, input: Readonly<Record<string, string>>): string {
  const order = [...new Set([command.positional ?? '', ...Object.keys(command.fields), ...Object.keys(input)])];
  const parts = order.flatMap((name) => {
    const value = input[name];
    if (value === undefined) return [];
    const bare =
      name === command.positional || (name === command.second && input[command.positional ?? ''] !== undefined);
    return bare ? [written(value)] : [`${name}:${written(value)}`];
  });
  return [`/${command.name} ${command.word}`, ...parts].join(' ');
}

/**
 * Reads what was typed behind a command, with or without the command itself, by the verbs of that command: of
 * `/indicator show "operating revenue" chain:医药` the verb and its input.
 */
export function parseCommand(text: string, verbs: readonly CommandVerb[]): ParsedCommand {
  const command = verbs[0]?.command.name ?? '';
  const pieces = withoutCommand(piecesOf(text), command);
  const [first] = pieces;
  if (first === undefined || asksHelp(pieces)) return { kind: 'help', command };
  const usage = (fault: CommandFault, form: string): ParsedCommand => ({
    kind: 'usage',
    command,
    fault,
    nearest: form,
    typed: text,
  });
  const called = verbOf(first, verbs);
  const free = freeText(pieces, called, verbs);
  if (free !== null) {
    const read = readInput(free, pieces);
    const whole = { [free.command.positional ?? '']: text.trim() };
    return checked(free, 'fault' in read ? whole : read.input, usage);
  }
  if (called === null) return usage(...unknownWord(pieces, verbs));
  const rest = called.rest === '' ? pieces.slice(1) : [{ ...first, text: called.rest }, ...pieces.slice(1)];
  const read = readInput(called.verb, rest);
  if ('fault' in read) return usage(read.fault, read.nearest);
  return checked(called.verb, read.input, usage);
}

function withoutCommand(pieces: readonly Piece[], command: string): readonly Piece[] {
  const words = `/${command}`.split(' ');
  const stands = words.every((word, index) => {
    const piece = pieces[index];
    return piece !== undefined && !piece.quoted && fold(piece.text) === word;
  });
  return stands ? pieces.slice(words.length) : pieces;
}

function asksHelp(pieces: readonly Piece[]): boolean {
  const isHelp = ({ text, quoted, field }: Piece) => !quoted && field === null && isHelpWord(text);
  const [first, second] = pieces;
  return first !== undefined && (isHelp(first) || (pieces.length === 2 && second !== undefined && isHelp(second)));
}

/** The verb that the first word calls; a Chinese word may stand together with what follows: 「查看医药」. */
function verbOf(first: Piece, verbs: readonly CommandVerb[]): { verb: CommandVerb; rest: string } | null {
  if (first.field !== null || first.quoted) return null;
  const typed = fold(first.text);
  for (const verb of verbs) if (wordsOf(verb).includes(typed)) return { verb, rest: '' };
  for (const verb of verbs) {
    const word = wordsOf(verb).find(
      (each) => typed.startsWith(each) && /^\p{Script=Han}/u.test(first.text.slice(each.length)),
    );
    if (word !== undefined) return { verb, rest: first.text.slice(word.length) };
  }
  return null;
}

/**
 * The verb that takes a sentence as a whole: where nothing begins with a word of the command, and it is more than such a word
 * written wrongly; or where a Chinese word is followed at once by what is no number: 「退回的设备…」.
 */
function freeText(
  pieces: readonly Piece[],
  called: ReturnType<typeof verbOf>,
  verbs: readonly CommandVerb[],
): CommandVerb | null {
  const free = verbs.find(({ command }) => command.takesText) ?? null;
  const [first] = pieces;
  if (free === null || first === undefined || called?.verb === free) return null;
  if (called !== null) {
    const numbered = called.verb.command.positional === 'problem';
    return numbered && called.rest !== '' && !/^[Pp]-?\d/u.test(called.rest) ? free : null;
  }
  if (/^[Pp]-?\d+$/u.test(first.text)) return null;
  const short = pieces.length <= 2 && first.text.length < SHORTEST_SENTENCE;
  return short || nearest(first.text, verbs.flatMap(wordsOf)) !== null ? null : free;
}

/** What is shorter is a word, not a sentence. */
const SHORTEST_SENTENCE = 6;

function wordsOf({ command }: CommandVerb): string[] {
  return [command.word, ...command.aliases].map(fold).sort((one, other) => other.length - one.length);
}

/** A word near one that is known is taken for it; any other for the name of what is to be shown. */
function unknownWord(pieces: readonly Piece[], verbs: readonly CommandVerb[]): [CommandFault, string] {
  const [first, ...rest] = pieces as readonly [Piece, ...Piece[]];
  const words = verbs.map((verb) => verb.command.word);
  const given = first.field === null ? first.text : `${first.field}:${first.text}`;
  const fault: CommandFault = { kind: 'unknown-word', given, words };
  const meant = first.field === null ? nearest(first.text, verbs.flatMap(wordsOf)) : null;
  const near = verbs.find((verb) => meant !== null && wordsOf(verb).includes(meant));
  if (near) return [fault, asTyped(near, rest)];
  const taking =
    first.field === null ? verbs.find((verb) => isRequired(verb.input, verb.command.positional ?? '')) : verbs[0];
  const verb = taking ?? (verbs[0] as CommandVerb);
  return [fault, asTyped(verb, pieces)];
}

/** The nearest form with what was typed in it, where that can be read; else the form alone. */
function asTyped(verb: CommandVerb, pieces: readonly Piece[]): string {
  const read = readInput(verb, pieces);
  if ('fault' in read) return read.nearest;
  const wrong = wrongValue(verb, read.input);
  return wrong === null ? commandText(verb.command, read.input) : wrong.nearest;
}

type Read = { readonly input: Readonly<Record<string, string>> } | Wrong;
interface Wrong {
  readonly fault: CommandFault;
  readonly nearest: string;
}

/** Sorts the pieces into fields: what has no name goes to the positional field, or on to the field before it. */
function readInput(verb: CommandVerb, pieces: readonly Piece[]): Read {
  const fields = fieldsOf(verb);
  const input: Record<string, string> = {};
  const positional = positionalOf(verb);
  const second = verb.command.second ?? null;
  /** A name that is still to come goes before the rest of a value that is written without quotes. */
  const takesRest = (name: string) => isRequired(verb.input, name) && !(name in input);
  let last: string | null = null;
  for (const { text, field } of pieces) {
    if (field !== null) {
      const name = fields.nameOf(field);
      if (name === null) return unknownField(verb, fields, { pieces, given: field });
      if (name in input) return { fault: { kind: 'twice', field: name }, nearest: usageOf(verb) };
      input[name] = text;
      last = name;
    } else if (second !== null && last === positional && !(second in input)) {
      input[second] = text;
      last = second;
    } else if (positional !== null && (last === null || last === positional || takesRest(positional))) {
      input[positional] = [input[positional], text].filter((part) => part !== undefined).join(' ');
      last = positional;
    } else if (last !== null) {
      input[last] = `${input[last]} ${text}`.trim();
    } else return leftOver(verb, input, pieces);
  }
  return { input };
}

function unknownField(
  verb: CommandVerb,
  fields: Fields,
  { pieces, given }: { pieces: readonly Piece[]; given: string },
): Wrong {
  const fault: CommandFault = { kind: 'unknown-field', given, fields: fields.shown };
  const meant = fields.nearest(given);
  if (meant === null) return { fault, nearest: usageOf(verb) };
  const mended = pieces.map((piece) => (piece.field === given ? { ...piece, field: meant } : piece));
  return { fault, nearest: asTyped(verb, mended) };
}

/** A word without a place, which may be the value of a field with few of them. */
function leftOver(verb: CommandVerb, input: Readonly<Record<string, string>>, pieces: readonly Piece[]): Wrong {
  const given = pieces
    .filter(({ field }) => field === null)
    .map(({ text }) => text)
    .join(' ');
  const fault: CommandFault = { kind: 'left-over', given };
  const home = fieldsOf(verb).shown.find(
    (name) => allowedOf(verb.input, name).length > 0 && isRight(verb, name, given),
  );
  return {
    fault,
    nearest: home === undefined ? usageOf(verb) : commandText(verb.command, { ...input, [home]: given }),
  };
}

function isRight(verb: CommandVerb, name: string, value: string): boolean {
  const read = verb.input.safeParse({ [name]: value });
  return read.success || read.error.issues.every((issue) => issue.path[0] !== name);
}

function checked(
  verb: CommandVerb,
  input: Readonly<Record<string, string>>,
  usage: (fault: CommandFault, form: string) => ParsedCommand,
): ParsedCommand {
  const wrong = wrongValue(verb, input);
  return wrong === null ? { kind: 'run', verb, input } : usage(wrong.fault, wrong.nearest);
}

/** The first field that the verb would refuse, and the form with the nearest valid value. */
function wrongValue(verb: CommandVerb, input: Readonly<Record<string, string>>): Wrong | null {
  const read = verb.input.safeParse(input);
  if (read.success) return null;
  const issue = read.error.issues[0] as z.core.$ZodIssue;
  const field = String(issue.path[0] ?? verb.command.positional ?? '');
  const given = input[field];
  if (given === undefined || given === '') return { fault: { kind: 'missing', field }, nearest: usageOf(verb) };
  const allowed = allowedOf(verb.input, field);
  const meant = allowed.length > 0 ? nearest(given, allowed) : null;
  const shown = allowed.length > 0 ? allowed : [verb.command.fields[field]?.shown ?? '1'];
  const fault: CommandFault = { kind: 'wrong-value', field, given, meant, allowed: shown };
  const { [field]: _wrong, ...right } = input;
  const mended = meant === null ? { ...right, [field]: shown[0] as string } : { ...right, [field]: meant };
  return { fault, nearest: wrongValue(verb, mended) === null ? commandText(verb.command, mended) : usageOf(verb) };
}
