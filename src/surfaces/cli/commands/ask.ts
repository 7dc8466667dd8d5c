import { type Answer, type Answered, askQuestion } from '../../../features/ask/index.js';
import type { VerbContext } from '../../../features/context.js';
import { runVerb } from '../../../features/run-verb.js';
import { WutongError } from '../../../lib/errors.js';
import type { Application, Terminal } from '../application.js';
import { answerBatch } from '../batch.js';
import { batchLines } from '../batch-lines.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { asOfOption, asOption } from '../options.js';
import { renderAnswer } from '../render-answer.js';
import { renderExplanation } from '../render-explanation.js';
import { bringUpToDate, contextOf, prepare } from '../session.js';
import { createStyle } from '../style.js';
import { unstreamed } from '../unstreamed.js';
import type { Register } from './command.js';

interface AskOptions {
  readonly as?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly batch?: string;
}

/** `wutong ask`: one question, or a file of questions. */
export const registerAsk: Register = (program, run) => {
  program
    .command('ask')
    .description('ask a question in English or Chinese')
    .argument('[question...]', 'the question')
    .addOption(asOption())
    .addOption(asOfOption('answer as of this day'))
    .option('--json', 'the answer as JSON')
    .option('--explain', 'show what was understood and how the search ranked')
    .option(
      '--batch <file>',
      'answer a JSONL file of {"id", "question", "as"?} lines, one JSON answer a line; - reads standard input',
    )
    .action(async (words: string[], options: AskOptions) => {
      const question = words.join(' ');
      if (question === '' && options.batch === undefined) {
        throw new WutongError('bad-input', 'Write a question: wutong ask "Which projects are red?"');
      }
      if (options.batch !== undefined && question !== '') {
        throw new WutongError('bad-input', 'Give a question or --batch FILE, not both.');
      }
      await run(options, async (application, terminal) => {
        await prepare(application, terminal);
        await bringUpToDate(application);
        return options.batch === undefined
          ? await askOne({ question, options, application, terminal })
          : await askAll(options.batch, options, application, terminal);
      });
    });
};

interface Asking {
  readonly question: string;
  readonly options: AskOptions;
  readonly application: Application;
  readonly terminal: Terminal;
}

async function askOne({ question, options, application, terminal }: Asking): Promise<ExitCode> {
  const answered = await runVerb(askQuestion, await contextOf(application, options.as), {
    text: question,
    writing: unstreamed(),
  });
  terminal.out(options.json ? asJson(answered, options) : asText(answered, options, terminal));
  return answered.answer.kind === 'error' ? EXIT.failed : EXIT.done;
}

function asJson({ answer, question, explain }: Answered, options: AskOptions): string {
  return `${JSON.stringify(options.explain ? { ...answer, question, explain } : answer)}\n`;
}

function asText(answered: Answered, options: AskOptions, { width, color }: Terminal): string {
  const screen = { width, style: createStyle(color) };
  return renderAnswer(answered.answer, screen) + (options.explain ? renderExplanation(answered, screen) : '');
}

async function askAll(
  file: string,
  options: AskOptions,
  application: Application,
  { input, out }: Terminal,
): Promise<ExitCode> {
  const contexts = new Map<string, Promise<VerbContext>>();
  const contextFor = (person = options.as): Promise<VerbContext> => {
    const key = person ?? '';
    const known = contexts.get(key) ?? contextOf(application, person);
    contexts.set(key, known);
    return known;
  };
  const lines = await batchLines(file, input);
  const kinds = new Set<Answer['kind']>();
  for await (const answer of answerBatch(lines, { asOf: application.clock.today(), contextFor })) {
    kinds.add(answer.kind);
    out(`${JSON.stringify(answer)}\n`);
  }
  return kinds.size === 1 && kinds.has('error') ? EXIT.failed : EXIT.done;
}
