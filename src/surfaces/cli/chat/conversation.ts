import { type Answer, askQuestion, type Question } from '../../../features/ask/index.js';
import type { VerbContext } from '../../../features/context.js';
import { runVerb } from '../../../features/run-verb.js';
import { WutongError } from '../../../lib/errors.js';
import type { Language } from '../../../lib/language.js';
import { detectLanguage } from '../../../lib/text.js';
import { type ChatKey, chatText, SAMPLE_QUESTIONS } from '../../../texts/index.js';
import type { Application } from '../application.js';
import { renderAnswer } from '../render-answer.js';
import type { Screen } from '../screen.js';
import { contextOf } from '../session.js';
import { unstreamed } from '../unstreamed.js';
import { renderSource } from './render-source.js';

/** What one line brought: text to show, and whether the conversation is over. */
export interface Turn {
  readonly text: string;
  readonly over: boolean;
}

/** A conversation with one person, who may become another one by `/as`. */
export interface Conversation {
  readonly personId: string;
  reply(line: string): Promise<Turn>;
}

interface State {
  context: VerbContext;
  language: Language;
  /** What the thread was about; kept for "that project" and the like, never rows. */
  thread: Question | null;
  answer: Answer | null;
  /** What numbers choose from. */
  choices: readonly string[];
}

/** Begins a conversation; the first choices are the sample questions. */
export async function beginConversation(application: Application, screen: Screen): Promise<Conversation> {
  const context = await contextOf(application, undefined);
  const state: State = { context, language: 'en', thread: null, answer: null, choices: SAMPLE_QUESTIONS };
  const say = (key: ChatKey): Turn => ({ text: chatText(key, state.language), over: false });

  async function ask(text: string): Promise<Turn> {
    state.language = detectLanguage(text);
    const thread = state.thread === null ? {} : { thread: state.thread };
    const { answer, question } = await runVerb(askQuestion, state.context, {
      text,
      writing: unstreamed(),
      ...thread,
    });
    Object.assign(state, { answer, thread: question, choices: answer.choices.map((choice) => choice.question) });
    return { text: renderAnswer(answer, screen), over: false };
  }

  async function become(personId: string): Promise<Turn> {
    if (personId === '') return say('personMissing');
    state.context = await contextOf(application, personId);
    Object.assign(state, { thread: null, answer: null, choices: SAMPLE_QUESTIONS });
    return { text: `${chatText('you', state.language)} ${personId}`, over: false };
  }

  async function obey(command: string, rest: string): Promise<Turn> {
    switch (command) {
      case '/quit':
      case '/exit':
        return { ...say('bye'), over: true };
      case '/help':
        return say('help');
      case '/as':
        return await become(rest);
      case '/sources': {
        const source = state.answer === null ? null : renderSource(state.answer, Number(rest), screen);
        return source === null ? say('noSuchSource') : { text: source, over: false };
      }
      default:
        return say('noSuchCommand');
    }
  }

  async function work(line: string): Promise<Turn> {
    const [command = '', ...rest] = line.split(/\s+/);
    if (command.startsWith('/')) return await obey(command.toLowerCase(), rest.join(' '));
    if (!/^\d{1,2}$/.test(line)) return await ask(line);
    const chosen = state.choices[Number(line) - 1];
    return chosen === undefined ? say('noSuchNumber') : await ask(chosen);
  }

  return {
    get personId() {
      return state.context.actor.id;
    },
    async reply(line) {
      try {
        return await work(line.trim());
      } catch (error) {
        if (error instanceof WutongError) return { text: error.message, over: false };
        throw error;
      }
    },
  };
}
