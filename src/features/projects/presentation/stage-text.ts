import type { Project } from '../../../domain/ledgers/ledgers.js';
import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { projectsText } from '../../../texts/projects.js';
import { inOneRow, withAside } from '../../figure-text.js';
import type { StageStep } from '../stage-line.js';

/** Where a project stands, with the state that it is in when it does not just run. */
export function standingText(
  { stage, substage, runState, restartOn }: Pick<Project, 'stage' | 'substage' | 'runState' | 'restartOn'>,
  language: Language,
): string {
  const term = (word: { readonly zh: string; readonly en: string }) => formats.term(word, language);
  const parts = [
    term(wordOf('stage', stage)),
    ...(substage === null ? [] : [term(wordOf('substage', substage))]),
    ...(runState === 'NORMAL' ? [] : [term(wordOf('runState', runState))]),
    ...(restartOn === null ? [] : [`${projectsText('restartOn', language)} ${formats.date(restartOn, language)}`]),
  ];
  return inOneRow(parts, language);
}

/** The stages in a line, each with its first day, the present one in brackets. */
export function stageStepsText(steps: readonly StageStep[], language: Language): string {
  return steps
    .map(({ stage, on, state, signedOn }) => {
      const word = wordOf('stage', stage)[language];
      const day = on === null ? word : `${word} ${on}`;
      const signing = `${wordOf('mark', 'SIGNED')[language]} ${signedOn}`;
      const whole = signedOn === null ? day : withAside(day, signing, language);
      return state === 'now' ? `【${whole}】` : whole;
    })
    .join(' → ');
}
