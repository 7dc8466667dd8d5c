import type { Language } from '../../../lib/language.js';
import { columnText, columnWords } from '../../../texts/columns.js';
import { formats, type WordKey, type WordSet, wordOf, words } from '../../../texts/index.js';
import { type ProjectsKey, projectsText, verbText } from '../../../texts/projects.js';
import { coverText, DASH, inOneLine, inOneRow, labelled, nameText, withAside } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROJECT_READINGS } from '../../project-readings.js';
import type { Sheet } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import type { HistoryEntry, ProjectHistory } from '../history.js';

/** What happened to a project in words, the newest first. */
export function projectHistorySheet(history: ProjectHistory, language: Language): Sheet {
  const say = (key: ProjectsKey) => projectsText(key, language);
  const { id, rows, pageSize } = history;
  const sized = pageSize === 10 ? {} : { pageSize: String(pageSize) };
  return {
    title: `${say('history')} · ${id} ${nameText(history, language)}`,
    marks: marksOf(history, language, history),
    parts: [
      {
        kind: 'lines',
        heading: '',
        lines: rows.length === 0 ? [say('emptyHistory')] : rows.map((entry) => lineOf(entry, language)),
      },
    ],
    notes: [say('newestFirst'), coverText(history.cover, language)].filter((note) => note !== null),
    paging: pagingOf(history, language, (page) =>
      commandText(PROJECT_READINGS.history, { project: id, ...sized, page: String(page) }),
    ),
    commands: [{ label: say('card'), command: commandText(PROJECT_READINGS.show, { project: id }) }],
    questions: [],
  };
}

function lineOf(entry: HistoryEntry, language: Language): string {
  const said = [entryText(entry, language), byText(entry, language)].filter((part) => part !== null);
  return labelled(`${entry.on} ${projectsText(`entry.${entry.kind}`, language)}`, inOneLine(said, language), language);
}

function byText({ by }: HistoryEntry, language: Language): string | null {
  if (by === null) return null;
  const who = by === 'system' ? projectsText('system', language) : nameText(by, language);
  return `${projectsText('by', language)} ${who}`;
}

function entryText(entry: HistoryEntry, language: Language): string {
  switch (entry.kind) {
    case 'stage':
      return stageText(entry, language);
    case 'report': {
      const { month, investmentMonth, progress, plannedProgress } = entry.report;
      const inMonth = `${projectsText('inMonth', language)} ${formats.money(investmentMonth, language)}`;
      const done = `${projectsText('progress', language)} ${formats.number(progress)}%`;
      const planned = `${projectsText('plannedProgress', language)} ${formats.number(plannedProgress)}%`;
      return `${formats.month(month, language)} ${inOneRow([inMonth, withAside(done, planned, language)], language)}`;
    }
    case 'note':
      return inOneRow([entry.note.words, ...(entry.note.link ? [entry.note.link] : [])], language);
    case 'revision': {
      const { kind, plannedOn, revisedOn } = entry.milestone;
      return `${formats.term(wordOf('milestoneKind', kind), language)} ${plannedOn} → ${revisedOn}`;
    }
    case 'change': {
      const what = withAside(verbText(entry.verb, language), entry.subject, language);
      const changes = entry.changes.map((change) => changeText(entry.ledger, change, language));
      return changes.length === 0 ? what : labelled(what, inOneRow(changes, language), language);
    }
  }
}

function stageText({ event, approvedBy }: Extract<HistoryEntry, { kind: 'stage' }>, language: Language): string {
  const term = (word: { readonly zh: string; readonly en: string }) => formats.term(word, language);
  const { fromStage, toStage, substage, evidenceZh, evidenceEn, reasonZh, reasonEn } = event;
  const to = substage === null ? term(wordOf('stage', toStage)) : term(wordOf('substage', substage));
  const move = fromStage === null || fromStage === toStage ? to : `${term(wordOf('stage', fromStage))} → ${to}`;
  const evidence = language === 'zh' ? (evidenceZh ?? evidenceEn) : (evidenceEn ?? evidenceZh);
  const reason = language === 'zh' ? (reasonZh ?? reasonEn) : (reasonEn ?? reasonZh);
  return inOneLine(
    [
      move,
      ...(evidence ? [labelled(projectsText('evidence', language), evidence, language)] : []),
      ...(reason ? [labelled(projectsText('reason', language), reason, language)] : []),
      ...(approvedBy ? [`${projectsText('approvedBy', language)} ${nameText(approvedBy, language)}`] : []),
    ],
    language,
  );
}

function changeText(
  ledger: string,
  { column, before, after }: Extract<HistoryEntry, { kind: 'change' }>['changes'][number],
  language: Language,
): string {
  const set = columnWords(ledger, column);
  const said = (value: string | null) => {
    if (value === null) return DASH;
    const isWord = set !== null && value in words[set];
    return isWord ? formats.term(wordOf(set, value as WordKey<WordSet>), language) : value;
  };
  return `${columnText(column, language)} ${said(before)} → ${said(after)}`;
}
