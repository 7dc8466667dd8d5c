import type { Problem } from '../../../domain/ledgers/ledgers.js';
import type { MoveName } from '../../../domain/problems/index.js';
import type { Language } from '../../../lib/language.js';
import { wordOf } from '../../../texts/index.js';
import { problemText } from '../../../texts/problems.js';
import type { Figure } from '../../figure.js';
import { figureText, labelled } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROBLEM_COMMANDS } from '../../problem-commands.js';
import type { SheetAct } from '../../sheet.js';
import { MOVE_VERBS } from '../move-verbs.js';

/** A title in the reader's language alone. */
export function titleText({ titleZh, titleEn }: Pick<Problem, 'titleZh' | 'titleEn'>, language: Language): string {
  return language === 'zh' ? titleZh : titleEn;
}

/** How many working days are left, or by how many it is late. */
export function leftText(workdays: Figure, language: Language): string {
  if (workdays.value >= 0) return labelled(problemText('left', language), figureText(workdays, language), language);
  const late = { ...workdays, value: -workdays.value };
  return labelled(problemText('late', language), figureText(late, language), language);
}

/** What a move is called on a button. */
export function moveText(move: MoveName, language: Language): string {
  const words = wordOf('problemMove', move)[language];
  return language === 'zh' ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the reader may do with a problem, as buttons that open forms. */
export function problemActs(id: string, moves: readonly MoveName[], language: Language): SheetAct[] {
  return moves.map((move) => ({
    kind: 'form',
    label: moveText(move, language),
    verb: MOVE_VERBS[move].name,
    subject: id,
  }));
}

/** The command that opens a problem. */
export function openProblem(id: string): string {
  return commandText(PROBLEM_COMMANDS.show, { problem: id });
}
