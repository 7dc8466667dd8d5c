import type { Language } from '../../lib/language.js';

type Said = Readonly<Record<Language, string>>;

/** A question to begin with and the few words that stand for it; `{chain}` is the name of the asker's chain. */
export interface PromptText {
  readonly title: Said;
  readonly message: Said;
}

const said = (en: string, zh: string): Said => ({ en, zh });
const prompt = (title: Said, message: Said): PromptText => ({ title, message });

const HOW_FAST = prompt(
  said('How fast a demand is answered', '诉求多久答复'),
  said(
    'How fast must an enterprise demand be answered, and how fast solved?',
    '企业提的诉求，几个工作日内要答复，几个工作日内要办结？',
  ),
);
const UPGRADE_AID = prompt(
  said('Aid for new equipment', '技改设备补助'),
  said(
    'What share of equipment investment does the upgrade policy pay, up to which ceiling?',
    '技改设备补助比例是多少，单个项目最高补多少？',
  ),
);
const LIGHTS = prompt(
  said('What the lights mean', '红黄绿灯的含义'),
  said('At what lag behind schedule does a project turn red?', '进度落后多少个百分点亮红灯？'),
);
const REPORT_DAY = prompt(
  said('When the monthly report is due', '月度进度填报的期限'),
  said('By which working day must the monthly progress report be filed?', '月度进度填报最晚第几个工作日交？'),
);

/** Questions to begin with, by what somebody works on. */
export const PROMPTS = {
  city: [
    prompt(
      said('What the city should grasp', '全市抓什么'),
      said('What should the city grasp this month, and how?', '全市本月重点抓什么、怎么抓？'),
    ),
    prompt(
      said('What is overdue', '超期事项'),
      said('What is overdue in the city, and who is responsible?', '全市有哪些事项超期，谁负责？'),
    ),
    prompt(said('Red projects', '红灯项目'), said('Which projects are red, and why?', '哪些项目亮红灯，为什么？')),
    prompt(
      said('Indicators behind schedule', '落后的指标'),
      said('Which indicators are behind schedule?', '哪些指标落后于序时进度？'),
    ),
  ],
  chain: [
    prompt(
      said('What our chain should grasp', '本链抓什么'),
      said('What should {chain} grasp this month, and how?', '{chain}本月重点抓什么、怎么抓？'),
    ),
    prompt(
      said('Open problems of the chain', '待销号问题'),
      said('Which problems of {chain} are still open?', '{chain}还有哪些待销号问题？'),
    ),
    prompt(
      said('Projects under construction', '在建项目'),
      said('Which projects of {chain} are under construction?', '{chain}有哪些在建项目？'),
    ),
    prompt(
      said('Projects not started', '未开工的项目'),
      said('Which projects of {chain} have not started yet?', '{chain}有哪些项目还没有开工？'),
    ),
  ],
  county: [
    prompt(
      said('What our county should grasp', '本县（市、区）抓什么'),
      said('What should our county grasp this month, and how?', '本县（市、区）本月重点抓什么、怎么抓？'),
    ),
    prompt(
      said('Projects not started', '未开工的项目'),
      said('Which projects of our county have not started yet?', '本县（市、区）有哪些项目还没有开工？'),
    ),
    prompt(
      said('Open problems', '待销号问题'),
      said('Which problems of our county are still open?', '本县（市、区）还有哪些待销号问题？'),
    ),
    REPORT_DAY,
  ],
  department: [
    prompt(said('On my desk', '我手上的事'), said('What is on my desk?', '我手上有哪些任务和问题？')),
    prompt(
      said('My open problems', '我的待销号问题'),
      said('Which of my problems are still open?', '我负责的问题还有哪些待销号？'),
    ),
    HOW_FAST,
    LIGHTS,
  ],
  enterprise: [
    prompt(
      said('Our open problems', '我们的问题'),
      said('Which of our problems are still open?', '我们的问题办到哪一步了？'),
    ),
    HOW_FAST,
    UPGRADE_AID,
    REPORT_DAY,
  ],
  guest: [HOW_FAST, UPGRADE_AID, LIGHTS, REPORT_DAY],
} as const satisfies Record<string, readonly PromptText[]>;

export type PromptGroup = keyof typeof PROMPTS;

/** The chain in the words of its task force, where it is the only one. */
export const OWN_CHAIN: Said = said('our chain', '本链');
