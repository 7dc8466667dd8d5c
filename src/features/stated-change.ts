import { monthOf } from '../domain/calendar/index.js';
import type { Statement } from '../knowledge/index.js';
import { WutongError } from '../lib/errors.js';
import { proposeChange } from './changes/index.js';
import { writeVerbOf } from './confirm-change.js';
import type { VerbContext } from './context.js';

/** What a sentence would change. */
export interface StatedChange {
  readonly verb: string;
  readonly subject: string;
  readonly input: Readonly<Record<string, string>>;
}

/** What came of a sentence: a change that waits for its author's word, or why there can be none. */
export type Stated =
  | { readonly kind: 'waits'; readonly id: string }
  | { readonly kind: 'refused'; readonly change: StatedChange; readonly error: WutongError };

/**
 * Takes a sentence that says what happened to a project or a task as a change which its author may confirm. Null for every
 * other sentence. Nothing is written to a ledger.
 */
export async function takeStatement(
  context: VerbContext,
  { text, key }: { readonly text: string; readonly key: string },
): Promise<Stated | null> {
  const { knowledge, actor, scope, clock } = context;
  const statement = await knowledge.read({ text, actor, scope });
  if (statement === null) return null;
  const change = changeOf(statement, clock.today());
  const verb = writeVerbOf(change.verb);
  if (verb === null) return null;
  try {
    return { kind: 'waits', id: await proposeChange(verb, context, { input: change.input, words: text, key }) };
  } catch (error) {
    if (!(error instanceof WutongError) || error.code === 'internal' || error.code === 'unavailable') throw error;
    return { kind: 'refused', change, error };
  }
}

/** The verb that writes what a sentence says, with its input. */
function changeOf(statement: Statement, today: string): StatedChange {
  const { id, day, words } = statement;
  if (statement.kind === 'task') {
    const task = { task: id };
    return statement.did === 'finished'
      ? { verb: 'task.finish', subject: id, input: { ...task, ...(day && { date: day }), evidence: words } }
      : { verb: 'task.report', subject: id, input: { ...task, progress: statement.progress ?? '', latest: words } };
  }
  const project = { project: id };
  const on = day === null ? {} : { date: day };
  switch (statement.did) {
    case 'moved':
      return { verb: 'project.advance', subject: id, input: { ...project, to: statement.to ?? '', ...on } };
    case 'reported': {
      const month = statement.month ?? monthOf(today);
      const { investment, progress } = statement;
      const input = { ...project, month, investmentMonth: investment ?? '', progress: progress ?? '' };
      return { verb: 'project.report', subject: id, input };
    }
    case 'suspended':
      return { verb: 'project.suspend', subject: id, input: { ...project, ...on, reason: words } };
    case 'resumed':
      return { verb: 'project.resume', subject: id, input: { ...project, ...on } };
    case 'ended':
      return { verb: 'project.end', subject: id, input: { ...project, ...on, reason: words } };
    default:
      return statement satisfies never;
  }
}
