import type { StageEvent } from '../../domain/ledgers/ledgers.js';
import { type EvidenceItem, evidenceText, writeEvidence } from '../../domain/projects/evidence.js';
import { dayFault } from '../../domain/projects/moves.js';
import { projectRefusals } from '../../texts/refusals/projects.js';
import type { WriteContext } from '../context.js';
import { refuse } from '../refuse.js';
import type { Change } from '../verb.js';

/** What a verb says of an event in the life of a project. */
export interface Happening
  extends Pick<StageEvent, 'projectId' | 'fromStage' | 'toStage' | 'substage' | 'on'>,
    Partial<Pick<StageEvent, 'approvedById'>> {
  readonly evidence?: readonly EvidenceItem[];
  readonly note?: string | undefined;
  readonly reason?: string | undefined;
  /** The version of the project that the event makes, which numbers it. */
  readonly version: number;
}

/** Writes an event into the history of a project. */
export async function putEvent(
  { tx, actor }: WriteContext,
  happening: Happening,
): Promise<Change & { after: StageEvent }> {
  const { evidence = [], note, reason, version, approvedById = null, ...event } = happening;
  const text = evidenceText(evidence);
  const said = (words: string | undefined) => [note, words].filter((part) => part !== undefined).join(' ') || null;
  const after: StageEvent = {
    id: `SE-${event.projectId}-${String(version).padStart(4, '0')}`,
    ...event,
    evidenceZh: said(text?.zh),
    evidenceEn: said(text?.en),
    evidences: evidence.map(writeEvidence),
    // Kept in the words of whoever writes, whatever the language of the reader.
    reasonZh: reason ?? null,
    reasonEn: reason ?? null,
    recordedById: actor.id,
    approvedById,
    demo: (await tx.installation())?.demo ?? false,
  };
  await tx.insert('stageEvents', [after]);
  return { subject: after.id, ledger: 'stageEvents', before: null, after };
}

/** The day of an event: as written, else today. @throws WutongError `bad-input` for one that cannot be. */
export function eventDay(
  { clock }: Pick<WriteContext, 'clock'>,
  events: readonly Pick<StageEvent, 'on'>[],
  written: string | undefined,
): string {
  const today = clock.today();
  const on = written ?? today;
  const fault = dayFault(on, events, today);
  if (fault?.kind === 'TO_COME') refuse('bad-input', projectRefusals.toCome(fault.limit), 'date');
  if (fault?.kind === 'TOO_EARLY') refuse('bad-input', projectRefusals.tooEarly(fault.limit), 'date');
  return on;
}
