import { NameError } from '../../features/find-named.js';
import { commandsOf, parseCommand } from '../../features/grammar.js';
import { VERBS } from '../../features/registry.js';
import { runCommand } from '../../features/run-command.js';
import type { SheetFile } from '../../features/sheet.js';
import type { Contexts } from './contexts.js';
import { commandHelpMessage, commandUsageMessage, nameErrorMessage } from './views/commands.js';
import type { SlackMessage } from './views/message.js';
import { sheetMessage } from './views/sheet.js';

/** The commands that follow from verbs, each with its verbs: `/chain`, `/indicator`. */
export const RECORD_COMMANDS = commandsOf(VERBS);

/** The template of a reply to a command: it runs when it is sent, with the rights and the language of that moment. */
export const COMMAND = 'command';

/** What such a reply holds. */
export interface CommandData {
  readonly userId: string;
  /** Without its slash. */
  readonly name: string;
  /** What stands behind the command; with the command itself where a button brought it. */
  readonly text: string;
  /** Whether it takes the place of the list that was clicked on. */
  readonly replaces: boolean;
}

/** A reply with the file that belongs to it. */
export interface CommandReply {
  readonly message: SlackMessage;
  readonly file?: SheetFile;
}

/** What a command is answered with: the sheet that it asks for, its help, or how it is written. */
export async function commandReply({ userId, name, text }: CommandData, contexts: Contexts): Promise<CommandReply> {
  const command = RECORD_COMMANDS.find((each) => each.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  const parsed = parseCommand(text, command.verbs);
  const { context, language } = await contexts.own(userId);
  if (parsed.kind === 'help') return { message: commandHelpMessage(command, language) };
  if (parsed.kind === 'usage') return { message: commandUsageMessage(parsed, command.verbs, language) };
  try {
    const sheet = await runCommand(parsed.verb, context, parsed.input);
    return { message: sheetMessage(sheet, language), ...(sheet.file && { file: sheet.file }) };
  } catch (error) {
    if (error instanceof NameError) return { message: nameErrorMessage(error, parsed, language) };
    throw error;
  }
}
