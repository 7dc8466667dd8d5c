import { NameError } from '../../features/find-named.js';
import { isHelpWord, parseCommand } from '../../features/grammar.js';
import { runChange } from '../../features/run-change.js';
import { WutongError } from '../../lib/errors.js';
import { createCorrelationId } from '../../lib/ids.js';
import type { Language } from '../../lib/language.js';
import type { Logger } from '../../lib/logger.js';
import { nearest } from '../../lib/nearest.js';
import { fold } from '../../lib/text.js';
import { commandDescription, slackAppText } from '../../texts/slack/app.js';
import type { ChangeDesk } from './change-desk.js';
import { CHANGE, type ChangeData } from './change-template.js';
import { COMMAND, type CommandData, RECORD_COMMANDS } from './command-reply.js';
import type { Contexts } from './contexts.js';
import { refusedChange } from './refused-change.js';
import type { Replies } from './replies.js';
import type { Place, SlackRequest } from './request.js';
import { nameErrorMessage } from './views/commands.js';
import { type CommandHelp, helpMessage } from './views/help.js';
import { notice } from './views/notices.js';
import { PARTS, partOf } from './wutong-parts.js';

/** A command as it was typed or clicked. */
export interface TypedCommand {
  /** Without its slash. */
  readonly name: string;
  /** What stands behind the command; with the command itself where a button brought it. */
  readonly text: string;
  /** Whether the reply takes the place of the list that was clicked on. */
  readonly replaces?: boolean;
}

/** Commands other than questions. */
export interface CommandDesk {
  /** What Wutong can do, with all commands. */
  help(request: SlackRequest, place: Place): Promise<void>;
  /** `/wutong help`; another word gets the command that was probably meant. */
  wutong(request: SlackRequest, place: Place, text: string): Promise<void>;
  /** A command that follows from verbs; its reply is for this person alone. */
  runCommand(request: SlackRequest, place: Place, typed: TypedCommand): Promise<void>;
}

interface CommandDeskParts {
  readonly contexts: Contexts;
  readonly replies: Replies;
  readonly log: Logger;
  /** Takes back the last change of the person, or the one with a key. */
  readonly undo: (request: SlackRequest, place: Place, key: string | null) => Promise<void>;
  readonly bringUpToDate: () => Promise<void>;
  readonly openForm: ChangeDesk['openForm'];
}

/** `/wutong undo`, with the key of a change or without. */
const UNDO = /^(?:undo|撤销|撤回)(?:\s+(\S+))?$/iu;
const OWN_WORDS: ReadonlySet<string> = new Set(['help', 'undo', ...PARTS.keys()]);

/** The commands, each with its own help. */
export function createCommandDesk(parts: CommandDeskParts): CommandDesk {
  const { contexts, replies, log, undo, bringUpToDate, openForm } = parts;

  async function help(request: SlackRequest, place: Place): Promise<void> {
    const language = await contexts.languageOf(request.userId);
    await replies.send(request, place, helpMessage(language, commandHelp(language)));
  }

  /** Carries out a command that writes at once, not when its reply is sent; false where it is none. */
  async function written(request: SlackRequest, place: Place, { name, text, replaces = false }: TypedCommand) {
    const command = RECORD_COMMANDS.find((each) => each.name === name);
    const parsed = command && parseCommand(text, command.verbs);
    if (parsed?.kind !== 'run' || !parsed.verb.writes) return false;
    // Slack lets a form be opened for a moment only: nothing is waited for before it.
    if (parsed.verb.command.asksFirst) {
      await openForm(request, { verb: parsed.verb.name, subject: '', given: parsed.input });
      return true;
    }
    await bringUpToDate();
    const { context, language } = await contexts.own(request.userId);
    let key: string;
    try {
      ({ key } = await runChange(parsed.verb, context, parsed.input, request.key));
    } catch (error) {
      if (!(error instanceof WutongError)) throw error;
      const reference = createCorrelationId();
      log.warn({ err: error, key: request.key, reference }, 'a command was not carried out');
      const { verb, input } = parsed;
      const form = { verb: verb.name, subject: input[verb.command.positional ?? ''] ?? '', given: input };
      const message =
        error instanceof NameError
          ? nameErrorMessage(error, parsed, language)
          : refusedChange({ error, typed: `/${name} ${text}`, form, reference }, language);
      await replies.send(request, place, message);
      return true;
    }
    const data: ChangeData = { userId: request.userId, key, replaces };
    await replies.sendTemplate(request, place, { template: CHANGE, data });
    return true;
  }

  async function runCommand(request: SlackRequest, place: Place, { name, text, replaces = false }: TypedCommand) {
    if (await written(request, place, { name, text, replaces })) return;
    await bringUpToDate();
    const data: CommandData = { userId: request.userId, name, text, replaces };
    await replies.sendTemplate(request, place, { template: COMMAND, data });
  }

  return {
    help,
    runCommand,
    async wutong(request, place, text) {
      const word = fold(text);
      if (word === '' || isHelpWord(word)) return await help(request, place);
      const undone = UNDO.exec(text.trim());
      if (undone) return await undo(request, place, undone[1] ?? null);
      const part = partOf(text, place);
      if (part !== null && part.form !== null) return await openForm(request, part.form);
      if (part !== null) return await runCommand(request, place, part);
      const language = await contexts.languageOf(request.userId);
      const names = [...OWN_WORDS, ...RECORD_COMMANDS.map(({ name }) => name), 'ask'];
      const meant = nearest(word.replace(/^\//, ''), names);
      const near = meant && (OWN_WORDS.has(meant) ? `/wutong ${meant}` : `/${meant}`);
      const details = { command: `/wutong ${text.trim()}`, ...(near ? { nearest: near } : {}) };
      await replies.send(request, place, notice('unknownCommand', details, language));
    },
  };
}

const SEPARATOR = { zh: '；', en: '; ' } as const;

/** Every command as help tells it. */
export function commandHelp(language: Language): CommandHelp[] {
  const ask = {
    command: '/ask',
    usage: slackAppText('askHint', language),
    summary: slackAppText('askDescription', language),
  };
  const records = RECORD_COMMANDS.map(({ name, verbs }) => ({
    command: `/${name}`,
    usage: verbs.map((verb) => verb.command.word).join(' | '),
    summary:
      commandDescription(name, language) ?? verbs.map((verb) => verb.summary[language]).join(SEPARATOR[language]),
  }));
  const self = {
    command: '/wutong',
    usage: 'help | undo | people | channel',
    summary: slackAppText('wutongDescription', language),
  };
  return [ask, ...records, self];
}
