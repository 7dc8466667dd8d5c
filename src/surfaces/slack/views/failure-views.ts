import type { HomeView, ModalView } from '@slack/types';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { appText } from '../../../texts/slack/surface.js';
import { plain } from './elements.js';
import type { SlackMessage } from './message.js';

/** A failure told in the modal in which something was to be shown. */
export function failureModal({ blocks }: SlackMessage, language: Language): ModalView {
  const { title, close } = SLACK_LIMITS.view;
  return {
    type: 'modal',
    callback_id: 'failure',
    title: plain(appText('name', language), title),
    close: plain(appText('close', language), close),
    blocks: [...blocks],
  };
}

/** The same in App Home. */
export function failureHome({ blocks }: SlackMessage): HomeView {
  return { type: 'home', blocks: [...blocks] };
}
