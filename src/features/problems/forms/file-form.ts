import type { z } from 'zod';
import { EVERYTHING } from '../../../domain/people/scope.js';
import { FACTORS, SEVERITIES } from '../../../domain/problems/index.js';
import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { FILE_FORM, problemFieldText, problemHintText, problemText } from '../../../texts/problems.js';
import type { ReadContext } from '../../context.js';
import { inOneRow, labelled, nameText } from '../../figure-text.js';
import { type FormContent, type FormDefinition, type FormField, optionsOf } from '../../form.js';
import { parseInput } from '../../parse-input.js';
import type { WriteVerb } from '../../verb.js';
import { fileProblem } from '../file.js';
import { prepareProblem } from '../prepare.js';
import { titleText } from '../presentation/words.js';

type Prepared = Awaited<ReturnType<typeof prepareProblem.run>>;

/** The form by which a problem is filed: what was read of it, where it goes and by when, and what is like it. */
export const fileForm: FormDefinition = {
  verb: fileProblem as unknown as WriteVerb<z.ZodType, unknown>,
  label: FILE_FORM,
  async load(context, subject, given = {}) {
    const { language } = context;
    const about: Readonly<Record<string, string>> = /^PRJ-/.test(subject)
      ? { project: subject }
      : /^ENT-/.test(subject)
        ? { enterprise: subject }
        : {};
    const known: Readonly<Record<string, string>> = { ...about, ...given };
    const prepared = known.text ? await prepareProblem.run(context, parseInput(prepareProblem, known)) : null;
    return {
      title: FILE_FORM[language],
      lines: prepared === null ? [] : linesOf(prepared, language),
      fields: await fieldsOf(context, prepared, known),
      fixed: {
        ...(given.permalink !== undefined && { permalink: given.permalink }),
        ...(given.origin !== undefined && { origin: given.origin }),
      },
    } satisfies FormContent;
  },
};

/** Where it will go and by when, as far as that is known, and the problems that are like it. */
function linesOf({ route, owner, due, alike }: Prepared, language: Language): string[] {
  const [reason] = route?.reasons ?? [];
  const line = (key: Parameters<typeof problemText>[0], text: string) =>
    labelled(problemText(key, language), text, language);
  return [
    ...(route && owner ? [line('owner', `L${route.level} · ${nameText(owner, language)}`)] : []),
    ...(reason ? [line('routeWhy', `${reason[language]}（${problemText('rule', language)}${reason.clause}）`)] : []),
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

async function fieldsOf(
  { store, language }: ReadContext,
  prepared: Prepared | null,
  known: Readonly<Record<string, string>>,
): Promise<FormField[]> {
  const read = prepared?.understood;
  const counties = await store.read('counties', EVERYTHING);
  const field = (
    name: Parameters<typeof problemFieldText>[0],
    rest: Partial<FormField> & Pick<FormField, 'kind'>,
  ): FormField => ({ name, label: problemFieldText(name, language), value: null, optional: true, ...rest });
  const alike = (prepared?.alike ?? []).map(({ problem }) => ({
    value: problem.id,
    label: `${problem.id} ${titleText(problem, language)}`,
  }));
  return [
    field('text', { kind: 'long', value: known.text ?? null, optional: false }),
    ...(alike.length === 0
      ? []
      : [field('into', { kind: 'choice', options: alike, hint: problemHintText('into', language) })]),
    field('project', { kind: 'text', value: read?.projectId ?? known.project ?? null }),
    field('enterprise', { kind: 'text', value: read?.enterpriseId ?? known.enterprise ?? null }),
    field('county', {
      kind: 'choice',
      value: read?.countyId ?? null,
      options: counties.map((county) => ({ value: county.id, label: nameText(county, language) })),
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
    field('contact', { kind: 'text', value: known.contact ?? null, hint: problemHintText('contact', language) }),
  ];
}
