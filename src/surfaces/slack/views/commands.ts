import type { Button } from '@slack/types';
import { inOneLine, labelled } from '../../../features/figure-text.js';
import type { NameError } from '../../../features/find-named.js';
import {
  type Command,
  type CommandFault,
  type CommandVerb,
  commandText,
  type ParsedCommand,
  usageOf,
} from '../../../features/grammar.js';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { formats } from '../../../texts/index.js';
import { type SlackCommandKey, slackCommandText } from '../../../texts/slack/commands.js';
import { commandRunId } from '../ids.js';
import { escaped, literal, shortened } from '../mrkdwn.js';
import { actions, button, richSection, richText, run, section } from './elements.js';
import type { SlackMessage } from './message.js';

const TYPED = 1_000;
const NOTICE = 300;
const CANDIDATES = 10;

type Usage = Extract<ParsedCommand, { kind: 'usage' }>;

/** How a command is used: each of its forms with what it does. */
export function commandHelpMessage({ name, verbs }: Command, language: Language): SlackMessage {
  const title = `${slackCommandText('helpTitle', language)} /${name}`;
  const formsOf = (verb: CommandVerb) => [
    run(`\n${usageOf(verb)}`, { code: true }),
    run(`\n${verb.summary[language]}`),
  ];
  const parts = Array.from({ length: Math.ceil(verbs.length / FORMS_IN_A_BLOCK) }, (_, part) =>
    verbs.slice(part * FORMS_IN_A_BLOCK, (part + 1) * FORMS_IN_A_BLOCK).flatMap(formsOf),
  );
  return {
    text: escaped(title),
    blocks: [
      richText([richSection(run(title, { bold: true }), ...(parts[0] ?? []))]),
      ...parts.slice(1).map((forms) => richText([richSection(...forms)])),
      section(slackCommandText('helpFields', language)),
    ],
  };
}

/** So many forms stay within what one block holds, however long they are. */
const FORMS_IN_A_BLOCK = 10;

/** What was not understood in a command, word for word, and the form to write instead, with a button that runs it. */
export function commandUsageMessage(usage: Usage, verbs: readonly CommandVerb[], language: Language): SlackMessage {
  const say = (key: SlackCommandKey) => slackCommandText(key, language);
  const fault = faultText(usage.fault, language);
  const typed = shortened(literal(usage.typed).trim(), TYPED);
  const whole = usage.typed.trim().startsWith(`/${usage.command}`) ? typed : `/${usage.command} ${typed}`;
  const blocks = [
    richText([
      richSection(
        run(say('notUnderstood'), { bold: true }),
        run(`${language === 'zh' ? '' : ' '}${fault}\n${labelled(say('youWrote'), '', language)}`),
        run(whole, { code: true }),
        run(`\n${labelled(say('tryThis'), '', language)}`),
        run(usage.nearest, { code: true }),
      ),
    ]),
  ];
  return {
    text: noticeOf(`${say('notUnderstood')} ${labelled(say('tryThis'), usage.nearest, language)}`),
    blocks: [...blocks, actions(usageButtons(usage, verbs, language))],
  };
}

/** A form that names what to fill in cannot be run. */
function usageButtons({ nearest, command }: Usage, verbs: readonly CommandVerb[], language: Language): Button[] {
  const runs = !verbs.some((verb) => usageOf(verb) === nearest) && nearest.length <= SLACK_LIMITS.button.value;
  const help = button({ id: commandRunId(2), text: slackCommandText('help', language), value: `/${command} help` });
  if (!runs) return [help];
  const words = labelled(slackCommandText('runThis', language), nearest, language);
  return [button({ id: commandRunId(1), text: words, value: nearest, style: 'primary' }), help];
}

function faultText(fault: CommandFault, language: Language): string {
  const say = (key: SlackCommandKey) => slackCommandText(key, language);
  const list = (words: readonly string[]) => formats.list(words, language);
  const given = 'given' in fault ? `“${cut(fault.given)}”` : '';
  const sentence = (...parts: readonly string[]) => `${inOneLine(parts, language)}${language === 'zh' ? '。' : '.'}`;
  const blank = language === 'zh' ? '' : ' ';
  switch (fault.kind) {
    case 'unknown-word':
      return sentence(`${say('unknownWord')}${blank}${given}`, labelled(say('words'), list(fault.words), language));
    case 'unknown-field':
      return sentence(`${say('unknownField')}${blank}${given}`, labelled(say('fields'), list(fault.fields), language));
    case 'wrong-value': {
      const right =
        fault.meant === null
          ? `${say('allowed')}${blank}${list(fault.allowed)}`
          : `${say('meant')}${blank}${fault.meant}`;
      return sentence(`“${fault.field}”${blank}${say('wrongValue')}${blank}${given}`, right);
    }
    case 'missing':
      return sentence(labelled(say('missing'), fault.field, language));
    case 'twice':
      return sentence(labelled(say('twice'), fault.field, language));
    case 'left-over':
      return sentence(labelled(say('leftOver'), given, language));
    default:
      return fault satisfies never;
  }
}

/** A name that no record has, or that several have: the records that may be meant, each with a button that asks again. */
export function nameErrorMessage(
  error: NameError,
  { verb, input }: { readonly verb: CommandVerb; readonly input: Readonly<Record<string, string>> },
  language: Language,
): SlackMessage {
  const say = (key: SlackCommandKey) => slackCommandText(key, language);
  const shown = error.candidates.slice(0, CANDIDATES);
  const names = shown.map(({ id, nameEn, nameZh }) => `• ${id} ${formats.term({ en: nameEn, zh: nameZh }, language)}`);
  const stop = language === 'zh' ? '。' : '. ';
  const head = `${labelled(say(`${error.reason}.${error.kind}`), `“${cut(error.typed)}”`, language)}${stop}`;
  const hint =
    shown.length === 0 ? say('lookAtList') : `${labelled(say('meant'), '', language).trim()}\n${names.join('\n')}`;
  const field = fieldOf(error, { verb, input });
  const buttons = shown.map(({ id, nameEn, nameZh }, index) =>
    button({
      id: commandRunId(index + 1),
      text: language === 'zh' ? nameZh : nameEn,
      value: commandText(verb.command, { ...input, [field]: id }),
    }),
  );
  const list = button({ id: commandRunId(CANDIDATES + 1), text: say('list'), value: `/${verb.command.name} list` });
  return {
    text: noticeOf(head),
    blocks: [section(`${head}${hint}`), actions([...buttons, list])],
  };
}

/** The field in which the name was typed. */
function fieldOf(
  { typed, kind }: NameError,
  { verb, input }: { readonly verb: CommandVerb; readonly input: Readonly<Record<string, string>> },
): string {
  const named = input[kind] === undefined ? undefined : kind;
  const same = Object.keys(input).find((name) => input[name]?.trim() === typed);
  return named ?? same ?? verb.command.positional ?? 'name';
}

function cut(text: string): string {
  return shortened(literal(text).replace(/\s+/g, ' ').trim(), 200);
}

function noticeOf(text: string): string {
  return escaped(shortened(literal(text).replace(/\s+/g, ' ').trim(), NOTICE));
}
