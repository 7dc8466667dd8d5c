import { z } from 'zod';
import type { Language } from '../../lib/language.js';
import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import { ASK_FORM } from './shortcuts.js';

/** Action ids of buttons. Those of which a message holds several with one meaning carry a number at their end. */
export const ACTIONS = {
  sourceOpen: 'source_open',
  sourcePage: 'source_page',
  answerPage: 'answer_page',
  answerPrivate: 'answer_private',
  answerShare: 'answer_share',
  feedback: 'feedback',
  homePage: 'home_page',
  importRun: 'import_run',
  importCancel: 'import_cancel',
} as const;

/** Action ids that carry a number: `ask_next_1`, `home_ask_1`. Their value is the question. */
export const ASK_NEXT = /^ask_next_\d+$/;
export const HOME_ASK = /^home_ask_\d+$/;

/** Action ids whose value is a command as it is typed, `/chain list page:2`: another page of a list, or another record. */
export const RUN_COMMAND = /^(?:list_page|command_run)_\d+$/;

/** Buttons that open a form, take a change back, confirm one or let it go; their value is the record or the change. */
export const ACT = /^act_(?:form|undo|confirm|discard)_\d+$/;

/** Buttons that open an address. */
export const LINK = /^open_[a-z]+$/;

/** Callback ids of views. */
export const CALLBACKS = { source: 'source', feedbackReason: 'feedback_reason', form: 'record_form' } as const;

/** Whether an action is one that this release listens to. */
export function isKnownAction(id: string): boolean {
  const names: readonly string[] = Object.values(ACTIONS);
  return names.includes(id) || [ASK_NEXT, HOME_ASK, RUN_COMMAND, ACT, LINK].some((pattern) => pattern.test(id));
}

/** Whether a submitted view is one that this release listens to. */
export function isKnownView(id: string): boolean {
  return id === CALLBACKS.feedbackReason || id === CALLBACKS.form || id === ASK_FORM.callbackId;
}

/** Blocks and elements of the form that asks for a reason. */
export const FEEDBACK_FORM = {
  reason: { block: 'feedback_reason', action: 'reason' },
  words: { block: 'feedback_words', action: 'words' },
} as const;

/** Why an answer was not good. */
export const FEEDBACK_REASONS = [
  'wrong-number',
  'wrong-source',
  'out-of-date',
  'not-what-i-asked',
  'hard-to-understand',
  'other',
] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** A passage of an answer, and which part of its text is shown, from 1. */
export interface SourceRef {
  readonly answerId: string;
  readonly passageId: string;
  readonly page: number;
}

export function askNextId(number: number): string {
  return `ask_next_${number}`;
}

export function homeAskId(number: number): string {
  return `home_ask_${number}`;
}

export function listPageId(number: number): string {
  return `list_page_${number}`;
}

export function commandRunId(number: number): string {
  return `command_run_${number}`;
}

/** What a button of a record does: `act_form_1`. */
export function actId(kind: ActKind, number: number): string {
  return `act_${kind}_${number}`;
}

export type ActKind = 'form' | 'undo' | 'confirm' | 'discard';

/** Reads which act a button is. */
export function parseAct(actionId: string): ActKind | null {
  return (/^act_(form|undo|confirm|discard)_\d+$/.exec(actionId)?.[1] as ActKind | undefined) ?? null;
}

/** What a button that opens a form stands for: the verb, the record (empty for a new one), and what is known already. */
export interface FormRef {
  readonly verb: string;
  readonly subject: string;
  readonly given: Readonly<Record<string, string>>;
}

const formRef = z.tuple([z.string(), z.string(), z.record(z.string(), z.string())]);

/** `["project.advance","PRJ-0012",{"to":"LANDED"}]`; what is known is left out where it would be too long for a button. */
export function formValue({ verb, subject, given }: FormRef): string {
  const value = JSON.stringify([verb, subject, given]);
  return value.length <= SLACK_LIMITS.button.value ? value : JSON.stringify([verb, subject, {}]);
}

/** Reads it; null where it is none of ours. */
export function parseForm(value: string | undefined): FormRef | null {
  try {
    const [verb, subject, given] = formRef.parse(JSON.parse(value ?? ''));
    return { verb, subject, given };
  } catch {
    return null;
  }
}

/** `answerId|passageId` */
export function sourceValue(answerId: string, passageId: string): string {
  return `${answerId}|${passageId}`;
}

/** `answerId|passageId|page`, also the private metadata of the source's view. */
export function sourcePageValue({ answerId, passageId, page }: SourceRef): string {
  return `${answerId}|${passageId}|${page}`;
}

/** Reads the value of `source_open` or `source_page`; null when it is neither. Without a page it is the first. */
export function parseSource(value: string | undefined): SourceRef | null {
  const match = /^([^|]+)\|(.+?)(?:\|(\d{1,6}))?$/su.exec(value ?? '');
  if (!match) return null;
  return { answerId: match[1] as string, passageId: match[2] as string, page: Math.max(1, Number(match[3] ?? 1)) };
}

/** `answerId|page` */
export function answerPageValue(answerId: string, page: number): string {
  return `${answerId}|${page}`;
}

/** Reads the value of `answer_page`; pages count from 1. */
export function parseAnswerPage(value: string | undefined): { answerId: string; page: number } | null {
  const match = /^(.+)\|(\d{1,6})$/su.exec(value ?? '');
  if (!match || Number(match[2]) < 1) return null;
  return { answerId: match[1] as string, page: Number(match[2]) };
}

/** `good|answerId`, `bad|answerId` */
export function feedbackValue(verdict: 'good' | 'bad', answerId: string): string {
  return `${verdict}|${answerId}`;
}

/** Reads the value of a feedback button. */
export function parseFeedback(value: string | undefined): { verdict: 'good' | 'bad'; answerId: string } | null {
  const match = /^(good|bad)\|(.+)$/su.exec(value ?? '');
  return match ? { verdict: match[1] as 'good' | 'bad', answerId: match[2] as string } : null;
}

/** Reads the value of `home_page`; pages count from 1. */
export function parseHomePage(value: string | undefined): number | null {
  return /^[1-9]\d{0,5}$/.test(value ?? '') ? Number(value) : null;
}

/** The private metadata of the form for a reason: `answerId|zh`. */
export function feedbackFormValue(answerId: string, language: Language): string {
  return `${answerId}|${language}`;
}

/** Reads them. */
export function parseFeedbackForm(value: string): { answerId: string; language: Language } {
  const match = /^(.*)\|(en|zh)$/su.exec(value);
  return { answerId: match?.[1] ?? value, language: match?.[2] === 'zh' ? 'zh' : 'en' };
}

/** Reads what was chosen as a reason; null when it is none of ours. */
export function parseFeedbackReason(value: string | undefined): FeedbackReason | null {
  return FEEDBACK_REASONS.find((reason) => reason === value) ?? null;
}
