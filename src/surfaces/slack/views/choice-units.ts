import type { Button } from '@slack/types';
import type { Choice } from '../../../features/ask/index.js';
import type { Language } from '../../../lib/language.js';
import { SLACK_LIMITS } from '../../../lib/slack-limits.js';
import { slackAnswerText } from '../../../texts/slack/answer.js';
import { askNextId } from '../ids.js';
import { literal } from '../mrkdwn.js';
import { actions, button, section } from './elements.js';
import type { Unit } from './paging.js';

/** Buttons side by side in one block; more would hide behind "show more" on a phone. */
const IN_A_ROW = 5;
/** Characters of the questions behind one row, since the message has a limit of its own. */
const ROW_SIZE = 2_500;

/** Questions to ask with one click: short ones as a row of buttons, long ones as a text with a button beside it. */
export function choiceUnits(choices: readonly Choice[], language: Language, idOf = askNextId): Unit[] {
  const units: Unit[] = [];
  let row: Button[] = [];
  let size = 0;
  const closeRow = () => {
    if (row.length > 0) units.push({ content: actions(row) });
    row = [];
    size = 0;
  };
  choices.forEach(({ label, question }, index) => {
    const words = literal(label).trim() || literal(question).trim();
    const value = literal(question).trim();
    if (words === '') return;
    const asked = value !== '' && value.length <= SLACK_LIMITS.button.value;
    const id = idOf(index + 1);
    if (asked && words.length <= SLACK_LIMITS.button.text) {
      if (row.length === IN_A_ROW || size + value.length > ROW_SIZE) closeRow();
      row.push(button({ id, text: words, value }));
      size += value.length;
      return;
    }
    closeRow();
    const ask = asked ? button({ id, text: slackAnswerText('askThis', language), value, label: words }) : undefined;
    units.push({ content: section(words, ask) });
  });
  closeRow();
  return units;
}

/** The answer's own choices and what else may be asked next, each once. */
export function nextChoices(own: readonly Choice[], further: readonly Choice[], limit: number): Choice[] {
  const found = new Map<string, Choice>();
  for (const choice of [...own, ...further]) if (!found.has(choice.question)) found.set(choice.question, choice);
  return [...found.values()].slice(0, limit);
}
