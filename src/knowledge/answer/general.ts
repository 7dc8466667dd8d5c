import type { Topic } from './question.js';
import type { TopicContext } from './topic.js';
import { answersWell } from './topics/policy.js';

/** Topics whose words also stand in rules: "extension", "land", "listing" may mean rows or what is laid down. */
const BOTH_WAYS: ReadonlySet<Topic> = new Set(['project', 'problem', 'task', 'grasp', 'enterprise', 'light']);
/** Asks for rows: which, how many, a list, how things stand now. */
const OF_ROWS =
  /这[个项条家]|那[个项条家]|该(?:项目|问题|任务|企业)|哪些|哪几|列出|列一下|清单|名单|几[个项家条件](?!月|工作日|百分点)|多少[个项家条件](?!月|工作日|百分点)|有没有|现在|目前|当前|眼下|情况|怎么样|\b(?:which|list (?:all|the|of|me|our)|show|how many|number of|any|now|currently|status|there|this|that|it)\b|\bwhat (?:are|is) (?:the|our|all)\b/i;

/** Asks how, how much, how long, whether: a bare "red projects" asks for rows. */
const OF_RULES =
  /怎么|如何|怎样|咋|多少|几[天年月次成]|多久|什么|啥|吗|能不能|可不可以|是否|要不要|何时|哪天|[?？]\s*$|\b(?:how|when|what|who|must|may|can|should|does|do|is|are|will)\b/i;

/**
 * Whether a question that names no record, place or time asks what is laid down, though its words could also mean rows of
 * a ledger: it asks for no rows, and a passage answers it well.
 */
export async function asksInGeneral(context: TopicContext): Promise<boolean> {
  const { topics, mentions, period, text, aspects, form } = context.question;
  const [first] = topics;
  const bothWays = first !== undefined && (BOTH_WAYS.has(first) || (first === 'gap' && topics.includes('policy')));
  if (!bothWays || mentions.length > 0 || period || form === 'share') return false;
  if (first === 'grasp' && aspects.length === 1 && aspects[0] === 'how' && !/抓|grasp/i.test(text)) return true;
  return OF_RULES.test(text) && !OF_ROWS.test(text) && answersWell(context);
}
