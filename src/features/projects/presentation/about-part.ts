import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { type ProjectsKey, projectsText } from '../../../texts/projects.js';
import type { Name } from '../../figure.js';
import { inOneRow, labelled, nameText } from '../../figure-text.js';
import type { SheetPart } from '../../sheet.js';
import type { ProjectCard } from '../show.js';

/** Who is responsible. */
export function peoplePart({ owner, ownerUnit }: ProjectCard, language: Language): SheetPart {
  const lines = [...named('ownerPerson', [owner], language), ...named('ownerUnit', [ownerUnit], language)];
  return {
    kind: 'lines',
    heading: projectsText('people', language),
    lines: lines.length === 0 ? [projectsText('noOwner', language)] : lines,
  };
}

/** What the project is, where it stands, and what it came from and led to. */
export function aboutPart(card: ProjectCard, language: Language): SheetPart {
  const { project, chain, county, park, enterprise, nodes, parent, children } = card;
  const term = (word: { readonly zh: string; readonly en: string }) => formats.term(word, language);
  const kinds = [
    term(wordOf('projectKind', project.kind)),
    term(wordOf('purpose', project.purpose)),
    term(wordOf('projectLevel', project.level)),
    ...(project.digital ? [projectsText('digital', language)] : []),
  ];
  return {
    kind: 'lines',
    heading: projectsText('about', language),
    lines: [
      language === 'zh' ? project.summaryZh : project.summaryEn,
      labelled(projectsText('kindAndPurpose', language), inOneRow(kinds, language), language),
      ...named('place', [chain, county], language),
      ...named('park', [park], language),
      ...named('enterprise', [enterprise], language),
      ...named('nodes', nodes, language),
      ...(parent === null
        ? []
        : [labelled(projectsText('parent', language), `${parent.id} ${nameText(parent, language)}`, language)]),
      ...children.map((child) => {
        const said = inOneRow(
          [`${child.id} ${nameText(child, language)}`, term(wordOf('stage', child.stage))],
          language,
        );
        return labelled(projectsText('children', language), said, language);
      }),
    ],
  };
}

function named(key: ProjectsKey, names: readonly (Name | null)[], language: Language): string[] {
  const said = names.flatMap((name) => (name === null ? [] : [nameText(name, language)]));
  return said.length === 0 ? [] : [labelled(projectsText(key, language), inOneRow(said, language), language)];
}
