import type { Label } from '../../../domain/people/types.js';
import type { Logger } from '../../../lib/logger.js';
import { type ChatModel, ModelError, type Prompt } from '../../../llm/types.js';
import type { Answer, Point, WritingEnd } from '../../types.js';
import type { Rejection } from '../check/index.js';
import { listEvidence, restsAbove, sayEvidence, textOf } from './evidence-list.js';
import { LABELS } from './lead-words.js';
import { linesOf } from './lines.js';
import { type Course, writingEnd } from './notes.js';
import { createPage, HandingError, type Page, type PageParts } from './page.js';
import { readLine } from './read-line.js';

/** What writing by a model stands on. */
export interface WriterParts {
  readonly model: ChatModel;
  /** `prompts/write-answer.md` */
  readonly prompt: Prompt;
  /** Evidence above it is not sent, and the built-in answer stands. */
  readonly maxLabel: Label;
  readonly log: Pick<Logger, 'warn'>;
}

/** A built-in answer that is to be put into words. */
export type WriteRequest = Omit<PageParts, 'items'> & { readonly text: string };

/** Puts a built-in answer into a model's words, or gives it back as it is and says why. */
export type AnswerWriter = (
  request: WriteRequest,
) => Promise<{ readonly answer: Answer; readonly rejected: readonly Rejection[] }>;

const LANGUAGES = { en: 'English', zh: 'Chinese' } as const;

/** Builds the writer: a model writes over exactly the evidence of the built-in answer, and code holds every line against it. */
export function createAnswerWriter(parts: WriterParts): AnswerWriter {
  return async (request) => {
    const { answer, writing } = request;
    if (answer.kind !== 'answered' && answer.kind !== 'partial') return { answer, rejected: [] };
    if (restsAbove(answer, parts.maxLabel)) return { answer: builtIn(answer, 'kept', null), rejected: [] };
    const items = listEvidence(answer);
    const page = createPage({ ...request, items });
    const { language } = answer;
    const asked = parts.prompt.fill({
      language: LANGUAGES[language],
      question: JSON.stringify(request.text),
      labels: LABELS[language].join(language === 'zh' ? '、' : ', '),
      evidence: sayEvidence(items),
    });
    const pieces = parts.model.stream({ ...asked, signal: writing.signal });
    const lines = linesOf(pieces, items.map(textOf));
    const fault = await write(lines, page, { request, log: parts.log });
    return { answer: settle(answer, page, { fault, stopped: writing.signal.aborted }), rejected: page.rejected };
  };
}

/** Reads the model to its end and completes the page; tells why it broke off. */
async function write(
  lines: AsyncIterable<string>,
  page: Page,
  { request, log }: { request: WriteRequest; log: WriterParts['log'] },
): Promise<Course['fault']> {
  const { signal } = request.writing;
  let fault: Course['fault'] = null;
  const told = (error: unknown) => {
    fault = faultOf(error);
    log.warn({ err: error, fault }, 'a model did not write an answer to its end');
  };
  try {
    for await (const line of lines) {
      await page.take(readLine(line));
      if (signal.aborted) return null;
    }
  } catch (error) {
    told(error);
  }
  if (signal.aborted || page.written === 0) return fault;
  const all = fault !== null;
  await page.finish(all).catch(async (error: unknown) => {
    told(error);
    await page.finish(all);
  });
  return fault;
}

/** @throws what is no failure of the model or of the reader: a mistake of ours. */
function faultOf(error: unknown): NonNullable<Course['fault']> {
  if (error instanceof ModelError) return error.fault;
  if (error instanceof HandingError) return 'handing-on';
  throw error;
}

function settle(answer: Answer, page: Page, end: { fault: Course['fault']; stopped: boolean }): Answer {
  const { written, added, points, rejected } = page;
  const course = { dropped: rejected.length, added, fault: end.fault };
  if (written === 0 && !end.stopped) return builtIn(answer, 'replaced', end.fault);
  const all: Point[] = [...points.what, ...points.how, ...points.other];
  const cited = new Set(all.flatMap((point) => point.evidence));
  const outcome = end.stopped ? 'stopped' : end.fault ? 'completed' : 'written';
  return {
    ...answer,
    kind: end.stopped ? 'partial' : answer.kind,
    what: [...points.what],
    how: [...points.how],
    other: [...points.other],
    facts: answer.facts.filter((fact) => cited.has(fact.id)),
    passages: answer.passages.filter((passage) => cited.has(passage.id)),
    // The rule of the built-in answer does not order a model's points.
    order: null,
    writtenBy: written > 0 ? 'model' : 'rules',
    writing: writingEnd(outcome, course, answer.language),
  };
}

function builtIn(answer: Answer, outcome: WritingEnd['outcome'], fault: Course['fault']): Answer {
  return { ...answer, writing: writingEnd(outcome, { dropped: 0, added: 0, fault }, answer.language) };
}
