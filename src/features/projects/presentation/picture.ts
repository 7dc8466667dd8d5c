import { STAGES } from '../../../domain/projects/types.js';
import type { Language } from '../../../lib/language.js';
import { stackedBarsPicture } from '../../../render/stacked-bars.js';
import { wordOf } from '../../../texts/index.js';
import { projectsText } from '../../../texts/projects.js';
import { coverText, inOneRow, nameText, sourcesText } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROJECT_READINGS } from '../../project-readings.js';
import type { Sheet } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { ProjectTotals } from '../totals.js';

/** The pipeline by stage and county as a picture, with the words around it. */
export async function pipelinePictureSheet(totals: ProjectTotals, language: Language): Promise<Sheet> {
  const { pipeline, filters, all, cover, asOf } = totals;
  const say = (key: Parameters<typeof projectsText>[0]) => projectsText(key, language);
  const named = [filters.chain, filters.county].flatMap((name) => (name === null ? [] : [nameText(name, language)]));
  const title = [say('pictureTitle'), ...named].join(' · ');
  const marks = marksOf(totals, language);
  const asked = {
    ...(filters.chain && { chain: filters.chain.id }),
    ...(filters.county && { county: filters.county.id }),
  };
  const sheet: Sheet = {
    title,
    marks,
    parts: [{ kind: 'lines', heading: '', lines: [pipeline.length === 0 ? say('pictureEmpty') : say('pictureMade')] }],
    notes: [say('withoutEndedTotals'), coverText(cover, language), sourcesText([all.projects], language)].filter(
      (note) => note !== null && note !== '',
    ) as string[],
    paging: [],
    commands: [{ label: say('totals'), command: commandText(PROJECT_READINGS.totals, asked) }],
    questions: [],
  };
  if (pipeline.length === 0) return sheet;
  const bytes = await stackedBarsPicture({
    title,
    subtitle: inOneRow([...marks, say('withoutEndedShort')], language),
    foot: sourcesText([all.projects], language),
    parts: STAGES.map((stage) => wordOf('stage', stage)[language]),
    rows: pipeline.map(({ county, byStage }) => ({
      name: language === 'zh' ? county.nameZh : county.nameEn,
      values: STAGES.map((stage) => byStage[stage].value),
    })),
    unit: say('pictureUnit'),
  });
  return { ...sheet, file: { name: `projects-by-stage-${asOf}.png`, title, bytes } };
}
