import type { Answered } from '../../features/ask/index.js';
import { hang, type Screen } from './screen.js';
import { renderTable } from './table.js';

const HITS_SHOWN = 12;

/** What was understood of a question, what search found with which scores, and which points the check threw out. */
export function renderExplanation({ question, explain }: Answered, screen: Screen): string {
  const { style } = screen;
  const line = (name: string, value: string) => (value === '' ? [] : hang(`  ${name}: `, value, screen));
  const understood = [
    ...line('language', question.language),
    ...line('topics', question.topics.join(', ')),
    ...line('answered by', explain.topic ?? 'no topic'),
    ...line('aspects', question.aspects.join(', ')),
    ...line('form', question.form),
    ...line(
      'mentions',
      question.mentions.map(({ text, kind, id, how }) => `${text} → ${kind} ${id} (${how})`).join('; '),
    ),
    ...line(
      'ambiguous',
      question.ambiguities
        .map(({ text, candidates }) => `${text}: ${candidates.map(({ id }) => id).join(', ')}`)
        .join('; '),
    ),
    ...line('unknown', question.unknowns.map(({ text, kind }) => `${text} (${kind})`).join('; ')),
    ...line('period', question.period?.key ?? ''),
    ...line('compared with', question.comparedPeriod?.key ?? ''),
    ...line(
      'filters',
      question.filters
        .map(({ field, values, negated }) => `${negated ? 'not ' : ''}${field}=${values.join('|')}`)
        .join('; '),
    ),
    ...line('not explained', question.leftover.join(', ')),
  ];
  const rejected = explain.rejected.flatMap((each) => hang('  – ', JSON.stringify(each), screen));
  return [
    '',
    style.heading('Understood'),
    ...understood,
    '',
    style.heading('Search'),
    ...hits(explain.hits, screen),
    ...(rejected.length > 0 ? ['', style.heading('Thrown out by the check'), ...rejected] : []),
    '',
  ].join('\n');
}

function hits(list: Answered['explain']['hits'], { width, style }: Screen): string[] {
  if (list.length === 0) return ['  not searched'];
  const headings = ['passage', 'score', 'normal', 'lexical', 'vector', 'sentence', 'terms'];
  const columns = headings.map((heading, index) => ({
    heading,
    side: index > 0 && index < 6 ? ('right' as const) : ('left' as const),
    flexible: index === 0 || index === 6,
  }));
  const rows = list.slice(0, HITS_SHOWN).map(({ passage, score, normalised, explanation }) => {
    const { lexical, vector, bestSentence, terms } = explanation;
    const scores = [score, normalised, lexical, vector, bestSentence].map((value) => value.toFixed(3));
    return [passage.id, ...scores, terms.join(' ')];
  });
  return renderTable(columns, rows, { width: width - 2, style }).map((line) => `  ${line}`);
}
