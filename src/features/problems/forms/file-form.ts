import type { z } from 'zod';
import { EVERYTHING } from '../../../domain/people/scope.js';
import { FACTORS, PROBLEM_KINDS, SEVERITIES } from '../../../domain/problems/index.js';
import { formats, wordOf } from '../../../texts/index.js';
import { FILE_FORM, problemFieldText, problemHintText, problemText } from '../../../texts/problems.js';
import type { ReadContext } from '../../context.js';
import { nameText } from '../../figure-text.js';
import { type FormContent, type FormDefinition, type FormField, optionsOf } from '../../form.js';
import { parseInput } from '../../parse-input.js';
import { demandSomewhere } from '../../run-verb.js';
import type { WriteVerb } from '../../verb.js';
import { fileProblem } from '../file.js';
import { prepareProblem } from '../prepare.js';
import { type Prepared, preparedLines } from '../presentation/prepared-sheet.js';
import { titleText } from '../presentation/words.js';

/** The form by which a problem is filed: what was read of it, where it goes and by when, and what is like it. */
export const fileForm: FormDefinition = {
  verb: fileProblem as unknown as WriteVerb<z.ZodType, unknown>,
  label: FILE_FORM,
  async load(context, subject, given = {}) {
    const { language } = context;
    demandSomewhere(fileProblem, context);
    const about: Readonly<Record<string, string>> = /^PRJ-/.test(subject)
      ? { project: subject }
      : /^ENT-/.test(subject)
        ? { enterprise: subject }
        : {};
    const known: Readonly<Record<string, string>> = { ...about, ...given };
    const prepared = known.text ? await prepareProblem.run(context, parseInput(prepareProblem, known)) : null;
    return {
      title: FILE_FORM[language],
      lines: prepared === null ? [problemText('readFirst', language)] : preparedLines(prepared, language),
      fields: await fieldsOf(context, prepared, known),
      fixed: {
        ...(known.origin !== undefined && { origin: known.origin }),
        ...(prepared !== null && { seen: 'yes', origin: prepared.understood.origin }),
        ...(known.permalink !== undefined && { permalink: known.permalink }),
      },
    } satisfies FormContent;
  },
  async review(context, input) {
    return input.seen === undefined ? await fileForm.load(context, '', input) : null;
  },
};

async function fieldsOf(
  { store, scope, language }: ReadContext,
  prepared: Prepared | null,
  known: Readonly<Record<string, string>>,
): Promise<FormField[]> {
  const read = prepared?.understood;
  const named = async (ledger: 'counties' | 'chains') =>
    (await store.read(ledger, EVERYTHING)).map((row) => ({ value: row.id, label: nameText(row, language) }));
  const field = (
    name: Parameters<typeof problemFieldText>[0],
    rest: Partial<FormField> & Pick<FormField, 'kind'>,
  ): FormField => ({ name, label: problemFieldText(name, language), value: null, optional: true, ...rest });
  const [enterprise] = read?.enterpriseId ? await store.read('enterprises', scope, { id: read.enterpriseId }) : [];
  const alike = (prepared?.alike ?? []).map(({ problem }) => ({
    value: problem.id,
    label: `${problem.id} ${titleText(problem, language)}`,
  }));
  return [
    field('text', { kind: 'long', value: known.text ?? null, optional: false }),
    ...(alike.length === 0
      ? []
      : [field('into', { kind: 'choice', options: alike, hint: problemHintText('into', language) })]),
    field('county', {
      kind: 'choice',
      value: read?.countyId ?? null,
      options: await named('counties'),
    }),
    field('factor', {
      kind: 'choice',
      value: read?.factor ?? null,
      options: optionsOf(FACTORS, (factor) => formats.term(wordOf('factor', factor), language)),
    }),
    field('severity', {
      kind: 'choice',
      value: read?.severity ?? null,
      options: optionsOf(SEVERITIES, (severity) => formats.term(wordOf('severity', severity), language)),
    }),
    field('project', { kind: 'text', value: read?.projectId ?? prepared?.unseen ?? known.project ?? null }),
    field('enterprise', {
      kind: 'text',
      value: enterprise?.[language === 'zh' ? 'nameZh' : 'nameEn'] ?? known.enterprise ?? null,
    }),
    field('wanted', { kind: 'date', value: read?.wantedOn ?? null, hint: problemHintText('wanted', language) }),
    field('contact', {
      kind: 'text',
      value: prepared?.contact ?? known.contact ?? null,
      hint: problemHintText('contact', language),
    }),
    field('kind', {
      kind: 'choice',
      value: read?.kind ?? null,
      options: optionsOf(PROBLEM_KINDS, (kind) => formats.term(wordOf('problemKind', kind), language)),
    }),
    field('chain', { kind: 'choice', value: read?.chainId ?? null, options: await named('chains') }),
  ];
}
