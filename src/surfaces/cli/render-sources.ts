import {
  type Answer,
  type CitedPassage,
  citedPassages,
  citedRows,
  type Markers,
  placeOf,
  standingOf,
} from '../../features/ask/index.js';
import { answerForm } from '../../texts/index.js';
import { hang, type Screen } from './screen.js';
import { cut } from './width.js';

const WITHOUT_QUOTE = 120;

/** Where the evidence stands: rows of ledgers, and clauses of documents with the sentence that is quoted. */
export function renderSources(answer: Answer, markers: Markers, screen: Screen): string[] {
  const rows = citedRows(answer, markers).map(({ numbers, ledger, rows }) => ({
    number: numbers[0] as number,
    lines: hang(
      `  ${numbers.map((number) => `[${number}]`).join('')} `,
      `${answerForm('ledger', answer.language)} ${ledger}: ${rows}`,
      screen,
    ),
  }));
  const passages = citedPassages(answer, markers).map((cited) => ({
    number: cited.number,
    lines: hang(`  [${cited.number}] `, describe(cited, answer), screen),
  }));
  return [...rows, ...passages].sort((left, right) => left.number - right.number).flatMap(({ lines }) => lines);
}

function describe({ passage, quote }: CitedPassage, { language }: Answer): string {
  const said = quote ?? cut(passage.text.replaceAll('\n', ' '), WITHOUT_QUOTE);
  const colon = language === 'zh' ? '：' : ': ';
  return `${placeOf(passage, language)}${colon}“${said}” (${standingOf(passage, language)})`;
}
