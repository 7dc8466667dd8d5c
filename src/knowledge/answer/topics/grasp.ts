import type { Draft, TopicContext } from '../topic.js';
import { howPoints } from './grasp-how.js';
import { type Item, readItems } from './grasp-items.js';
import { whatPoints } from './grasp-what.js';

/** How many matters "how to grasp" goes into, one after the other. */
const HOW_ITEMS = 4;

/**
 * What a chain, a county or the city should grasp, and how. The order is a written rule: goals, then what is past due,
 * then red lights, then problems by their deadline, then what falls due in the period, then gaps.
 */
export async function answerGrasp(context: TopicContext): Promise<Draft | null> {
  const items = await readItems(context);
  const aspects = context.question.aspects.length > 0 ? context.question.aspects : (['what', 'how'] as const);
  const what = await whatPoints(context, items);
  if (what.length === 0) return null;
  const order = context.say({
    en: 'Goals first; then what is past due, red lights, problems by their deadline, what falls due in the period, gaps in the chain. Inside each: the earlier date first.',
    zh: '先看目标；再依次为已超期事项、红灯项目、问题（按办理期限）、本期到期任务、链上缺口；同类按日期先后。',
  });
  if (!aspects.includes('how')) return { what, order, choices: [followUp(context)] };
  const how = await howPoints(context, pressing(items).slice(0, HOW_ITEMS));
  return { what, how: how.points, missing: how.missing, order };
}

/** The matters in their order, for going into how. */
function pressing(items: Awaited<ReturnType<typeof readItems>>): Item[] {
  return [...items.overdueTasks, ...items.redProjects, ...items.problems, ...items.dueTasks];
}

function followUp(context: TopicContext) {
  const question = context.say({
    en: `${context.question.text.replace(/[?\s]+$/, '')}, and how?`,
    zh: `${context.question.text.replace(/[?？。\s]+$/, '')}，怎么抓？`,
  });
  return { label: context.say({ en: 'And how?', zh: '怎么抓？' }), question };
}
