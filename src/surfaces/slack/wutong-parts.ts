import { parseCommand } from '../../features/grammar.js';
import { fold } from '../../lib/text.js';
import { RECORD_COMMANDS } from './command-reply.js';
import type { FormRef } from './ids.js';
import type { Place } from './request.js';

/** The parts of `/wutong`, by the words that call them. */
export const PARTS: ReadonlyMap<string, string> = new Map([
  ['people', 'wutong people'],
  ['person', 'wutong people'],
  ['人员', 'wutong people'],
  ['channel', 'wutong channel'],
  ['channels', 'wutong channel'],
  ['频道', 'wutong channel'],
]);

/** A part of `/wutong` as it was typed. */
export interface Part {
  /** The command without its slash: `wutong people`. */
  readonly name: string;
  readonly text: string;
  /** The form to be opened, where a verb that writes is called without all that it needs. */
  readonly form: FormRef | null;
}

/** A part of `/wutong` with what stands behind it, which without words is its list. */
export function partOf(text: string, { channelId }: Place): Part | null {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const name = PARTS.get(fold(first));
  if (name === undefined) return null;
  const typed = { name, text: rest.length === 0 ? 'list' : rest.join(' ') };
  const verbs = RECORD_COMMANDS.find((each) => each.name === name)?.verbs ?? [];
  const [word = '', subject] = rest;
  const called = verbs.find(({ command }) => [command.word, ...command.aliases].includes(fold(word)));
  const parsed = parseCommand(typed.text, verbs);
  const lacks = parsed.kind === 'usage' && parsed.fault.kind === 'missing';
  if (!called?.writes || !lacks || rest.length > 2) return { ...typed, form: null };
  // A command about channels is about the one that it is typed in, where that is one.
  const here = called.command.positional === 'channelId' && /^[CG]/.test(channelId) ? channelId : '';
  return { ...typed, form: { verb: called.name, subject: subject ?? here, given: {} } };
}
