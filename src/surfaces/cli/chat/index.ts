import { createInterface, type Interface } from 'node:readline';
import { chatText, SAMPLE_QUESTIONS } from '../../../texts/index.js';
import type { Application, CliParts, Terminal } from '../application.js';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.js';
import { failureText, logFailure } from '../failure.js';
import type { Screen } from '../screen.js';
import { bringUpToDate, prepare } from '../session.js';
import { createStyle } from '../style.js';
import { beginConversation } from './conversation.js';

const PROMPT = '> ';

/** Lines as they come, with what a person at a terminal needs besides. */
type Lines = AsyncIterable<string> & Pick<Interface, 'prompt' | 'close'>;

/** The plain chat: lines in, answers out, until /quit, Ctrl-C or the end of the input. */
export async function runChat(parts: CliParts): Promise<ExitCode> {
  return await chat(parts, openLines);
}

/** The same over questions that are piped in; null, with nothing opened, when there is not one. */
export async function runPipedChat(parts: CliParts): Promise<ExitCode | null> {
  const lines = openLines(parts.terminal);
  const coming = lines[Symbol.asyncIterator]();
  const first = await coming.next();
  if (first.done) return null;
  async function* all() {
    yield first.value as string;
    yield* { [Symbol.asyncIterator]: () => coming };
  }
  const piped = Object.assign(all(), { prompt: () => {}, close: () => lines.close() });
  return await chat(parts, () => piped);
}

async function chat({ terminal, openApplication }: CliParts, open: (terminal: Terminal) => Lines): Promise<ExitCode> {
  const application = openApplication({});
  try {
    await converse(application, terminal, open);
    return EXIT.done;
  } catch (error) {
    logFailure(error, application.log);
    terminal.err(`wutong: ${failureText(error)}\n`);
    return exitCodeOf(error);
  } finally {
    await application.close();
  }
}

async function converse(
  application: Application,
  terminal: Terminal,
  open: (terminal: Terminal) => Lines,
): Promise<void> {
  const screen: Screen = { width: terminal.width, style: createStyle(terminal.color) };
  await prepare(application, terminal);
  await bringUpToDate(application);
  const conversation = await beginConversation(application, screen);
  if (terminal.interactive) terminal.out(await welcome(application, conversation.personId, screen));
  const lines = open(terminal);
  for await (const line of lines) {
    if (line.trim() !== '') {
      const { text, over } = await conversation.reply(line);
      terminal.out(`${text}\n`);
      if (over) break;
    }
    if (terminal.interactive) lines.prompt();
  }
  lines.close();
}

function openLines({ input, interactive }: Terminal): Interface {
  if (!interactive) return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = createInterface({ input, output: process.stdout, prompt: PROMPT });
  lines.on('SIGINT', () => lines.close());
  lines.prompt();
  return lines;
}

async function welcome(application: Application, personId: string, { style }: Screen): Promise<string> {
  const installation = await (await application.context('system')).store.installation();
  const both = (key: Parameters<typeof chatText>[0], rest = '') =>
    (['en', 'zh'] as const).map((language) => `${chatText(key, language)}${rest === '' ? '' : ` ${rest}`}`);
  return [
    ...both('welcome').map(style.heading),
    ...(installation?.demo ? both('demo', installation.seededOn ?? '').map(style.warning) : []),
    both('you', personId).join(' · '),
    both('today', application.clock.today()).join(' · '),
    '',
    both('samples').join(' '),
    ...SAMPLE_QUESTIONS.map((question, index) => `  ${index + 1}. ${question}`),
    style.quiet('/help · /quit'),
    '',
    '',
  ].join('\n');
}
