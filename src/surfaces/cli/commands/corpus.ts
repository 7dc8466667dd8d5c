import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { z } from 'zod';
import {
  addDocument,
  describeDocument,
  documentSheet,
  documentsSheet,
  listDocuments,
  removeDocument,
  restoreDocument,
  showDocument,
  supersedeDocument,
} from '../../../features/corpus/index.js';
import { runVerb } from '../../../features/run-verb.js';
import type { Sheet } from '../../../features/sheet.js';
import type { Language } from '../../../lib/language.js';
import { doneText, failureText, noteText, removedText, restoredText } from '../../../texts/corpus.js';
import type { Terminal } from '../application.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { actingOption } from '../options.js';
import { renderSheet } from '../render-sheet.js';
import { actingContext } from '../session.js';
import { createStyle } from '../style.js';
import type { Register, Run } from './command.js';

interface Flags {
  readonly as?: string;
  readonly language: Language;
  readonly json?: boolean;
}

type Described = Omit<z.input<typeof describeDocument.input>, 'id'>;
type DescribedFlags = Flags & Omit<Described, 'language'> & { readonly textLanguage?: Language };

/** `wutong corpus`: the documents of the corpus folder, to be looked at, added, described, superseded and removed. */
export const registerCorpus: Register = (program, run) => {
  const corpus = program
    .command('corpus')
    .description('the documents of the corpus folder (corpus/, or WUTONG_CORPUS_DIR): list, add, describe, remove');
  addList(corpus, run);
  addShow(corpus, run);
  addAdd(corpus, run);
  addDescribe(corpus, run);
  addSupersede(corpus, run);
  addRemove(corpus, run);
  addRestore(corpus, run);
};

function common(command: Command): Command {
  return command
    .addOption(new Option('--language <language>', 'of the reply: en or zh').choices(['en', 'zh']).default('en'))
    .addOption(actingOption());
}

function describing(command: Command): Command {
  const label = new Option('--label <label>', 'PUBLIC: for everybody; INTERNAL: for internal readers');
  const status = new Option('--status <status>', 'what holds for it now').choices(['IN_FORCE', 'REPEALED', 'DRAFT']);
  const language = new Option('--text-language <language>', 'what it is written in').choices(['en', 'zh']);
  return command
    .option('--title-zh <title>', 'its title in Chinese')
    .option('--title-en <title>', 'its title in English')
    .option('--number <number>', 'its number, such as 〔2026〕3号; "" for none')
    .option('--issuer <office>', 'who issued it')
    .option('--level <level>', 'such as NATIONAL, PROVINCE, CITY')
    .option('--kind <kind>', 'such as rules, policy, plan, notice')
    .option('--issued-on <date>', 'when it was issued, such as 2026-03-05; "" for none')
    .option('--effective-on <date>', 'from when it is in force')
    .option('--expires-on <date>', 'until when it is in force')
    .addOption(status)
    .addOption(label.choices(['PUBLIC', 'INTERNAL']))
    .option('--chains <chain...>', 'the chains that it is about, by their ids')
    .option('--source <source>', 'where it was taken from')
    .addOption(language);
}

/** What was said of the document, without what was said of the reply. */
function described({ as: _as, language: _of, json: _json, textLanguage, ...fields }: DescribedFlags): Described {
  return { ...fields, language: textLanguage };
}

function show(sheet: Sheet, language: Language, { out, width, color }: Terminal): void {
  out(renderSheet(sheet, { width, style: createStyle(color) }, language));
}

function addList(corpus: Command, run: Run): void {
  common(corpus.command('list', { isDefault: true }))
    .description('the documents with format, passages and status, and the files that cannot be read, with the reason')
    .option('--json', 'as JSON')
    .action(async ({ as, language, json }: Flags) => {
      await run({}, async (application, terminal) => {
        const listing = await runVerb(listDocuments, await actingContext(application, as), {});
        if (json) terminal.out(`${JSON.stringify(listing)}\n`);
        else show(documentsSheet(listing, language), language, terminal);
        return EXIT.done;
      });
    });
}

function addShow(corpus: Command, run: Run): void {
  common(corpus.command('show'))
    .description('one document: what is said of it, its passages, what could not be read')
    .argument('<id>', 'its id, as `wutong corpus list` names it')
    .option('--json', 'as JSON')
    .action(async (id: string, { as, language, json }: Flags) => {
      await run({}, async (application, terminal) => {
        const shown = await runVerb(showDocument, await actingContext(application, as), { id });
        if (json) terminal.out(`${JSON.stringify(shown)}\n`);
        else show(documentSheet(shown, language), language, terminal);
        return EXIT.done;
      });
    });
}

function addAdd(corpus: Command, run: Run): void {
  describing(common(corpus.command('add')))
    .description('copy a file into the corpus folder, describe it and read it')
    .argument('<file>', 'PDF, .docx, .xlsx, .pptx, .csv, .html, .md or .txt')
    .option('--id <id>', 'its id; without it the name of the file')
    .action(async (file: string, { id, ...flags }: DescribedFlags & { id?: string }) => {
      await run({}, async (application, terminal) => {
        const context = await actingContext(application, flags.as);
        const added = await runVerb(addDocument, context, { file, id, ...described(flags) });
        return tell('added', added, flags.language, terminal);
      });
    });
}

function addDescribe(corpus: Command, run: Run): void {
  describing(common(corpus.command('describe')))
    .description('change what is said of a document; its text stays')
    .argument('<id>', 'its id')
    .action(async (id: string, flags: DescribedFlags) => {
      await run({}, async (application, terminal) => {
        const context = await actingContext(application, flags.as);
        const changed = await runVerb(describeDocument, context, { id, ...described(flags) });
        return tell('described', changed, flags.language, terminal);
      });
    });
}

function addSupersede(corpus: Command, run: Run): void {
  common(corpus.command('supersede'))
    .description('say that another document has taken its place')
    .argument('<id>', 'the former document')
    .requiredOption('--by <id>', 'the document that holds now')
    .option('--on <date>', 'the last day of the former one')
    .action(async (id: string, { as, language, by, on }: Flags & { by: string; on?: string }) => {
      await run({}, async (application, terminal) => {
        const changed = await runVerb(supersedeDocument, await actingContext(application, as), { id, by, on });
        return tell('described', changed, language, terminal);
      });
    });
}

function addRemove(corpus: Command, run: Run): void {
  common(corpus.command('remove'))
    .description('take a document out; its file is kept in removed/ of the corpus folder and can be put back')
    .argument('<id>', 'its id')
    .action(async (id: string, { as, language }: Flags) => {
      await run({}, async (application, { out }) => {
        const removed = await runVerb(removeDocument, await actingContext(application, as), { id });
        out(`${removedText({ ...removed, name: basename(removed.keptIn) }, language)}\n`);
        return EXIT.done;
      });
    });
}

function addRestore(corpus: Command, run: Run): void {
  common(corpus.command('restore'))
    .description('put a removed document back, with what was said of it')
    .argument('<id>', 'the name of its folder in removed/')
    .action(async (id: string, { as, language }: Flags) => {
      await run({}, async (application, { out, err }) => {
        const { path, failed } = await runVerb(restoreDocument, await actingContext(application, as), { id });
        out(`${restoredText(path, language)}\n`);
        for (const each of failed) err(`${each.path}: ${failureText(each.reason, language)}\n`);
        return failed.length === 0 ? EXIT.done : EXIT.failed;
      });
    });
}

type Changed = Awaited<ReturnType<typeof addDocument.run>>;

function tell(key: 'added' | 'described', changed: Changed, language: Language, { out, err }: Terminal): ExitCode {
  out(`${doneText(key, changed, language)}\n`);
  for (const note of changed.document?.notes ?? []) out(`  ${noteText(note, language)}\n`);
  if (changed.failure === null) return EXIT.done;
  err(`${changed.path}: ${failureText(changed.failure, language)}\n`);
  return EXIT.failed;
}
