import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { GROUNDS, type ProblemFigureKey, problemFigureText } from '../../../texts/problem-figures.js';
import { recordsText } from '../../../texts/records.js';
import { coverText, figureText, inOneRow, labelled, nameText, withAside } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROBLEM_COMMANDS } from '../../problem-commands.js';
import type { Sheet, SheetAct, SheetPart } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import type { clusterProblems } from '../clusters.js';
import { MOVE_VERBS } from '../move-verbs.js';
import { moveText, openProblem, titleText } from './words.js';

export type ProblemClusters = Awaited<ReturnType<typeof clusterProblems.run>>;
type Group = ProblemClusters['rows'][number];

/** Groups of problems that may have one cause in words, with what could be merged. */
export function problemClusterSheet(clusters: ProblemClusters, language: Language): Sheet {
  const say = (key: ProblemFigureKey) => problemFigureText(key, language);
  const { rows, filters } = clusters;
  const conditions = [
    ...[filters.chain, filters.county].flatMap((name) => (name === null ? [] : [nameText(name, language)])),
    ...(filters.factor ? [formats.term(wordOf('factor', filters.factor), language)] : []),
  ];
  const notes = [
    conditions.length === 0
      ? null
      : labelled(recordsText('filters', language), inOneRow(conditions, language), language),
    rows.length === 0 ? null : say('howMerged'),
    coverText(clusters.cover, language),
  ];
  const asked = {
    ...(filters.chain && { chain: filters.chain.id }),
    ...(filters.county && { county: filters.county.id }),
    ...(filters.factor && { factor: filters.factor }),
  };
  return {
    title: say('groups'),
    marks: marksOf(clusters, language, clusters),
    parts:
      rows.length === 0
        ? [{ kind: 'lines', heading: '', lines: [say('noGroups')] }]
        : rows.map((group) => groupPart(group, language)),
    notes: notes.filter((note) => note !== null),
    paging: pagingOf(clusters, language, (page) =>
      commandText(PROBLEM_COMMANDS.clusters, { ...asked, page: String(page) }),
    ),
    commands: rows.flatMap(({ problems: [first] }) =>
      first ? [{ label: `${first.id} ${titleText(first, language)}`, command: openProblem(first.id) }] : [],
    ),
    acts: rows.flatMap((group) => mergeActs(group, language)),
    questions: [],
  };
}

function groupPart({ ground, name, count, problems, mergeable }: Group, language: Language): SheetPart {
  const named = [
    ...(name === null ? [] : [nameText(name, language)]),
    ...problems.slice(0, 1).map(({ factor }) => formats.term(wordOf('factor', factor), language)),
    ...(ground.kind === 'CAUSE' ? [`“${ground.word}”`] : []),
  ];
  const basis = labelled(problemFigureText(GROUNDS[ground.kind], language), inOneRow(named, language), language);
  const [first] = problems;
  const proposal =
    mergeable.length === 0 || first === undefined
      ? []
      : [`${inOneRow(mergeable, language)} ${problemFigureText('proposal', language)} ${first.id}`];
  return {
    kind: 'lines',
    heading: withAside(basis, figureText(count, language), language),
    lines: [...problems.map((problem) => `${problem.id} ${titleText(problem, language)}`), ...proposal],
  };
}

function mergeActs({ problems: [first], mergeable }: Group, language: Language): SheetAct[] {
  if (first === undefined) return [];
  return mergeable.map((id) => ({
    kind: 'form',
    label: `${moveText('merge', language)} ${id} → ${first.id}`,
    verb: MOVE_VERBS.merge.name,
    subject: id,
    given: { into: first.id },
  }));
}
