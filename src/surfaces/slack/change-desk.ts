import type { ModalView } from '@slack/types';
import { discardChange, undoChange } from '../../features/changes/index.js';
import { confirmChange } from '../../features/confirm-change.js';
import type { VerbContext } from '../../features/context.js';
import { type FormContent, filledIn } from '../../features/form.js';
import { formOf } from '../../features/forms.js';
import { InputError } from '../../features/parse-input.js';
import { type Receipt, runChange } from '../../features/run-change.js';
import { runVerb } from '../../features/run-verb.js';
import { WutongError } from '../../lib/errors.js';
import { createCorrelationId } from '../../lib/ids.js';
import type { Language } from '../../lib/language.js';
import type { Logger } from '../../lib/logger.js';
import { formText } from '../../texts/slack/form.js';
import { CHANGE, type ChangeData } from './change-template.js';
import type { Contexts } from './contexts.js';
import { failureMessage } from './failures.js';
import { type FormMetadata, type FormPlace, parseFormMetadata, placeOf, writeFormMetadata } from './form-metadata.js';
import type { ActKind, FormRef } from './ids.js';
import type { Modals } from './modals.js';
import type { Replies } from './replies.js';
import type { Place, SlackRequest } from './request.js';
import { sentenceOf } from './sentence.js';
import { failureModal } from './views/failure-views.js';
import {
  blockOf,
  type FormValues,
  fieldsIn,
  formAgain,
  formModal,
  formNotSavedMessage,
  readForm,
} from './views/form-modal.js';
import { notice } from './views/notices.js';
import { loadingModal } from './views/source-modal.js';

/** What is done with a form that was sent: it closes, tells at its fields what is wrong, or stands again with what is. */
export type FormOutcome =
  | { readonly kind: 'saved' }
  | {
      readonly kind: 'errors';
      readonly errors: Readonly<Record<string, string>>;
      /** The form with all of them above it, for when its fields can no longer take them. */
      readonly view: ModalView;
    }
  | { readonly kind: 'again'; readonly view: ModalView };

/** A form as it was sent. */
export interface SentForm {
  /** What Slack calls the open form: sent twice, by whatever deliveries, it is still one. */
  readonly id: string;
  readonly view: ModalView;
  readonly values: FormValues;
}

/** Forms, and the buttons that settle a change. */
export interface ChangeDesk {
  openForm(request: SlackRequest, wanted: FormRef): Promise<void>;
  saveForm(request: SlackRequest, sent: SentForm): Promise<FormOutcome>;
  /** Tells whoever closed a form before it was refused, what was wrong with it. */
  formNotSaved(request: SlackRequest, view: ModalView): Promise<void>;
  settle(request: SlackRequest, act: Exclude<ActKind, 'form'>, key: string): Promise<void>;
  /** Takes back the last change of the person, or the one with a key: `/wutong undo`. */
  undo(request: SlackRequest, place: Place, key: string | null): Promise<void>;
}

interface ChangeDeskParts {
  readonly contexts: Contexts;
  readonly replies: Replies;
  readonly modals: Modals;
  readonly log: Logger;
}

/** Forms and changes, each judged by the rights of who fills in and clicks. */
export function createChangeDesk({ contexts, replies, modals, log }: ChangeDeskParts): ChangeDesk {
  /** What was written, told to who wrote it alone: where the form was opened, or in a direct message. */
  async function told(request: SlackRequest, place: Place | null, key: string, replaces = false): Promise<void> {
    const data: ChangeData = { userId: request.userId, key, replaces };
    const content = { template: CHANGE, data };
    if (place === null) await replies.sendTemplateTo(request, { user: request.userId }, content);
    else await replies.sendTemplate(request, place, content);
  }

  async function failed(request: SlackRequest, error: unknown): Promise<void> {
    const reference = createCorrelationId();
    log.warn({ err: error, key: request.key, reference }, 'a change was not carried out');
    const message = failureMessage(error, reference, await contexts.languageOf(request.userId));
    if (request.place === null) await replies.sendTo(request, { user: request.userId }, message);
    else await replies.send(request, alone(request.place, request), message);
  }

  /** What was written; null where it was refused, which is told. What goes wrong after it is written never says otherwise. */
  async function written(request: SlackRequest, write: () => Promise<string>): Promise<string | null> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof WutongError)) throw error;
      await failed(request, error);
      return null;
    }
  }

  return {
    async openForm(request, { verb, subject, given }) {
      const language = await contexts.languageOf(request.userId);
      const form = formOf(verb);
      const waiting = loadingModal(formText('loading', language), language);
      const place: FormPlace = placeOf(request);
      const load = async (): Promise<ModalView> => {
        if (form === null) {
          const said = notice('staleButton', {}, language);
          return failureModal(said, language);
        }
        const { context } = await contexts.own(request.userId);
        return viewOf(await form.load(context, subject, given), given, { verb, place, language });
      };
      if (await modals.open(request, load, waiting)) return;
      const said = notice('tooLateForModal', {}, language);
      if (request.place === null) await replies.sendTo(request, { user: request.userId }, said);
      else await replies.send(request, alone(request.place, request), said);
    },
    async saveForm(request, { id, view, values }) {
      const { context, language } = await contexts.own(request.userId);
      const meta = parseFormMetadata(view.private_metadata ?? '');
      const form = meta && formOf(meta.verb);
      if (!form) return { kind: 'again', view: formAgain(view, formText('noForm', language)) };
      let receipt: Receipt;
      try {
        const input = { ...readForm(values), ...meta.fixed };
        const content = await form.review?.(context, textsOf(input));
        if (content) return { kind: 'again', view: viewOf(content, textsOf(input), { ...meta, language }) };
        receipt = await runChange(form.verb, context, input, `form:${request.teamId}:${id}`);
      } catch (error) {
        if (!(error instanceof WutongError)) throw error;
        return outcomeOf(error, view, { request, language, log });
      }
      const place = meta.place && ({ ...meta.place, kind: 'private', responseUrl: null, fromCommand: false } as const);
      await told(request, place, receipt.key);
      return { kind: 'saved' };
    },
    async formNotSaved(request, view) {
      const language = await contexts.languageOf(request.userId);
      await replies.sendTo(request, { user: request.userId }, formNotSavedMessage(view, language));
    },
    async undo(request, place, key) {
      const { context } = await contexts.own(request.userId);
      const undone = await written(request, async () => {
        const receipt = await runChange(undoChange, context, key === null ? {} : { key }, request.key);
        return receipt.key;
      });
      if (undone !== null) await told(request, place, undone);
    },
    async settle(request, act, key) {
      const { context } = await contexts.own(request.userId);
      const place = request.place && alone(request.place, request);
      const done = await written(request, () => settled(context, act, key));
      if (done !== null) await told(request, place, done, place?.kind === 'private');
    },
  };
}

/** A form with what is known already in its fields. */
function viewOf(
  content: FormContent,
  given: Readonly<Record<string, string>>,
  { verb, place, language }: Pick<FormMetadata, 'verb' | 'place'> & { readonly language: Language },
): ModalView {
  const filled = filledIn(content, given);
  return formModal(filled, writeFormMetadata({ verb, fixed: filled.fixed, place }), language);
}

function textsOf(input: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]));
}

/** Settles a change, and tells which receipt or change is to be shown. */
async function settled(context: VerbContext, act: Exclude<ActKind, 'form'>, key: string): Promise<string> {
  if (act === 'undo') return (await runChange(undoChange, context, { key }, `undo:${key}`)).key;
  if (act === 'confirm') return (await confirmChange(context, key)).key;
  await runVerb(discardChange, context, { id: key });
  return key;
}

/** A reply for who clicks alone. */
function alone(place: Place, { responseUrl }: SlackRequest): Place {
  if (place.kind === 'private' || place.direct) return place;
  return { kind: 'private', channelId: place.channelId, responseUrl, fromCommand: false, threadTs: place.threadTs };
}

interface Telling {
  readonly request: SlackRequest;
  readonly language: Language;
  readonly log: Logger;
}

/** What is wrong with one field stands at it; everything else above the form. */
function outcomeOf(error: WutongError, view: ModalView, { request, language, log }: Telling): FormOutcome {
  const known = new Set(fieldsIn(view));
  const faults =
    error instanceof InputError
      ? error.faults.map(({ field, sentence, zh }) => ({
          field,
          sentence: (language === 'zh' ? zh : null) ?? sentence,
        }))
      : [];
  const own =
    error.field === null || faults.length > 0 ? [] : [{ field: error.field, sentence: sentenceOf(error, language) }];
  const all = [...faults, ...own];
  if (all.length > 0 && all.every(({ field }) => known.has(field))) {
    const errors = Object.fromEntries(all.map(({ field, sentence }) => [blockOf(field), sentence]));
    const sentences = all.map(({ sentence }) => sentence).join('\n');
    return { kind: 'errors', errors, view: formAgain(view, `${formText('checkForm', language)}: ${sentences}`) };
  }
  const reference = createCorrelationId();
  log.warn({ err: error, key: request.key, reference }, 'a form was not saved');
  const { text } = failureMessage(error, reference, language);
  const sentence = error.code === 'internal' || error.code === 'unavailable' ? text : sentenceOf(error, language);
  return { kind: 'again', view: formAgain(view, `${formText('checkForm', language)}: ${sentence}`) };
}
