import { slackAppText } from '../../texts/slack/app.js';

/** Callback ids of the shortcuts. */
export const SHORTCUT_IDS = {
  askAboutMessage: 'ask_about_message',
  askAnywhere: 'ask_anywhere',
  addToProject: 'add_to_project',
  fileProblem: 'file_problem',
} as const;

/** The form that "Ask Wutong" opens. */
export const ASK_FORM = { callbackId: 'ask_form', block: 'ask_question', action: 'question' } as const;

/** A shortcut as Slack lists it; its name may have 24 characters. */
export interface Shortcut {
  readonly callbackId: string;
  readonly type: 'message' | 'global';
  readonly name: string;
  readonly description: string;
}

/** The shortcuts of the app. */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    callbackId: SHORTCUT_IDS.askAboutMessage,
    type: 'message',
    name: both('askAboutMessage'),
    description: both('askAboutMessageDescription'),
  },
  {
    callbackId: SHORTCUT_IDS.addToProject,
    type: 'message',
    name: both('addToProject'),
    description: both('addToProjectDescription'),
  },
  {
    callbackId: SHORTCUT_IDS.fileProblem,
    type: 'message',
    name: both('fileProblem'),
    description: both('fileProblemDescription'),
  },
  {
    callbackId: SHORTCUT_IDS.askAnywhere,
    type: 'global',
    name: both('askAnywhere'),
    description: both('askAnywhereDescription'),
  },
];

/** Slack shows one text to everybody, so it holds both languages. */
function both(key: Parameters<typeof slackAppText>[0]): string {
  return `${slackAppText(key, 'en')} · ${slackAppText(key, 'zh')}`;
}
