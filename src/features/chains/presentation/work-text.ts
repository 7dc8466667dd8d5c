import type { Language } from '../../../lib/language.js';
import { wordOf } from '../../../texts/index.js';
import { recordsText } from '../../../texts/records.js';
import type { Figure } from '../../figure.js';
import { DASH, figureText, labelled, lightCountsText, withAside } from '../../figure-text.js';
import type { LitCount, WorkCounts } from '../work-counts.js';

/** A count with its lights; whose right opens nothing of it learns so, and no zero. */
export function countText(count: LitCount | null, counts: Pick<WorkCounts, 'counted'>, language: Language): string {
  if (count === null) return counts.counted === 'none' ? recordsText('outside', language) : DASH;
  const figure = figureText(count.all, language);
  const all = counts.counted === 'part' ? withAside(figure, recordsText('inPart', language), language) : figure;
  const lights = lightCountsText(count.byLight, language);
  return lights === '' ? all : labelled(all, lights, language);
}

/** Projects by stage, in the order of the stages: `planned 谋划 1 · landed 落地 2`. */
export function stagesText(projects: WorkCounts['projects'], language: Language): string {
  const stages = Object.entries(projects?.byStage ?? {}) as [
    keyof NonNullable<WorkCounts['projects']>['byStage'],
    Figure,
  ][];
  const said = stages.map(([stage, { value }]) => {
    const { en, zh } = wordOf('stage', stage);
    return language === 'zh' ? `${zh}${value}` : `${en} ${zh} ${value}`;
  });
  return said.length === 0 ? DASH : said.join(' · ');
}
