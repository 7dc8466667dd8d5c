import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { LEDGER_NAMES } from '../../../domain/ledgers/ledgers.js';
import type { VerbContext } from '../../../features/context.js';
import {
  type ImportProgress,
  importedSheet,
  importLedger,
  type Preview,
  previewImport,
  previewSheet,
  writeTemplate,
} from '../../../features/ledgers/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { WutongError } from '../../../lib/errors.js';
import type { Language } from '../../../lib/language.js';
import { hasHan } from '../../../lib/text.js';
import type { Terminal } from '../application.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { actingOption, asOfOption } from '../options.js';
import { renderSheet } from '../render-sheet.js';
import { actingContext } from '../session.js';
import { createStyle } from '../style.js';
import type { Register } from './command.js';

interface ImportOptions {
  readonly ledger?: string;
  readonly map: readonly string[];
  readonly set: readonly string[];
  readonly unit?: string;
  readonly sheet?: string;
  readonly meeting?: string;
  readonly meetingOn?: string;
  readonly dryRun?: boolean;
  readonly template?: string;
  readonly out?: string;
  readonly language?: Language;
  readonly as?: string;
  readonly asOf?: string;
}

/** `wutong import`: brings a workbook or a CSV file into a ledger, or writes an empty one to fill in. */
export const registerImport: Register = (program, run) => {
  addOptions(
    program
      .command('import')
      .description('bring a workbook (.xlsx) or a CSV file into a ledger: all of it or, where a row is wrong, nothing')
      .argument('[file]', 'the file; its headers may be Chinese, English or those of the export'),
  ).action(async (file: string | undefined, options: ImportOptions) => {
    await run(options, async (application, terminal) => {
      const context = await actingContext(application, options.as);
      if (options.template !== undefined) return await template(context, options, terminal);
      if (file === undefined) throw new WutongError('bad-input', 'file: give a file, or --template LEDGER.');
      return await importFile(context, file, options, terminal);
    });
  });
};

function addOptions(command: Command): Command {
  const collect = (written: string, before: readonly string[]) => [...before, written];
  const ledgers = new Option('--ledger <ledger>', 'the ledger; without it the one that the headers speak of');
  const languages = new Option('--language <language>', 'en or zh; without it that of the headers').choices([
    'en',
    'zh',
  ]);
  return command
    .addOption(ledgers.choices(LEDGER_NAMES))
    .option(
      '--map <header=column>',
      'what a header means, such as "投资额=totalInvestment"; "备注=-" leaves it out',
      collect,
      [],
    )
    .option('--set <column=value>', 'a value of every row that says none, such as "level=COUNTY"', collect, [])
    .option('--unit <unit>', 'the unit of sums that name none: 元, 万元 or 亿元')
    .option('--sheet <name>', 'the sheet of a workbook; without it the first that holds something')
    .option('--meeting <title>', 'the ceremony (集中签约) at which the projects were signed: its number or title')
    .option('--meeting-on <date>', 'the day of a ceremony that is not on record yet')
    .option('--dry-run', 'show what would change, and write nothing')
    .addOption(new Option('--template <ledger>', 'write a file to fill in instead').choices(LEDGER_NAMES))
    .option('--out <file>', 'where the template goes; its ending (.xlsx, .csv) is its format')
    .addOption(languages)
    .addOption(actingOption())
    .addOption(asOfOption('write as of this day'));
}

async function importFile(
  context: VerbContext,
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { map, set, unit, sheet, meeting, meetingOn } = options;
  const onProgress = ({ step, rows, of }: ImportProgress) => terminal.err(`${step} ${rows}/${of}\n`);
  const ceremony = { meeting, meetingOn, onProgress };
  const bytes = await readFile(file).catch((cause: unknown) => unreadable(file, cause));
  const input = { name: basename(file), bytes, ledger: options.ledger, sheet, map, set, unit, ...ceremony };
  const preview = await runVerb(previewImport, context, input);
  const language = options.language ?? languageOf(preview);
  const show = (shown: Parameters<typeof renderSheet>[0]) =>
    terminal.out(renderSheet(shown, { width: terminal.width, style: createStyle(terminal.color) }, language));
  const { added, changed } = preview.counts;
  const idle = added + changed === 0 && meeting === undefined;
  if (preview.faulty || idle || options.dryRun) {
    show(previewSheet(preview, language));
    return preview.faulty ? EXIT.failed : EXIT.done;
  }
  show(importedSheet(await runVerb(importLedger, context, { table: preview.table, ...ceremony }), language));
  return EXIT.done;
}

async function template(context: VerbContext, options: ImportOptions, { out }: Terminal): Promise<ExitCode> {
  const { template: ledger, out: file } = options;
  if (file === undefined)
    throw new WutongError('bad-input', 'out: give the file to write, such as --out projects.xlsx.');
  const format = file.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx';
  const language = options.language ?? 'zh';
  const { bytes } = await runVerb(writeTemplate, { ...context, language }, { ledger, format });
  await writeFile(file, bytes, { flag: 'wx' }).catch((cause: unknown) => unwritable(file, cause));
  out(`${file}\n`);
  return EXIT.done;
}

function languageOf({ table }: Preview): Language {
  return table.headers.some(({ text }) => hasHan(text)) ? 'zh' : 'en';
}

function unreadable(file: string, cause: unknown): never {
  throw new WutongError('bad-input', `file: ${file} cannot be read. Check its name and its rights.`, { cause });
}

function unwritable(file: string, cause: unknown): never {
  throw new WutongError('bad-input', `out: ${file} cannot be written, or stands already. Give another name.`, {
    cause,
  });
}
