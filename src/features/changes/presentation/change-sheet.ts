import type { ProblemAction } from '../../../domain/problems/index.js';
import type { Language } from '../../../lib/language.js';
import { type ChangeKey, changeText, toldAsText } from '../../../texts/changes.js';
import { columnText, columnWords } from '../../../texts/columns.js';
import { formats, type WordKey, type WordSet, wordOf } from '../../../texts/index.js';
import { ledgerName } from '../../../texts/slack/answer.js';
import { DASH, inOneRow, labelled, lightText, nameText, withAside } from '../../figure-text.js';
import { recordCommandOf } from '../../record-commands.js';
import type { Sheet, SheetAct, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { ChangedColumn, DescribedRecord, Told } from '../describe.js';
import type { ChangeCard } from '../show.js';

/** A change in words: what was, what is, who is told, and how it can be taken back or confirmed. */
export function changeSheet(card: ChangeCard, language: Language): Sheet {
  const say = (key: ChangeKey) => changeText(key, language);
  const main = card.records.find(({ subject }) => subject === card.subject) ?? card.records[0];
  const title = main ? titleOf(main, language) : card.subject;
  const told = card.told.map(({ person, as }) =>
    withAside(nameText(person, language), toldAsText(as, language), language),
  );
  const notes = [
    ...(card.words === null ? [] : [labelled(say('readFrom'), `“${card.words}”`, language)]),
    labelled(say('by'), inOneRow([nameText(card.by, language), formats.moment(card.at, language)], language), language),
    ...(told.length === 0 ? [] : [labelled(say('told'), formats.list(told, language), language)]),
    ...(card.state === 'OPEN' ? [say('waitsHint')] : []),
  ];
  return {
    title: `${doneText(card, language)} · ${title}`,
    marks: marksOf(card, language),
    parts: [...recordParts(card, language), ...lightPart(card, language)],
    notes,
    paging: [],
    commands: openCommands(card, language),
    acts: actsOf(card, language),
    questions: [],
  };
}

/** Whoever made a change reads that it is saved; whoever is told of it, what was done. */
function doneText({ state, mine, records }: ChangeCard, language: Language): string {
  if (state !== 'MADE' || mine) return changeText(state, language);
  const action = records
    .filter(({ ledger, did }) => ledger === 'problemEvents' && did === 'made')
    .map(({ columns }) => columns.find(({ column }) => column === 'action')?.after?.value as ProblemAction)
    .at(0);
  return action === undefined ? changeText('TOLD', language) : wordOf('problemAction', action)[language];
}

function titleOf({ subject, ledger, name }: DescribedRecord, language: Language): string {
  if (name !== null) return `${subject} ${nameText(name, language)}`;
  if (ledger === null) return subject;
  return isOfHistory({ ledger }) ? ledgerName(ledger, language) : `${ledgerName(ledger, language)} ${subject}`;
}

/** Kept for counting and checking; what they say stands in words beside them. */
const BESIDE: ReadonlySet<string> = new Set(['evidences', 'ladder', 'clock', 'levelSince']);

/** What a record of a history adds to the record that it is about. */
const OF_HISTORY: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  problemEvents: new Set(['action', 'noteZh', 'noteEn', 'evidence']),
};

function isOfHistory({ ledger }: Pick<DescribedRecord, 'ledger'>): boolean {
  return OF_HISTORY[ledger ?? ''] !== undefined;
}

/** What is kept in both languages is told in the reader's, or in the one in which it was written. */
function columnsFor({ ledger, columns }: DescribedRecord, language: Language): ChangedColumn[] {
  const [own, other] = language === 'zh' ? (['Zh', 'En'] as const) : (['En', 'Zh'] as const);
  const names = new Set(columns.map(({ column }) => column));
  const shown = (name: string) => columns.find(({ column }) => column === name)?.after?.value;
  return columns.filter(({ column }) => {
    // What is told in one sentence is its own title.
    if (column === `detail${own}` && shown(column) === shown(`title${own}`)) return false;
    if (BESIDE.has(column) || OF_HISTORY[ledger ?? '']?.has(column) === false) return false;
    return !(column.endsWith(other) && names.has(`${column.slice(0, -2)}${own}`));
  });
}

/** Of many records the first in full, the others by their names. */
function recordParts(card: ChangeCard, language: Language): SheetPart[] {
  const ordered = [...card.records].sort(
    (one, other) => Number(other.subject === card.subject) - Number(one.subject === card.subject),
  );
  const others = ordered
    .slice(IN_FULL)
    .map((record) => labelled(changeText(record.did, language), titleOf(record, language), language));
  const full = ordered.slice(0, IN_FULL).flatMap((record) => partOf(record, card, language));
  return others.length === 0
    ? full
    : [...full, { kind: 'lines', heading: changeText('alsoChanged', language), lines: others }];
}

const IN_FULL = 4;

/** A record with each column as it was and as it is; one that was made shows what it holds. */
function partOf(record: DescribedRecord, { records, subject }: ChangeCard, language: Language): SheetPart[] {
  const columns = columnsFor(record, language);
  if (columns.length === 0) return [];
  const heading = records.length === 1 ? '' : headingOf(record, subject, language);
  const lines = columns.map((column) =>
    labelled(columnText(column.column, language), changed(record, column, language), language),
  );
  return [{ kind: 'lines', heading, lines }];
}

/** The title names the record that the change is about, and each step of a history is one that is added. */
function headingOf(record: DescribedRecord, about: string, language: Language): string {
  const did = changeText(record.did, language);
  if (record.subject === about) return did;
  const title = titleOf(record, language);
  return isOfHistory(record) && record.did === 'made' ? title : `${title} · ${did}`;
}

function changed(record: DescribedRecord, column: ChangedColumn, language: Language): string {
  const text = (told: Told) => valueText(record, column, told, language);
  if (record.did === 'made') return text(column.after);
  if (record.did === 'taken-away') return text(column.before);
  return `${text(column.before)} → ${text(column.after)}`;
}

function valueText(
  { ledger }: DescribedRecord,
  { column, kind }: ChangedColumn,
  told: Told,
  language: Language,
): string {
  if (told === null) return DASH;
  const { value, names } = told;
  if (names.length > 0)
    return formats.list(
      names.map((name) => nameText(name, language)),
      language,
    );
  const set = columnWords(ledger ?? '', column);
  if (set !== null) return formats.term(wordOf(set, value as WordKey<WordSet>), language);
  switch (kind) {
    case 'date':
      return formats.date(String(value), language);
    case 'money':
      return formats.money(value as bigint, language);
    case 'number':
    case 'integer':
      if (column === 'level') return `L${value}`;
      if (column === 'year') return formats.year(value as number, language);
      return `${formats.number(value as number)}${PERCENT.has(column) ? '%' : ''}`;
    case 'boolean':
      return changeText(value === true ? 'yes' : 'no', language);
    case 'list':
      return formats.list(value as string[], language);
    default:
      return column === 'month' ? formats.month(String(value), language) : String(value);
  }
}

const PERCENT: ReadonlySet<string> = new Set(['progress', 'plannedProgress']);

function lightPart({ lights, state }: ChangeCard, language: Language): SheetPart[] {
  if (lights.length === 0 || state === 'OPEN') return [];
  const lines = lights.map(({ subject, light }) => labelled(subject, lightText(light, language), language));
  return [{ kind: 'lines', heading: changeText('lights', language), lines }];
}

function openCommands({ records }: ChangeCard, language: Language): Sheet['commands'] {
  const opened = records.flatMap(({ subject, name }) => {
    const command = recordCommandOf(subject);
    return command === null
      ? []
      : [
          {
            label: labelled(changeText('open', language), name ? nameText(name, language) : subject, language),
            command,
          },
        ];
  });
  const once = new Map(opened.map((one) => [one.command, one]));
  return [...once.values()].slice(0, 3);
}

function actsOf({ state, key, mine, records }: ChangeCard, language: Language): SheetAct[] {
  if (state === 'OPEN') {
    const discard: SheetAct = { kind: 'discard', label: changeText('discard', language), id: key };
    return [{ kind: 'confirm', label: changeText('confirm', language), id: key }, ...(mine ? [discard] : [])];
  }
  // What no ledger holds, such as a post or a channel, is changed again instead of taken back.
  const reversible = records.every(({ ledger }) => ledger !== null);
  return state === 'MADE' && mine && reversible ? [{ kind: 'undo', label: changeText('undo', language), key }] : [];
}
