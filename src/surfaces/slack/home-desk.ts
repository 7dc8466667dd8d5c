import type { HomeView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { EVERYTHING } from '../../domain/people/scope.js';
import { type Answer, askQuestion } from '../../features/ask/index.js';
import type { VerbContext } from '../../features/context.js';
import { coverOf } from '../../features/cover.js';
import { runVerb } from '../../features/run-verb.js';
import type { Language } from '../../lib/language.js';
import type { Logger } from '../../lib/logger.js';
import { formats, wordOf } from '../../texts/index.js';
import { appText } from '../../texts/slack/surface.js';
import { commandHelp } from './command-desk.js';
import type { Contexts } from './contexts.js';
import type { SlackRequest } from './request.js';
import { failureHome } from './views/failure-views.js';
import { homeView } from './views/home.js';
import type { SlackMessage } from './views/message.js';
import { plainHome } from './views/plain-view.js';
import { suggestedPrompts } from './views/suggested-prompts.js';
import { callFault, isRefusalOfForm } from './web/call-fault.js';
import { insist } from './web/insist.js';

/** What a person finds in the bot before asking anything. */
export interface HomeDesk {
  /** Draws App Home for a person, with what this person may see. */
  showHome(request: SlackRequest, page?: number): Promise<void>;
  /** Offers questions in the empty conversation, by role and chain. */
  suggestPrompts(request: SlackRequest, channelId: string): Promise<void>;
}

interface HomeDeskParts {
  readonly client: WebClient;
  readonly contexts: Contexts;
  readonly bringUpToDate: () => Promise<void>;
  readonly log: Logger;
  /** Logs a failure, and makes what the person is told of it. */
  readonly failed: (request: SlackRequest, error: unknown) => Promise<{ message: SlackMessage }>;
}

/** Home and suggested prompts. */
export function createHomeDesk({ client, contexts, bringUpToDate, log, failed }: HomeDeskParts): HomeDesk {
  async function drawn(userId: string, page: number): Promise<HomeView> {
    await bringUpToDate();
    const { context, language, restricted } = await contexts.own(userId);
    const { actor, store, clock } = context;
    const [person] = await store.read('people', EVERYTHING, { id: actor.id });
    const samples = await promptsFor(context, language);
    const first = samples.prompts[0];
    const pressing = person && first ? await pressingFor(context, first.message) : null;
    return homeView({
      person: person ? { titleZh: person.titleZh, titleEn: person.titleEn, roles: actor.roles } : null,
      userId,
      restricted,
      scopeWords: await scopeWords(context, language),
      today: clock.today(),
      demo: (await store.installation())?.demo ?? false,
      samples: samples.prompts.map(({ title, message }) => ({ label: title, question: message })),
      pressing,
      ...(pressing && first ? { pressingQuestion: first.message } : {}),
      page,
      language,
      commands: commandHelp(language),
    });
  }

  async function published(userId: string, view: HomeView): Promise<void> {
    try {
      await insist(() => client.views.publish({ user_id: userId, view }));
    } catch (error) {
      const plain = isRefusalOfForm(callFault(error)) ? plainHome(view) : null;
      if (plain === null) throw error;
      log.error(
        { part: 'slack', fault: callFault(error) },
        'Slack refused the blocks of App Home; it is drawn as text',
      );
      await published(userId, plain);
    }
  }

  return {
    async showHome(request, page = 1) {
      const { userId } = request;
      const view = await drawn(userId, page).catch(async (error: unknown) => {
        return failureHome((await failed(request, error)).message);
      });
      await published(userId, view);
    },
    async suggestPrompts({ userId }, channelId) {
      // Where they cannot be offered Slack shows those of the manifest, so that there is nothing to tell anybody.
      try {
        const { context, language } = await contexts.own(userId);
        const { title, prompts } = await promptsFor(context, language);
        const [first, ...others] = prompts.map((prompt) => ({ ...prompt }));
        if (first === undefined) return;
        const offered = {
          channel_id: channelId,
          title,
          prompts: [first, ...others] as [typeof first, ...typeof others],
        };
        await insist(() => client.assistant.threads.setSuggestedPrompts(offered));
      } catch (err) {
        log.warn({ part: 'slack', err }, 'questions could not be suggested');
      }
    },
  };
}

async function promptsFor({ actor, store }: VerbContext, language: Language) {
  const chains = await store.read('chains', EVERYTHING);
  const names = new Map(chains.map(({ id, nameEn, nameZh }) => [id, language === 'zh' ? nameZh : nameEn]));
  return suggestedPrompts(actor.roles, names, language);
}

/** What this person should grasp now; nothing rather than a refusal. */
async function pressingFor(context: VerbContext, question: string): Promise<Answer | null> {
  const { answer } = await runVerb(askQuestion, context, { text: question });
  return answer.kind === 'answered' || answer.kind === 'partial' ? answer : null;
}

async function scopeWords(context: VerbContext, language: Language): Promise<string> {
  const cover = await coverOf(context);
  if (cover.whole) return appText('seeAll', language);
  const names = [...cover.chains, ...cover.counties, ...cover.units, ...cover.enterprises].map(({ nameEn, nameZh }) =>
    formats.term({ en: nameEn, zh: nameZh }, language),
  );
  const factors = cover.factors.map((factor) => formats.term(wordOf('factor', factor), language));
  const rows = [...names, ...factors];
  return rows.length === 0
    ? appText('seePublic', language)
    : `${formats.list(rows, language)}${appText('seeBesides', language)}`;
}
