import { Option, type Command as Program } from 'commander';
import { type CommandVerb, commandsOf, isOptionalField } from '../../../features/grammar.js';
import { VERBS } from '../../../features/registry.js';
import { runCommand } from '../../../features/run-command.js';
import { runVerb } from '../../../features/run-verb.js';
import type { Language } from '../../../lib/language.js';
import { hasHan } from '../../../lib/text.js';
import { commandDescription } from '../../../texts/slack/app.js';
import { EXIT } from '../exit-codes.js';
import { asOfOption, asOption } from '../options.js';
import { renderSheet } from '../render-sheet.js';
import { bringUpToDate, contextOf, prepare } from '../session.js';
import { createStyle } from '../style.js';
import { writeSheetFile } from '../write-sheet-file.js';
import type { Register, Run } from './command.js';

type Given = Readonly<Record<string, string | undefined>>;

interface Options {
  readonly as?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly language?: Language;
  readonly out?: string;
}

/** `wutong chain list`, `wutong indicator show NAME` …: the commands of the verbs, in the words that Slack has too. */
export const registerRecords: Register = (program, run) => {
  for (const { name, verbs } of commandsOf(VERBS)) {
    // A part of another command, such as `wutong people`, has a form of its own in the terminal.
    if (name.includes(' ')) continue;
    const told = commandDescription(name, 'en') ?? verbs.map(({ summary }) => summary.en).join('; ');
    const command = program.command(name).description(told);
    for (const verb of verbs) registerVerb(command, verb, run);
  }
};

function registerVerb(group: Program, verb: CommandVerb, run: Run): void {
  const { name: of, word, aliases, positional, fields } = verb.command;
  const command = group
    .command(word)
    .aliases([...aliases])
    .description(verb.summary.en);
  command.showHelpAfterError(`Run \`wutong ${of} ${word} --help\` for its form.`);
  for (const [name, { shown }] of Object.entries(fields)) {
    const optional = isOptionalField(verb, name);
    if (name === positional) command.argument(optional ? `[${name}...]` : `<${name}...>`, shown);
    if (optional || name !== positional) command.option(`--${name} <${name}>`, `such as ${shown}`);
  }
  // Where a verb has a field of that name, its words are in the language of the words given.
  if (!('language' in fields)) command.addOption(languageOption());
  command
    .addOption(asOption())
    .addOption(asOfOption('as it stood on this day'))
    .option('--json', 'the data as JSON')
    .option('--out <file>', 'where the file goes, if the reply comes with one')
    .action(async (...values: unknown[]) => {
      const words = positional === undefined ? [] : ((values[0] ?? []) as string[]);
      const options = values[positional === undefined ? 0 : 1] as Options & Given;
      await runRecord(verb, { words, options }, run);
    });
}

function languageOption(): Option {
  return new Option('--language <language>', 'en or zh; without it that of the words given').choices(['en', 'zh']);
}

async function runRecord(
  verb: CommandVerb,
  { words, options }: { readonly words: readonly string[]; readonly options: Options & Given },
  run: Run,
): Promise<void> {
  const input = inputOf(verb, words, options);
  const asked = 'language' in verb.command.fields ? undefined : options.language;
  const language = asked ?? (Object.values(input).some(hasHan) ? 'zh' : 'en');
  await run(options, async (application, terminal) => {
    await prepare(application, terminal);
    await bringUpToDate(application);
    const context = { ...(await contextOf(application, options.as)), language };
    if (options.json) terminal.out(`${JSON.stringify(await runVerb(verb, context, input), sumsAsNumbers)}\n`);
    else {
      const screen = { width: terminal.width, style: createStyle(terminal.color) };
      const sheet = await runCommand(verb, context, input);
      terminal.out(renderSheet(sheet, screen, language));
      if (sheet.file) terminal.out(`${await writeSheetFile(sheet.file, options.out)}\n`);
    }
    return EXIT.done;
  });
}

/** Sums in yuan, which are exact as numbers up to nine thousand trillion. */
function sumsAsNumbers(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

function inputOf(verb: CommandVerb, words: readonly string[], options: Given): Record<string, string> {
  const { positional, fields } = verb.command;
  const named = Object.keys(fields).flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const first = positional === undefined || words.length === 0 ? [] : [[positional, words.join(' ')] as const];
  return Object.fromEntries([...named, ...first]);
}
