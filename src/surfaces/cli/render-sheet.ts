import { DASH } from '../../features/figure-text.js';
import { type Command, commandsOf, parseCommand } from '../../features/grammar.js';
import { VERBS } from '../../features/registry.js';
import type { Sheet, SheetPart } from '../../features/sheet.js';
import type { Language } from '../../lib/language.js';
import { answerForm } from '../../texts/index.js';
import { hang, type Screen } from './screen.js';
import { renderTable } from './table.js';
import { width } from './width.js';

/** So many commands are named at the end. */
const COMMANDS = 3;

/** A sheet as a terminal shows it, with the commands of the terminal for what can be done next. */
export function renderSheet(sheet: Sheet, screen: Screen, language: Language): string {
  const { style } = screen;
  const next = [
    ...[...sheet.paging, ...sheet.commands.slice(0, COMMANDS)].map(({ command }) => terminalCommand(command)),
    ...(sheet.acts ?? []).flatMap((act) => (act.kind === 'undo' ? [`wutong undo ${quoted(act.key)}`] : [])),
    ...sheet.questions.map(({ question }) => `wutong ask ${quoted(question)}`),
  ];
  return [
    style.heading(sheet.title),
    style.quiet(sheet.marks.join(' · ')),
    ...sheet.parts.flatMap((part) => renderPart(part, screen)),
    ...(sheet.notes.length > 0 ? [''] : []),
    ...sheet.notes.flatMap((note) => hang('  – ', note, screen)),
    ...(next.length > 0 ? ['', style.heading(answerForm('next', language))] : []),
    ...next.flatMap((each) => hang('  ', each, screen)),
    '',
  ].join('\n');
}

function renderPart(part: SheetPart, screen: Screen): string[] {
  const heading = part.heading === '' ? [''] : ['', screen.style.heading(part.heading)];
  if (part.kind === 'lines') return [...heading, ...part.lines.flatMap((line) => hang('  • ', line, screen))];
  return [...heading, ...(isTooWide(part, screen) ? renderRecords(part, screen) : renderRows(part, screen))];
}

type Table = Extract<SheetPart, { kind: 'table' }>;

/** Wider than this many screens, a table is easier to read row by row. */
const SCREENS = 1.6;
/** Blanks between columns. */
const GAP = 2;

function isTooWide({ columns, rows }: Table, screen: Screen): boolean {
  const widths = columns.map(({ heading }, index) =>
    Math.max(width(heading), ...rows.map((row) => width(row[index] ?? ''))),
  );
  return widths.reduce((sum, each) => sum + each + GAP, 0) > screen.width * SCREENS;
}

function renderRows({ columns, rows }: Table, screen: Screen): string[] {
  const table = renderTable(columns, rows, { width: screen.width - 2, style: screen.style });
  return table.map((line) => `  ${line}`);
}

/** Each row by itself: what it is about, then what its other columns say; what they do not say is left out. */
function renderRecords({ columns, rows }: Table, screen: Screen): string[] {
  return rows.flatMap(([subject = '', ...cells]) => {
    const said = cells.flatMap((cell, index) =>
      cell === DASH || cell === '' ? [] : [`${columns[index + 1]?.heading ?? ''}: ${cell}`],
    );
    return [...hang('  • ', subject, screen), ...hang('      ', said.join('; '), screen)];
  });
}

/** A command of the chat as the terminal has it: `/chain list page:2` is `wutong chain list --page 2`. */
export function terminalCommand(text: string, commands: readonly Command[] = commandsOf(VERBS)): string {
  const command = commands.find(({ name }) => text.startsWith(`/${name} `));
  const parsed = command && parseCommand(text, command.verbs);
  if (parsed?.kind !== 'run') return text;
  const { name, word, positional } = parsed.verb.command;
  const words = Object.entries(parsed.input).map(([field, value]) =>
    field === positional ? quoted(value) : `--${field} ${quoted(value)}`,
  );
  return ['wutong', name.replace(/^wutong /, ''), word, ...words].join(' ');
}

function quoted(text: string): string {
  return /^[\p{Letter}\p{Number}._-]+$/u.test(text) ? text : `"${text.replace(/["\\$`]/g, '\\$&')}"`;
}
