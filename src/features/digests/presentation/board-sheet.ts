import { LIGHTS } from '../../../domain/lights/types.js';
import type { Language } from '../../../lib/language.js';
import { digestText } from '../../../texts/digests.js';
import { formats, wordOf } from '../../../texts/index.js';
import { LIGHT_SIGNS } from '../../../texts/records.js';
import { inOneLine, inOneRow, labelled, lightText, nameText, withAside } from '../../figure-text.js';
import type { Sheet, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { Board, Turned } from '../board.js';
import type { BoardSetting } from '../set-board.js';
import { dueLine, openCommand } from './item-lines.js';

const MOST_LINES = 8;
const MOST_BUTTONS = 8;

/** How a chain or county stands at the beginning of a week, in words. */
export function boardSheet(board: Board, language: Language): Sheet {
  const say = (key: Parameters<typeof digestText>[0]) => digestText(key, language);
  const due = board.due.map((item) => dueLine(item, board.day, language));
  const turned = (rows: readonly Turned[]) => rows.map((row) => turnedLine(row, language));
  const items = [...board.due, ...board.red.map(({ record }) => ({ record, project: null }))];
  const commands = items.map((item) => openCommand(item)).filter((command) => command !== null);
  return {
    title: labelled(say('board'), nameText(board.place, language), language),
    marks: marksOf({ demo: board.demo, asOf: board.day }, language),
    parts: [
      { kind: 'lines', heading: say('boardLights'), lines: lightLines(board, language) },
      part(say('turnedRed'), turned(board.red), language),
      part(say('turnedGreen'), turned(board.green), language),
      part(
        withAside(say('dueThisWeek'), `${say('until')} ${formats.date(board.until, language)}`, language),
        due,
        language,
      ),
      part(
        say('topProblems'),
        board.problems.map((item) => dueLine(item, board.day, language)),
        language,
      ),
    ],
    notes: [],
    paging: [],
    commands: [...new Map(commands.map((one) => [one.command, one])).values()].slice(0, MOST_BUTTONS),
    questions: [],
  };
}

/** A part says that it is empty: on a board that is news too. */
function part(heading: string, lines: readonly string[], language: Language): SheetPart {
  const counted = labelled(heading, formats.number(lines.length), language);
  const rest = lines.length - MOST_LINES;
  const more = rest <= 0 ? [] : [language === 'zh' ? `另有${rest}项` : `${rest} more`];
  const shown = lines.length === 0 ? [digestText('none', language)] : [...lines.slice(0, MOST_LINES), ...more];
  return { kind: 'lines', heading: counted, lines: shown };
}

function lightLines({ lights }: Board, language: Language): string[] {
  return (['PROJECT', 'TASK', 'PROBLEM'] as const).map((kind) => {
    const counts = LIGHTS.flatMap((light) => {
      const count = lights[kind][light];
      return count === undefined ? [] : [`${LIGHT_SIGNS[light]} ${wordOf('light', light)[language]} ${count}`];
    });
    const said = counts.length === 0 ? digestText('none', language) : inOneRow(counts, language);
    return labelled(formats.term(wordOf('lightKind', kind), language), said, language);
  });
}

function turnedLine({ record, before }: Turned, language: Language): string {
  const was = labelled(digestText('before', language), lightText(before, language), language);
  return inOneLine([`${record.id} ${nameText(record, language)}`, was], language);
}

/** What a channel's board is set to. */
export function boardSettingSheet({ channel, on, next }: BoardSetting, language: Language): Sheet {
  const say = (key: Parameters<typeof digestText>[0]) => digestText(key, language);
  const nextLine = next === null ? [] : [labelled(say('next'), formats.date(next, language), language)];
  return {
    title: say('board'),
    marks: [channel.name === null ? channel.channelId : `#${channel.name.replace(/^#/, '')}`],
    parts: [{ kind: 'lines', heading: '', lines: [say(on ? 'boardOn' : 'boardOff'), ...nextLine] }],
    notes: [],
    paging: [],
    commands: [],
    questions: [],
  };
}
