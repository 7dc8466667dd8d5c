import type { Project } from '../../../domain/ledgers/ledgers.js';
import { type EvidenceItem, evidenceText } from '../../../domain/projects/evidence.js';
import { type Move, missingEvidence, movesOf } from '../../../domain/projects/moves.js';
import type { Place } from '../../../domain/projects/places.js';
import { press } from '../../../domain/projects/press.js';
import type { Language } from '../../../lib/language.js';
import { can } from '../../../rights/index.js';
import { PROJECT_FORMS, projectFormText } from '../../../texts/project-forms.js';
import { placeWord, projectRefusals } from '../../../texts/refusals/projects.js';
import type { ReadContext } from '../../context.js';
import { labelled } from '../../figure-text.js';
import type { FormDefinition, FormField } from '../../form.js';
import { refuse } from '../../refuse.js';
import { advanceProject } from '../advance.js';
import { type EvidenceField, fieldsOfNeed } from '../evidence-fields.js';
import { marksOf } from '../held-project.js';
import { recordedEvidence } from '../recorded.js';
import { field, projectOfForm, standingLines } from './parts.js';

/** The form by which a project moves on: where to, and the evidence that is still missing for it. */
export const advanceForm: FormDefinition = {
  verb: advanceProject,
  label: PROJECT_FORMS.advance,
  async load(context, subject) {
    const { store, clock, language } = context;
    const project = await projectOfForm(context, subject, 'project.advance');
    const moves = offered(context, project);
    if (moves.length === 0) refuse('conflict', projectRefusals.suspended(subject, project.restartOn));
    const known = await recordedEvidence(store, project);
    const options = moves.map(({ to }) => ({ value: wordOf(to), label: placeWord(to)[language] }));
    const to = press(project)?.to ?? null;
    const first = to && options.some(({ value }) => value === wordOf(to)) ? wordOf(to) : (options[0]?.value ?? null);
    return {
      title: PROJECT_FORMS.advance[language],
      lines: [...standingLines(project, language), ...knownLines(moves, known, language)],
      fields: [
        field('to', language, { kind: 'choice', options, value: first, optional: false }),
        field('date', language, { kind: 'date', value: clock.today(), optional: false }),
        ...evidenceFields(moves, known, language),
        ...(project.enterpriseId === null ? [field('enterprise', language)] : []),
        ...(moves.some(({ step }) => step !== 'FORWARD') ? [field('reason', language, { hint: 'exception' })] : []),
        field('note', language),
      ],
      fixed: { project: project.id, version: project.version },
    };
  },
};

/** The legal moves; exceptions only for who may approve them. */
function offered({ actor, rules }: ReadContext, project: Project): Move[] {
  const approves = can(rules.rights, actor, 'project.approve', marksOf(project));
  const moves = movesOf(project);
  const [forward, others] = [moves.filter(({ step }) => step !== 'BACK'), moves.filter(({ step }) => step === 'BACK')];
  return [...forward, ...others.toReversed()].filter(({ step }) => step === 'FORWARD' || approves);
}

function wordOf({ stage, substage }: Place): string {
  return substage ?? stage;
}

/** A field for each kind of evidence that any of the moves still lacks. */
function evidenceFields(moves: readonly Move[], known: readonly EvidenceItem[], language: Language): FormField[] {
  const names = new Set(moves.flatMap((move) => missingEvidence(move, [], known)).flatMap(fieldsOfNeed));
  return [...names].map((name) => field(name, language, formOf(name)));
}

function formOf(name: EvidenceField) {
  if (name === 'sum') return { kind: 'money', hint: 'money' } as const;
  return name === 'filing' ? ({ hint: 'filing' } as const) : {};
}

/** What need not be shown again. */
function knownLines(moves: readonly Move[], known: readonly EvidenceItem[], language: Language): string[] {
  const asked = new Set(moves.flatMap(({ needs }) => needs).flat());
  const text = evidenceText(known.filter(({ kind }) => asked.has(kind)));
  return text === null ? [] : [labelled(projectFormText('known', language), text[language], language)];
}
