import type { Language } from '../../../lib/language.js';
import { digestText } from '../../../texts/digests.js';
import { formats } from '../../../texts/index.js';
import { labelled } from '../../figure-text.js';
import type { Sheet } from '../../sheet.js';
import type { AlarmData } from '../outgoing.js';

/** What the office is told when the clock was not kept */
export function alarmSheet(alarm: AlarmData, language: Language): Sheet {
  const say = (key: Parameters<typeof digestText>[0]) => digestText(key, language);
  const lines =
    alarm.kind === 'missed'
      ? [say(alarm.whole ? 'missedWhole' : 'missedSome'), ...alarm.days.map((day) => formats.date(day, language))]
      : [
          labelled(say('lateSteps'), formats.number(alarm.steps), language),
          labelled(say('lateSince'), formats.moment(alarm.since, language), language),
          ...(alarm.problemId === null ? [] : [labelled(say('lateProblem'), alarm.problemId, language)]),
        ];
  return {
    title: say('alarm'),
    marks: [],
    parts: [{ kind: 'lines', heading: '', lines }],
    notes: [say('whatToDo')],
    paging: [],
    commands: [],
    questions: [],
  };
}
