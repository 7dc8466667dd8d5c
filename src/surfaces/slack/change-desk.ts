import type { ModalView } from '@slack/types';
import { discardChange, undoChange } from '../../features/changes/index.js';
import { confirmChange } from '../../features/confirm-change.js';
import type { VerbContext } from '../../features/context.js';
import { filledIn } from '../../features/form.js';
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
import { type FormPlace, parseFormMetadata, placeOf, writeFormMetadata } from './form-metadata.js';
import type { ActKind, FormRef } from './ids.js';
import type { Modals } from './modals.js';
import type { Replies } from './replies.js';
import type { Place, SlackRequest } from './request.js';
import { sentenceOf } from './sentence.js';
import { failureModal } from './views/failure-views.js';
import { blockOf, type FormValues, fieldsIn, formAgain, formModal, readForm } from './views/form-modal.js';
import { notice } from './views/notices.js';
import { loadingModal } from './views/source-modal.js';

/** What is done with a form that was sent: it closes, tells at its fields what is wrong, or stands again with what is. */
export type FormOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'again'; readonly view: ModalView };

/** A form as it was sent. */
export interface SentForm {
  readonly view: ModalView;
  readonly values: FormValues;
}

/** Forms, and the buttons that settle a change. */
export interface ChangeDesk {
  openForm(request: SlackRequest, wanted: FormRef): Promise<void>;
  saveForm(request: SlackRequest, sent: SentForm): Promise<FormOutcome>;
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
        const content = filledIn(await form.load(context, subject, given), given);
        return formModal(content, writeFormMetadata({ verb, fixed: content.fixed, place }), language);
      };
      if (await modals.open(request, load, waiting)) return;
      const said = notice('tooLateForModal', {}, language);
      if (request.place === null) await replies.sendTo(request, { user: request.userId }, said);
      else await replies.send(request, alone(request.place, request), said);
    },
    async saveForm(request, { view, values }) {
      const { context, language } = await contexts.own(request.userId);
      const meta = parseFormMetadata(view.private_metadata ?? '');
      const form = meta && formOf(meta.verb);
      if (!form) return { kind: 'again', view: formAgain(view, formText('noForm', language)) };
      try {
        const input = { ...readForm(values), ...meta.fixed };
        const receipt: Receipt = await runChange(form.verb, context, input, request.key);
        await told(
          request,
          meta.place && { ...meta.place, kind: 'private', responseUrl: null, fromCommand: false },
          receipt.key,
        );
        return { kind: 'saved' };
      } catch (error) {
        if (!(error instanceof WutongError)) throw error;
        return outcomeOf(error, view, { request, language, log });
      }
    },
    async undo(request, place, key) {
      const { context } = await contexts.own(request.userId);
      try {
        const receipt = await runChange(undoChange, context, key === null ? {} : { key }, request.key);
        await told(request, place, receipt.key);
      } catch (error) {
        if (!(error instanceof WutongError)) throw error;
        await failed(request, error);
      }
    },
    async settle(request, act, key) {
      const { context } = await contexts.own(request.userId);
      const place = request.place && alone(request.place, request);
      try {
        await told(request, place, await settled(context, act, key), place?.kind === 'private');
      } catch (error) {
        if (!(error instanceof WutongError)) throw error;
        await failed(request, error);
      }
    },
  };
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
    return { kind: 'errors', errors: Object.fromEntries(all.map(({ field, sentence }) => [blockOf(field), sentence])) };
  }
  const reference = createCorrelationId();
  log.warn({ err: error, key: request.key, reference }, 'a form was not saved');
  const { text } = failureMessage(error, reference, language);
  const sentence = error.code === 'internal' || error.code === 'unavailable' ? text : sentenceOf(error, language);
  return { kind: 'again', view: formAgain(view, `${formText('checkForm', language)}: ${sentence}`) };
}
