import type { Draft, TopicContext } from '../topic.js';
import { asks, asksElsewhere } from './asks.js';
import { answerEnterpriseList } from './enterprise-list.js';
import { answerProfiles } from './enterprise-profile.js';
import { answerRevenue } from './enterprise-revenue.js';
import { answerApplications } from './map-application.js';
import { answerRegion } from './map-region.js';
import { answerTechnologies } from './map-technology.js';
import { mentioned } from './selection.js';

const BY_COUNTY =
  /\b(?:which|what) (?:count|district)|\bconcentrat|\bdistribut|哪(?:些|个|几个)(?:县|区|市)|集中|集聚|分布/i;

/** Tells what the ledger holds of an enterprise, lists and counts enterprises, and gives the revenue that may be told. */
export async function answerEnterprise(context: TopicContext): Promise<Draft | null> {
  if (asksElsewhere(context)) return null;
  if (asks(context, /\brevenue\b|\bturnover\b|\bsales\b|营业收入|营收|月报数|销售(?:收入|额)/i)) {
    const revenue = await answerRevenue(context);
    if (revenue) return revenue;
  }
  const named = mentioned(context, 'enterprise').length > 0;
  if (named && asks(context, /\bfields?\b|\bapplications?\b|\bused (?:in|for)\b|应用|场景|用在|用于/i))
    return answerApplications(context);
  if (named && asks(context, /\btechnolog|技术路线|哪些技术|什么技术/i)) return answerTechnologies(context);
  const county = mentioned(context, 'county').length > 0;
  if (!named && !county && asks(context, BY_COUNTY)) return answerRegion(context);
  return named ? answerProfiles(context) : answerEnterpriseList(context);
}
