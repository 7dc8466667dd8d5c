import type { Draft, TopicContext } from '../topic.js';
import { asks, asksElsewhere } from './asks.js';
import { answerEnterpriseList } from './enterprise-list.js';
import { answerProfiles } from './enterprise-profile.js';
import { answerRevenue } from './enterprise-revenue.js';
import { mentioned } from './selection.js';

/** Tells what the ledger holds of an enterprise, lists and counts enterprises, and gives the revenue that may be told. */
export async function answerEnterprise(context: TopicContext): Promise<Draft | null> {
  if (asksElsewhere(context)) return null;
  if (asks(context, /\brevenue\b|\bturnover\b|\bsales\b|营业收入|营收|月报数|销售(?:收入|额)/i)) {
    const revenue = await answerRevenue(context);
    if (revenue) return revenue;
  }
  return mentioned(context, 'enterprise').length > 0 ? answerProfiles(context) : answerEnterpriseList(context);
}
