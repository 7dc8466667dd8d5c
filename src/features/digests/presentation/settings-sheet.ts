import type { Language } from '../../../lib/language.js';
import { digestText } from '../../../texts/digests.js';
import { formats } from '../../../texts/index.js';
import { labelled, withAside } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { RECORD_COMMANDS } from '../../record-commands.js';
import type { Sheet, SheetCommand } from '../../sheet.js';
import { isPaused } from '../preference.js';
import type { Settings } from '../settings.js';

/** How a digest is set, with buttons that set it otherwise. */
export function settingsSheet(
  { preference, channel, today, next, doneToday, changed }: Settings,
  language: Language,
): Sheet {
  const say = (key: Parameters<typeof digestText>[0]) => digestText(key, language);
  const paused = isPaused(preference, today);
  const until = preference.pausedUntil;
  const state = paused
    ? until === null
      ? say('paused')
      : withAside(say('paused'), `${say('until')} ${formats.date(until, language)}`, language)
    : say('running');
  const rows = [
    labelled(say('at'), hourText(preference.digestAt), language),
    labelled(say('language'), say(`language.${preference.language ?? 'auto'}`), language),
    labelled(say('where'), channel === null ? say('direct') : `#${channel.replace(/^#/, '')}`, language),
    labelled(say('state'), state, language),
    labelled(
      say('next'),
      next === null ? say('noNext') : `${formats.date(next, language)} ${hourText(preference.digestAt)}`,
      language,
    ),
  ];
  return {
    title: say('settings'),
    marks: [],
    parts: [{ kind: 'lines', heading: '', lines: rows }],
    notes: [...(changed ? [say(doneToday ? 'doneToday' : 'todayAtOnce')] : []), say('silentDays')],
    paging: [],
    commands: [
      ...hours(preference.digestAt),
      ...pausing(paused, language),
      { label: say('now'), command: '/digest now' },
    ],
    questions: [],
  };
}

/** Minutes after midnight as people write them. */
export function hourText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const OFFERED = [480, 510, 540, 600];

function hours(now: number): SheetCommand[] {
  return OFFERED.filter((minutes) => minutes !== now).map((minutes) => ({
    label: hourText(minutes),
    command: commandText(RECORD_COMMANDS.digestSettings, { at: hourText(minutes) }),
  }));
}

function pausing(paused: boolean, language: Language): SheetCommand[] {
  const form = paused ? RECORD_COMMANDS.digestResume : RECORD_COMMANDS.digestPause;
  return [{ label: digestText(paused ? 'resume' : 'pause', language), command: commandText(form, {}) }];
}
