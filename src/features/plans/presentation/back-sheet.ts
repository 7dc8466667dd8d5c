import type { Language } from '../../../lib/language.js';
import { formats } from '../../../texts/index.js';
import { type PlanKey, planText, shortText } from '../../../texts/plans.js';
import { dueNoteText } from '../../../texts/tasks.js';
import { labelled, withAside } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PLAN_COMMANDS } from '../../plan-commands.js';
import type { Sheet } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { workBackFrom } from '../back.js';

export type BackSchedule = Awaited<ReturnType<typeof workBackFrom.run>>;

/** A schedule that was worked back, in words. */
export function backSheet(schedule: BackSchedule, language: Language): Sheet {
  const { due, lastDay, steps, names, workdaysShort, notes, standard } = schedule;
  const say = (key: PlanKey) => planText(key, language);
  return {
    title: `${say('back')} · ${formats.date(due, language)}`,
    marks: marksOf(schedule, language),
    parts: [
      {
        kind: 'table',
        heading: '',
        columns: [
          { heading: say('step'), flexible: true },
          { heading: say('workdays'), side: 'right' },
          { heading: say('startBy') },
          { heading: say('endBy') },
          { heading: say('standing'), flexible: true },
        ],
        rows: steps.map(({ workdays, startOn, endOn, state, workdaysLate }, index) => [
          (language === 'zh' ? names[index]?.zh : names[index]?.en) ?? '',
          String(workdays),
          startOn,
          endOn,
          workdaysLate === 0 ? say(state) : withAside(say(state), lateText(workdaysLate, language), language),
        ]),
      },
    ],
    notes: [
      workdaysShort === 0 ? say('inTime') : shortText(workdaysShort, language),
      ...(lastDay === due ? [] : [labelled(say('lastDay'), formats.date(lastDay, language), language)]),
      ...notes.map((note) => dueNoteText(note, language)),
      ...(standard ? [say('standard')] : []),
    ],
    paging: [],
    commands: adoptCommand(schedule, language),
    questions: [],
  };
}

function lateText(workdays: number, language: Language): string {
  const words = planText('late', language);
  return language === 'zh' ? `${workdays}${words}` : `${workdays} ${words}`;
}

/** Takes the steps into the draft in the words in which they were asked for. */
function adoptCommand({ asked, due, steps, standard }: BackSchedule, language: Language): Sheet['commands'] {
  const all = { label: planText('allPlans', language), command: commandText(PLAN_COMMANDS.list, {}) };
  if (asked.plan === null) return [all];
  const written = steps.map(({ name, workdays }) => `${name} ${workdays}`).join(', ');
  const input = {
    ...(!standard && { steps: written }),
    due,
    ...(asked.stage && { stage: asked.stage }),
    ...(asked.project && { project: asked.project }),
    plan: asked.plan,
  };
  return [{ label: planText('adopt', language), command: commandText(PLAN_COMMANDS.adopt, input) }, all];
}
