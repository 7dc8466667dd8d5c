import { Command, CommanderError } from 'commander';
import type { CliParts } from './application.js';
import { runChat, runPipedChat } from './chat/index.js';
import { registerAsk } from './commands/ask.js';
import { registerChannel } from './commands/channel.js';
import type { Run } from './commands/command.js';
import { registerCorpus } from './commands/corpus.js';
import { registerDoctor } from './commands/doctor.js';
import { registerExport } from './commands/export.js';
import { registerFeedback } from './commands/feedback.js';
import { registerImport } from './commands/import.js';
import { registerIngest } from './commands/ingest.js';
import { registerPeople } from './commands/people.js';
import { registerRecords } from './commands/records.js';
import { registerReport } from './commands/report.js';
import { registerSeed } from './commands/seed.js';
import { registerUndo } from './commands/undo.js';
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.js';
import { failureText, logFailure } from './failure.js';

const REGISTRATIONS = [
  registerAsk,
  registerIngest,
  registerCorpus,
  registerSeed,
  registerExport,
  registerImport,
  registerReport,
  registerRecords,
  registerUndo,
  registerPeople,
  registerChannel,
  registerFeedback,
  registerDoctor,
];

const EXIT_HELP = `
Without a command it is a chat; questions that are piped in are answered, one a line.

Exit codes:
  0  done; a refusal or a choice is an answer too
  1  something failed: the message says what to do
  2  the command or the configuration was not understood
  3  the person has no right to it

Data: ./.data, or the folder in WUTONG_DATA_DIR, or the PostgreSQL server in DATABASE_URL.`;

/** Runs one command line and tells how the process should end; errors are told on standard error. */
export async function runCli(words: readonly string[], parts: CliParts): Promise<ExitCode> {
  const { terminal } = parts;
  let code: ExitCode = EXIT.done;
  const run: Run = async ({ asOf }, work) => {
    const application = parts.openApplication(asOf === undefined ? {} : { asOf });
    try {
      code = await work(application, terminal);
    } catch (error) {
      logFailure(error, application.log);
      throw error;
    } finally {
      await application.close();
    }
  };
  const program = createProgram(parts, run);
  try {
    const piped = words.length === 0 && terminal.piped ? await runPipedChat(parts) : null;
    if (piped !== null) return piped;
    if (words.length === 0 && terminal.interactive) return await runChat(parts);
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    return tell(error, parts);
  }
}

function createProgram({ terminal }: CliParts, run: Run): Command {
  const program = new Command('wutong')
    .description('Wutong (梧桐): what to grasp and how to grasp it, answered from ledgers and documents with sources.')
    .addHelpText('after', EXIT_HELP)
    .exitOverride()
    .showHelpAfterError('Run `wutong --help` for the commands.')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  for (const register of REGISTRATIONS) register(program, run);
  for (const command of program.commands) finish(command, `wutong ${command.name()}`, terminal);
  return program;
}

/** Each command, and each within a group, writes where the program does and names its own help. */
function finish(command: Command, words: string, terminal: CliParts['terminal']): void {
  command.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  command.showHelpAfterError(`Run \`${words} --help\` for its form.`);
  for (const inner of command.commands) finish(inner, `${words} ${inner.name()}`, terminal);
}

/** Commander has told its own errors already; ours say a sentence, and what nobody foresaw says no more than that. */
function tell(error: unknown, { terminal }: CliParts): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  terminal.err(`wutong: ${failureText(error)}\n`);
  return exitCodeOf(error);
}
