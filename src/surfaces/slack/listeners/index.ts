import type { App } from '@slack/bolt';
import type { SlackDesk } from '../desk.js';
import { registerActs } from './actions/acts.js';
import { registerAnswers } from './actions/answers.js';
import { registerFeedback } from './actions/feedback.js';
import { registerImports } from './actions/imports.js';
import { registerLinks } from './actions/links.js';
import { registerPages } from './actions/pages.js';
import { registerQuestions } from './actions/questions.js';
import { registerSources } from './actions/sources.js';
import { registerStale } from './actions/stale.js';
import { registerAsk } from './commands/ask.js';
import { registerRecords } from './commands/records.js';
import { registerWutong } from './commands/wutong.js';
import { registerAgentSessionStopped } from './events/agent-session-stopped.js';
import { registerAppHomeOpened } from './events/app-home-opened.js';
import { registerAppMention } from './events/app-mention.js';
import { registerMembers } from './events/members.js';
import { registerMessage } from './events/message.js';
import type { RegisterListener } from './listener.js';
import { registerAddToProject } from './shortcuts/add-to-project.js';
import { registerAskAboutMessage } from './shortcuts/ask-about-message.js';
import { registerAskAnywhere } from './shortcuts/ask-anywhere.js';
import { registerFileProblem } from './shortcuts/file-problem.js';
import { registerFeedbackReason } from './views/feedback-reason.js';
import { registerForm } from './views/form.js';

/** Everything that the app listens to; `manifest.ts` tells Slack the same. */
const LISTENERS: readonly RegisterListener[] = [
  registerAgentSessionStopped,
  registerAppHomeOpened,
  registerAppMention,
  registerMembers,
  registerMessage,
  registerAsk,
  registerRecords,
  registerWutong,
  registerActs,
  registerAnswers,
  registerFeedback,
  registerImports,
  registerLinks,
  registerPages,
  registerQuestions,
  registerSources,
  registerStale,
  registerFeedbackReason,
  registerForm,
  registerAddToProject,
  registerAskAboutMessage,
  registerAskAnywhere,
  registerFileProblem,
];

/** Adds every listener to Bolt's app. */
export function registerListeners(app: App, desk: SlackDesk): void {
  for (const register of LISTENERS) register(app, desk);
}
