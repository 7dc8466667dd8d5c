import { html, raw } from 'hono/html';
import type { Answer, Fact, Passage } from '../../src/knowledge/types.js';
import { pointsOf } from './citations.js';
import type { Evaluation } from './evaluate.js';
import type { Floor } from './floors.js';
import { percent } from './report.js';

/** What became of a question; the page can be cut down to each. */
const VERDICTS = {
  right: 'right',
  incomplete: 'incomplete',
  fault: 'wrong number or id',
  answered: 'answered, but should be refused',
  refused: 'refused, as it should be',
} as const;
type Verdict = keyof typeof VERDICTS;

type Part = ReturnType<typeof html>;

interface Judged {
  readonly id: string;
  readonly question: string;
  readonly verdict: Verdict;
  readonly answer: Answer;
  readonly expected: readonly string[];
  readonly faults: readonly string[];
}

/** The run as one page that needs nothing beside itself: the floors, then every question with its answer and evidence. */
export function reportHtml(evaluation: Evaluation, floors: readonly Floor[]): string {
  const judged = judgedOf(evaluation);
  const { day, seed } = evaluation.options;
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wutong 梧桐: evaluation of ${day}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<h1>Wutong 梧桐: evaluation</h1>
<p>Demo data of ${day}, seed ${seed}, ${judged.length} questions.</p>
<table>
<thead><tr><th>figure</th><th>cases</th><th>share</th><th>95 % interval</th><th>floor</th><th></th></tr></thead>
<tbody>${floors.map(floorRow)}</tbody>
</table>
<fieldset><legend>Show</legend>${Object.entries(VERDICTS).map(([verdict, words]) => choice(verdict, words, judged))}</fieldset>
<main>${judged.map(questionPart)}</main>
</body>
</html>
`);
}

function judgedOf({ golden, unanswerable }: Evaluation): Judged[] {
  return [
    ...golden.map(({ id, question, answer, expected, complete, lacking, invalid, figureFaults }) => ({
      id,
      question,
      answer,
      expected,
      verdict:
        invalid.length + figureFaults.length > 0
          ? ('fault' as const)
          : complete
            ? ('right' as const)
            : ('incomplete' as const),
      faults: [
        ...lacking.map((one) => `lacks ${one}`),
        ...invalid.map((one) => `invalid: ${one}`),
        ...figureFaults.map((one) => `number: ${one}`),
      ],
    })),
    ...unanswerable.map(({ question: { id, question }, answer, refused }) => ({
      id,
      question,
      answer,
      expected: ['a refusal'],
      verdict: refused ? ('refused' as const) : ('answered' as const),
      faults: [],
    })),
  ];
}

function floorRow({ name, share, bound, side, kept }: Floor): Part {
  return html`<tr class="${kept ? 'kept' : 'missed'}"><td>${name}</td><td>${Math.round(share.hits * 10) / 10} of ${share.of}</td><td>${percent(share.share)}</td><td>${percent(share.low)} to ${percent(share.high)}</td><td>${side === 'least' ? 'at least' : 'at most'} ${percent(bound)}</td><td>${kept ? 'kept' : 'MISSED'}</td></tr>
`;
}

function choice(verdict: string, words: string, judged: readonly Judged[]): Part {
  const count = judged.filter((one) => one.verdict === verdict).length;
  return html`<label><input type="checkbox" id="show-${verdict}" checked> ${words} (${count})</label>
`;
}

function questionPart({ id, question, verdict, answer, expected, faults }: Judged): Part {
  const points = pointsOf(answer);
  return html`<details class="${verdict}"><summary><code>${id}</code> ${question} <span>${VERDICTS[verdict]}</span></summary>
<p>Answer (${answer.kind})</p>
${points.length === 0 ? '' : html`<ol>${points.map((point) => html`<li>${point.text} <small>${point.evidence.join(', ')}</small></li>`)}</ol>`}
${answer.missing.map((words) => html`<p class="missing">${words}</p>`)}
${answer.choices.map(({ label }) => html`<p class="missing">Offered: ${label}</p>`)}
<p>Expected: ${expected.length === 0 ? 'words alone' : expected.join('; ')}</p>
${faults.length === 0 ? '' : html`<ul class="faults">${faults.map((fault) => html`<li>${fault}</li>`)}</ul>`}
${answer.passages.length === 0 ? '' : html`<p>Passages</p>${answer.passages.map(passagePart)}`}
${answer.facts.length === 0 ? '' : html`<p>Figures and rows</p><ul>${answer.facts.map(factPart)}</ul>`}
</details>
`;
}

function passagePart({ id, title, number, clause, status, text }: Passage): Part {
  const place = [title, number, clause, status].filter(Boolean).join(' · ');
  return html`<figure><blockquote>${text}</blockquote><figcaption><code>${id}</code> ${place}</figcaption></figure>`;
}

function factPart({ id, subject, measure, value, unit, period, source }: Fact): Part {
  const said = [subject, measure, String(value), unit, period].filter(Boolean).join(' · ');
  return html`<li><code>${id}</code> ${said} <small>${source.ledger}: ${source.rows.slice(0, 12).join(', ')}</small></li>`;
}

/** Which verdicts are shown, the style alone decides, by the boxes that are ticked. */
const HIDING = Object.keys(VERDICTS)
  .map((verdict) => `body:has(#show-${verdict}:not(:checked)) details.${verdict}`)
  .join(', ');

const STYLE = `
body { font: 16px/1.5 system-ui, "Noto Sans SC", sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1d1c1d; }
table { border-collapse: collapse; } th, td { text-align: left; padding: .25rem .75rem; border-bottom: 1px solid #ddd; }
.missed { background: #fde7e9; font-weight: 600; }
fieldset { margin: 1.5rem 0; border: 1px solid #ddd; } label { margin-right: 1.25rem; white-space: nowrap; }
details { border: 1px solid #ddd; border-left: .4rem solid #2e7d32; margin: .4rem 0; padding: .4rem .8rem; overflow-wrap: anywhere; }
summary { cursor: pointer; } summary span { float: right; color: #555; }
details.incomplete { border-left-color: #b26a00; } details.fault, details.answered { border-left-color: #b3261e; }
details.refused { border-left-color: #777; }
figure { margin: .5rem 0 .5rem 1rem; } blockquote { margin: 0; padding-left: .8rem; border-left: 3px solid #ccc; white-space: pre-line; }
figcaption, small, .missing { color: #555; } .faults { color: #b3261e; }
${HIDING} { display: none; }
`;
