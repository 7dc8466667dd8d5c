import type { Language } from '../../../lib/language.js';
import { formats } from '../../../texts/index.js';
import { clauseText, FILE_FORM, problemFieldText, problemText } from '../../../texts/problems.js';
import { inOneRow, labelled, nameText, withAside } from '../../figure-text.js';
import type { Sheet } from '../../sheet.js';
import type { prepareProblem } from '../prepare.js';
import { openProblem, titleText } from './words.js';

export type Prepared = Awaited<ReturnType<typeof prepareProblem.run>>;

/** What was read of a message that files a problem, and the button of its form; nothing is filed yet. */
export function preparedSheet(prepared: Prepared, language: Language): Sheet {
  const { titleZh, detailZh: text } = prepared.understood;
  return {
    title: problemText('notFiled', language),
    marks: [],
    parts: [{ kind: 'lines', heading: titleZh, lines: preparedLines(prepared, language) }],
    notes: [problemText('fileByForm', language)],
    paging: [],
    commands: prepared.alike.map(({ problem: { id } }) => ({ label: id, command: openProblem(id) })),
    acts: [{ kind: 'form', label: FILE_FORM[language], verb: 'problem.file', subject: '', given: { text } }],
    questions: [],
  };
}

/** Where it will go and by when, as far as that is known, and the problems that are like it. */
export function preparedLines(
  { understood, unseen, route, owner, helpers, due, alike }: Prepared,
  language: Language,
): string[] {
  const [reason] = route?.reasons ?? [];
  const line = (key: Parameters<typeof problemText>[0], text: string) =>
    labelled(problemText(key, language), text, language);
  const missing = (['county', 'factor'] as const).filter(
    (name) => understood[name === 'county' ? 'countyId' : name] === null,
  );
  return [
    ...(unseen === null ? [] : [line('unseen', unseen)]),
    ...(missing.length === 0
      ? []
      : [
          line(
            'unread',
            formats.list(
              missing.map((name) => problemFieldText(name, language)),
              language,
            ),
          ),
        ]),
    ...(route && owner ? [line('owner', `L${route.level} · ${nameText(owner, language)}`)] : []),
    ...(helpers.length === 0
      ? []
      : [
          line(
            'helpers',
            formats.list(
              helpers.map((unit) => nameText(unit, language)),
              language,
            ),
          ),
        ]),
    ...(reason ? [line('routeWhy', withAside(reason[language], clauseText(reason.clause, language), language))] : []),
    line(
      'clock',
      inOneRow(
        [
          line('verifyDue', formats.date(due.verifyDue, language)),
          line('replyDue', formats.date(due.replyDue, language)),
          line('due', formats.date(due.resolveDue, language)),
        ],
        language,
      ),
    ),
    ...(alike.length === 0 ? [] : [problemText('alike', language)]),
    ...alike.map(
      ({ problem, likeness }) => `${problem.id} ${titleText(problem, language)} · ${problemText(likeness, language)}`,
    ),
  ];
}
