import type { MapKind } from '../../../domain/chains/types.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks, asksElsewhere } from './asks.js';
import { answerApplications } from './map-application.js';
import { answerChainMap } from './map-chain.js';
import { answerNode } from './map-node.js';
import { answerPosition } from './map-position.js';
import { answerRegion } from './map-region.js';
import { answerStanding } from './map-standing.js';
import { answerTechnologies } from './map-technology.js';
import { filterOn, mentioned } from './selection.js';

/** Tells what stands on the four maps of a chain: nodes, technologies, applications, regions, and who stands where. */
export async function answerMap(context: TopicContext): Promise<Draft | null> {
  if (!context.scope.maps && !context.scope.all) return null;
  if (asksElsewhere(context)) return null;
  switch (kindAsked(context)) {
    case 'TECHNOLOGY':
      return answerTechnologies(context);
    case 'APPLICATION':
      return answerApplications(context);
    case 'REGION':
      return answerRegion(context);
    default:
      return answerPosition(context) ?? answerPlain(context);
  }
}

const SPOKEN: Readonly<Record<Exclude<MapKind, 'CHAIN'>, RegExp>> = {
  TECHNOLOGY: /technolog|road ?map|maturity|frontier|技术|路线图|成熟度|前沿/i,
  APPLICATION: /appl(?:ication|ied)|fields? of use|scenario|used|end use|markets?|应用|场景|用在|用于|领域/i,
  REGION:
    /region|distribut|locat|concentrat|based|agglomerat|where|which (?:count|district)|区域|分布|集聚|集中|布局|哪(?:个|些)(?:县|区|市)/i,
};

/** Which of the maps is asked for; a word inside an enterprise's or a park's name does not ask for one. */
function kindAsked(context: TopicContext): MapKind {
  if (mentioned(context, 'technology').length > 0) return 'TECHNOLOGY';
  const kinds = context.question.filters.filter((filter) => filter.field === 'mapKind').flatMap((one) => one.values);
  for (const kind of ['TECHNOLOGY', 'APPLICATION', 'REGION'] as const) {
    if (kinds.includes(kind) && asks(context, SPOKEN[kind])) return kind;
  }
  if (mentioned(context, 'application').length > 0 || filterOn(context, 'entered')) return 'APPLICATION';
  return 'CHAIN';
}

async function answerPlain(context: TopicContext): Promise<Draft | null> {
  if (mentioned(context, 'enterprise').length > 0) return answerStanding(context);
  if (mentioned(context, 'node').length > 0) return answerNode(context);
  return answerChainMap(context);
}
