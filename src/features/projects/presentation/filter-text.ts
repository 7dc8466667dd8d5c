import type { Language } from '../../../lib/language.js';
import { formats, type WordKey, type WordSet, wordOf } from '../../../texts/index.js';
import { projectConditions, projectsText } from '../../../texts/projects.js';
import { lightText, nameText, quoted } from '../../figure-text.js';
import type { Filters } from '../filters.js';

const NAMED = ['chain', 'county', 'owner', 'enterprise', 'node'] as const;

/** The conditions of a list, each in words. */
export function filterTexts(filters: Filters, language: Language): string[] {
  const { text, stage, substage, light, kind, purpose, level, state, mark, period, digital, overdue } = filters;
  const blank = language === 'zh' ? '' : ' ';
  const term = <S extends WordSet>(set: S, key: WordKey<S> | undefined) =>
    key === undefined ? [] : [formats.term(wordOf(set, key), language)];
  const days = (['silent', 'signed', 'landed'] as const).flatMap((name) => {
    const count = filters[name];
    return count === undefined ? [] : [projectConditions[name](count, language)];
  });
  return [
    ...(text === null ? [] : [`${projectsText('filter.text', language)}${blank}${quoted(text, language)}`]),
    ...NAMED.flatMap((name) => {
      const record = filters[name];
      return record === null
        ? []
        : [`${projectsText(`filter.${name}`, language)}${blank}${nameText(record, language)}`];
    }),
    ...term('stage', stage),
    ...term('substage', substage),
    ...(light === undefined ? [] : [lightText(light, language)]),
    ...term('projectKind', kind),
    ...term('purpose', purpose),
    ...term('projectLevel', level),
    ...(digital === null ? [] : [projectsText(digital ? 'filter.digital' : 'filter.notDigital', language)]),
    ...term('runState', state),
    ...(overdue ? [projectsText('filter.overdue', language)] : []),
    ...days,
    ...(mark === undefined ? [] : [markText(mark, period, language)]),
  ];
}

function markText(mark: NonNullable<Filters['mark']>, period: string | null, language: Language): string {
  const reached = formats.term(wordOf('mark', mark), language);
  if (period === null) return reached;
  const when = formats.period(period, language);
  return language === 'zh' ? `${when}${reached}` : `${reached} in ${when}`;
}
