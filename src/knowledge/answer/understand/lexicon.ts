import type { Filter, Form, Topic } from '../question.js';

/** One thing that people say: what it looks like in both languages, and what it tells of the question. */
export interface Cue {
  readonly en?: RegExp;
  readonly zh?: RegExp;
  /** Speaks for these topics, with how much weight. */
  readonly topics?: Partial<Record<Topic, number>>;
  readonly form?: Form;
  readonly filter?: Pick<Filter, 'field' | 'values'>;
  readonly aspect?: 'what' | 'how';
}

/** A cue where it stands in a question, and whether a negation stands before it. */
export interface Spoken {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
}

type Weights = Partial<Record<Topic, number>>;

const stage = (value: string, en: RegExp, zh: RegExp, weight = 2): Cue => ({
  en,
  zh,
  topics: { project: weight },
  filter: { field: 'stage', values: [value] },
});
const substage = (value: string, en: RegExp, zh: RegExp): Cue => ({
  en,
  zh,
  topics: { project: 2 },
  filter: { field: 'substage', values: [value] },
});
const factor = (value: string, en: RegExp, zh: RegExp): Cue => ({
  en,
  zh,
  topics: { problem: 0.6, who: 0.6, policy: 0.3 },
  filter: { field: 'factor', values: [value] },
});
const status = (values: string[], en: RegExp, zh: RegExp, topics: Weights = { problem: 2 }): Cue => ({
  en,
  zh,
  topics,
  filter: { field: 'problemStatus', values },
});
const filter = (field: Filter['field'], values: string[], en: RegExp, zh: RegExp, topics: Weights = {}): Cue => ({
  en,
  zh,
  topics,
  filter: { field, values },
});
const topic = (topics: Weights, en: RegExp, zh: RegExp): Cue => ({ en, zh, topics });
const form = (value: Form, en: RegExp, zh: RegExp): Cue => ({ en, zh, form: value });

/**
 * What people say and what it means. A phrase may fit several entries; a longer phrase that fits does not hide a
 * shorter one. The words are the field's own (glossary) and what people use for them in speech.
 */
export const CUES: readonly Cue[] = [
  // What to grasp, how to grasp it (抓什么、怎么抓)
  {
    aspect: 'what',
    topics: { grasp: 6 },
    en: /\bwhat\b[^?.]{0,70}\b(?:grasp|work on|focus on|prioriti[sz]e|tackle|concentrate on|push (?:first|hardest)|attend to|pay attention to|deal with first|be doing|need to do|should (?:\w+ ){0,4}do)\b|\bwhere should\b[^?.]{0,40}\b(?:focus|effort|start)\b|\b(?:top|main|key|biggest|first) priorit(?:y|ies)\b|\bpriorities\b|\bmost (?:urgent|pressing|important)\b|\bto[- ]do\b|\bwhat (?:is|are) (?:the )?(?:key|main|most important) (?:work|jobs?|points?|focus|tasks?|thing to)\b|\bkey work\b|\bwhat to grasp\b|\bon [\w' -]{2,30} (?:plate|desk|agenda)\b|\bworkload\b|\b(?:keep an eye on|keep watch on|watch closely)\b|\bwhat (?:work|matters|jobs) (?:is|are|do|does|must|should)\b|\bwaiting for (?:me|us)\b|\bshould we (?:look at|handle) first\b/gi,
    zh: /抓什么|抓哪|抓些|抓啥|要抓|抓几件|抓好哪|抓手|该抓|重点(?:工作|任务|抓|是什么|有哪些|干|做|推进什么|关注)|工作重点|主要(?:工作|任务)|(?:应该?|要|该|需要?)(?:先|重点|优先)?(?:干|做|推|盯|忙)(?:些)?(?:什么|哪些|啥)(?!的)|干什么(?!的)|做什么(?!的|产品)|优先(?:事项|推进|做|处理)|当务之急|着力点|主攻什么|(?:盯|紧盯|盯[住紧牢]|留意|关注|操心|跟进|上心)(?:些|好)?(?:什么|哪些|哪几(?!家)|啥)(?!企业|公司|目标)|(?<!(?:做|干|办|开展)[了过]?.{0,2})(?:哪些|什么|啥|哪几件)(?:大|要紧的?|急)?(?:事|活|工作)(?!项)(?:要|该|得|没|等|需)?|(?:手[上里头]|手头上)(?:有|还有|的)?(?:哪些|什么|啥|几)|最(?:紧迫|要紧|急)/g,
  },
  {
    aspect: 'how',
    topics: { grasp: 5 },
    en: /\bhow (?:do|can|should|could|will|are) (?:we|i|they)(?: going to)? (?:get|bring|make|solve|push|speed|finish|reach|handle|move|win)\b|\b(?:and )?how(?: should| do| can| could| to| are| must| would)?(?: we| it| the \w+(?: \w+){0,3}| they| I)?(?: to)? (?:grasp|tackle|go about|push(?: it| them)?(?: forward)?|advance|carry (?:it|them) out|get (?:it|them) done|do (?:it|them|this|that|so)|implement|proceed|approach|deliver|make (?:it|them) happen|fill|close|mend)\b|\band how\s*\??$|\bhow to grasp\b|\bwhat (?:measures|steps|actions?)\b|\bby what (?:path|method|means)\b/gi,
    zh: /怎么抓|如何抓|怎样抓|咋(?:抓|推进|干|办|弄|整|补|解决|落实)|(?:怎么|如何)(?:倒排|排|安排)|怎么(?:推进|干|做|落实|办|补|解决|破|推动)|如何(?:推进|干|做|落实|推动|补|实施|破)|怎样(?:推进|做|落实|推动)|(?:什么|哪些|有何)(?:举措|措施|办法|路径|打法|抓法)|抓法|打法/g,
  },
  // The four maps
  topic(
    { map: 4 },
    /\bchain maps?\b|\bindustr(?:y|ial) map\b|\bvalue chain\b|\bmap set\b|\bfour maps\b/gi,
    /产业链图谱?|产业图谱|图谱|链图|四图|全景图/g,
  ),
  filter(
    'mapKind',
    ['TECHNOLOGY'],
    /\btechnolog(?:y|ies|ical)(?: road ?map| route| map| stage| level| items?)?\b|\broad ?map\b|\bmaturity\b|\bfrontier\b|\bstate of the art\b|\btechnolg\w+/gi,
    /技术路线图?|技术图|技术水平|技术阶段|技术成熟度|成熟度|(?:哪些|什么|几项)技术|(?:做到|达到|处于|是)(?:了)?(?:什么|啥|哪个?)(?:水平|程度)|技术(?=.{0,6}(?:哪|什么|阶段|水平))|前沿水平/g,
    { map: 4 },
  ),
  filter(
    'mapKind',
    ['APPLICATION'],
    /\bapplication(?: field)?s?(?: map)?\b|\bfields? of use\b|\bscenarios?\b|\bused (?:in|for)\b|\bend uses?\b|\bapplied\b|\bmarkets? (?:have|do|are)\b/gi,
    /应用(?:领域|场景|图|方向|在|于)?|用在|用于|使用场景|下游应用|场景/g,
    { map: 4 },
  ),
  filter(
    'mapKind',
    ['REGION'],
    /\bregion(?:al)?(?: distribution)?(?: map)?\b|\bdistribut(?:ed|ion)\b|\bwhere\b[^?]{0,50}\b(?:located|enterprises|firms|companies|concentrated|based|makers|producers|manufacturers|plants)\b|\bagglomerat\w+\b/gi,
    /(?:在|落在|集中在)哪(?:里|儿|些?(?:县|区|地方|园区))|区域(?:分布)?图?|分布(?:图|在|情况|如何|怎样)?|集聚区|布局在/g,
    { map: 3 },
  ),
  filter(
    'mapKind',
    ['CHAIN'],
    /\bup(?:stream)? to down(?:stream)?\b|\bnodes?\b|\blinks? (?:of|in|on)\b|\bsegments?\b/gi,
    /环节|上下游|节点(?=.*链)|链上(?!月|半年|年|季|周)/g,
    { map: 2.2, gap: 0.5 },
  ),
  filter('segment', ['UP'], /\bupstream\b/gi, /上游/g, { map: 2 }),
  filter('segment', ['MID'], /\bmidstream\b/gi, /中游/g, { map: 2 }),
  filter('segment', ['DOWN'], /\bdownstream\b/gi, /下游/g, { map: 2 }),
  topic(
    { map: 3 },
    /\bwho\b[^?]{0,30}\b(?:makes?|produces?|manufactures?|supplies)\b|\bwhere\b[^?]*\b(?:sit|stand|fit|belong|placed?|positioned)\b|\bwhich (?:link|node|segment)\b|\bposition on the\b/gi,
    /谁是.{1,12}(?:企业|厂家|公司)|谁(?:家)?(?:在)?(?:生产|制造|做)(?!什么|些)|哪家.{0,4}(?:生产|制造)|处在|处于|属于哪个?|位于(?:哪|什么)|在.{0,8}(?:哪个|什么)(?:环节|位置)|什么位置|卡位/g,
  ),
  topic(
    { map: 3 },
    /\b(?:own )?position(?:ing)?\b|\bmain direction\b|\bdirection of (?:attack|development)\b/gi,
    /自身定位|主攻方向|定位|发展方向|(?:往|朝|向)(?:哪个?|什么|何)(?:方向|方面)|方向(?:是|走|发展)/g,
  ),
  filter(
    'entered',
    ['YES'],
    /\b(?:enter(?:ed|ing)?|broken into|got(?:ten)? into|supply(?:ing)? (?:to|into)|present in)\b/gi,
    /进入|打入|切入|覆盖/g,
    { map: 2 },
  ),
  filter('keyNode', ['yes'], /\bkey (?:nodes?|links?)\b/gi, /关键环节|核心环节|重点环节/g, { map: 2 }),

  // Gaps and target enterprises
  filter(
    'localStatus',
    ['MISSING'],
    /\b(?:what|which|where)\b[^?]{0,40}\black(?:s|ing)?\b(?! of)|\black(?:s|ing)? (?:of )?(?:nodes?|links?|segments?)\b|\bmissing\b(?: (?:nodes?|links?|segments?))?|\bbroken (?:nodes?|links?)\b|\b(?:chain )?gaps?\b|\bnot (?:yet )?(?:present|covered) locally\b|\bempty nodes?\b/gi,
    /缺链|断链|缺(?:什么|哪|啥)|缺失|缺(?:哪些|什么|的)?环节|空白(?:环节|点)?|断点|缺环|缺口(?=环节|在)|(?:哪些|什么|多少|几个)缺口|缺口(?:是|有)(?:什么|哪)|(?:这个|那个|的)缺口|缺口(?=怎么|如何|咋|谁)/g,
    { gap: 4 },
  ),
  filter(
    'localStatus',
    ['WEAK'],
    /\bweak(?:est)?(?: nodes?| links?| spots?| points?| segments?)?\b|\bshortcomings?\b/gi,
    /薄弱(?:环节)?|弱链|弱项|短板|最弱/g,
    { gap: 4 },
  ),
  filter('localStatus', ['STRONG'], /\bstrong(?:est)?(?: nodes?| links?| segments?)?\b/gi, /强项|优势环节|最强/g, {
    map: 3,
  }),
  topic(
    { gap: 7 },
    /\btargets?\b(?=[^?]*\b(?:negotiat|visit|contact|follow|priority|compan|delta|dropped|talks)\w*)|\bon (?:the|our) (?:target )?list\b|\b(?:pursuing|courting|chasing|wooing)\b|\btarget (?:compan(?:y|ies)|enterprises?|firms?|list)\b|\bprospects?\b|\b(?:compan(?:y|ies)|enterprises?|firms?) (?:should we |to |we should )(?:visit|attract|court|approach|win|target)\b|\b(?:whom|who|which \w+) (?:should|to|must|do|could)(?: \w+){0,3} (?:visit|attract|court|approach|target|call on)\b|\bfollow the map\b|\b(?:mend|fill)(?:ing)? (?:the )?(?:chain|gap|node|link)\b|\bcontact(?:ed)? (?:log|record|history|so far)\b/gi,
    /(?:在|都|正)?(?:盯|追|跟)(?:着|进|了)?(?:哪|的(?:是|有)|谁)|在盯|目标企业|招商(?:对象|目标|清单)|意向企业|按图索骥|拜访|走访谁|对接(?:哪|谁|了|的|情况|进展|人)?|招引(?:谁|哪家|哪些企业|对象)|洽谈(?:情况|进展|到)|补链(?!项目)(?=.*(?:谁|哪|企业|环节|怎))/g,
  ),
  filter('area', ['YANGTZE_DELTA'], /\byangtze(?: river)? delta\b/gi, /长三角/g, { gap: 4.5 }),
  filter('area', ['PEARL_RIVER_DELTA'], /\bpearl river delta\b|\bgreater bay\b/gi, /珠三角|大湾区/g, { gap: 4.5 }),
  filter('area', ['BEIJING_TIANJIN_HEBEI'], /\bbeijing[-–, ]+tianjin[-–, ]+(?:and )?hebei\b/gi, /京津冀/g, {
    gap: 4.5,
  }),
  filter('area', ['SHANDONG'], /\b(?:within|inside|in) (?:the province|shandong)\b/gi, /省内/g, { gap: 1 }),
  filter(
    'priority',
    ['A'],
    /\bpriority a\b|\ba[- ](?:class|grade|priority)\b|\btop(?:[- ]priority)? targets?\b/gi,
    /A类|优先级A|A级|重点目标/gi,
    { gap: 4 },
  ),
  filter('priority', ['B'], /\bpriority b\b|\bb[- ](?:class|grade|priority)\b/gi, /B类|优先级B|B级/gi, { gap: 4 }),
  filter('priority', ['C'], /\bpriority c\b|\bc[- ](?:class|grade|priority)\b/gi, /C类|优先级C|C级/gi, { gap: 4 }),

  // Projects
  topic({ project: 3 }, /\bprojects?\b/gi, /项目/g),
  topic({ project: 1.6 }, /\b(?:plant|station|factory|line)\b(?! (?:space|area|left|floor))/gi, /电站|工厂(?!化)/g),
  topic(
    { project: 1.5 },
    /\b(?:status|progress|how far|where (?:is|are|do|does)|at what stage|which stage|what stage|latest|current state|coming along|getting on|update on)\b/gi,
    /哪一步|进展|进度(?!填报|款)|现状|目前(?:情况|状态)|什么阶段|哪个阶段|推进(?:得|情况|到)|最新(?:情况|动态)|怎么样了|建到哪/g,
  ),
  stage(
    'PLANNED',
    /\b(?:being |in )?plann(?:ing|ed) (?:stage|phase)\b|\bstill (?:being )?planned\b|\bpipeline\b/gi,
    /谋划|策划(?!案)/g,
  ),
  stage(
    'ATTRACTING',
    /\battract(?:ing|ion|ed)?(?: stage| phase)?\b|\binvestment promotion\b/gi,
    /招引|招商(?!局|清单|对象|目标|实施)/g,
    1.2,
  ),
  substage('NEGOTIATING', /\b(?:under |in )?negotiat(?:ion|ing|ed)s?\b/gi, /在谈|洽谈(?:中|阶段)?/g),
  substage('FRAMEWORK', /\bframework(?: agreements?)?\b/gi, /框架协议/g),
  substage('SIGNED', /\bsign(?:ed|ing|ings|s)?\b(?!\w)|\bcontracted\b/gi, /签约|签订|签了/g),
  stage('LANDED', /\bland(?:ed|ing)\b/gi, /落地|落户/g),
  stage(
    'CONSTRUCTING',
    /\bunder construction\b|\bbeing built\b|\bconstruction (?:stage|phase)\b/gi,
    /在建|建设(?:中|阶段)/g,
  ),
  stage(
    'STARTED',
    /\bstart(?:ed|s)?(?! (?:of )?(?:trial |regular )?production)(?: (?:of )?(?:works?|construction|building))?\b|\bbroken ground\b|\bconstruction start(?:ed|s)?\b|\bbegun (?:works?|construction)\b|\bground[- ]?breaking\b/gi,
    /开工|动工|开建/g,
  ),
  stage('COMPLETED', /\b(?:works? )?complet(?:ed|ion|e|es|ing)\b|\bfinish(?:ed|es|ing)?\b/gi, /竣工|完工|建成/g, 1.5),
  stage(
    'PRODUCING',
    /\b(?:in(?:to)? |started |start of |begun |put into )?production\b|\bproducing\b|\bcommissioned\b|\bin operation\b/gi,
    /投产|试生产|投运/g,
    1.5,
  ),
  substage('FULL_OUTPUT', /\bfull (?:output|capacity)\b|\bdesign output\b/gi, /达产|达效/g),
  filter(
    'runState',
    ['SUSPENDED'],
    /\bsuspend(?:ed|ing)?\b|\bon hold\b|\bpaused\b|\bhalted\b|\bstalled\b/gi,
    /暂停|停工|停建|中止|缓建|停着|停了|停滞|停摆/g,
    { project: 3 },
  ),
  filter(
    'runState',
    ['ENDED'],
    /\bended\b|\bterminated\b|\bcancelled\b|\babandoned\b|\bcalled off\b/gi,
    /终止|取消(?:的)?项目|撤项/g,
    { project: 3 },
  ),
  filter(
    'runState',
    ['RESUMED'],
    /\bresumed\b|\brestarted\b/gi,
    /(?<!(?:预计|计划|应|何时|什么时候|啥时候|哪天|多久|几时).{0,4})(?:复工|恢复建设|重启)(?!时间|日期|期限|没)/g,
    { project: 2 },
  ),
  filter(
    'kind',
    ['UPGRADE'],
    /\btechn(?:olog)?ical(?:[- ]transformation| upgrad\w+| renovation)\b|\bupgrade projects?\b|\btransform and expand\b/gi,
    /技改(?!投资)|技术改造(?!投资)|改扩建/g,
    { project: 1.5, policy: 1.2 },
  ),
  filter('level', ['PROVINCE'], /\bprovinc(?:e|ial)(?:-level| level| key)?\b/gi, /省(?:级|重点)(?:重点)?/g, {
    project: 1,
  }),
  filter(
    'level',
    ['CITY'],
    /\b(?:city|municipal)(?:-level| level| key) \w*projects?\b|\bcity key\b/gi,
    /市(?:级|重点)(?:重点)?(?=项目|的|重)/g,
    { project: 1 },
  ),
  filter('level', ['COUNTY'], /\bcounty(?:-level| level| key)\b/gi, /县级(?:重点)?/g, { project: 1 }),
  filter('satisfied', ['no'], /\b(?:dissatisfied|unsatisfied|not satisfied|unhappy)\b/gi, /不满意/g, { problem: 2 }),
  filter(
    'dueSoon',
    ['yes'],
    /\bdue soon\b|\babout to (?:expire|fall due|run out)\b|\b(?:due|falls? due|expir\w+) (?:with)?in (?:the next )?(?:\d+|one|two|three|four|five|ten) (?:working )?days?\b|\bin (?:two|three|five|\d+) working days\b/gi,
    /快(?:要)?到期|即将到期|临期|临近(?:到期|期限)|(?:\d+|[一二两三四五])个工作日(?:内|之内)到期/g,
    { problem: 1, task: 1 },
  ),
  filter('kind', ['NEW'], /\bnew(?:ly built)? projects?\b|\bgreenfield\b/gi, /新上|新建项目/g, {
    project: 2,
  }),
  filter(
    'purpose',
    ['MEND'],
    /\bchain[- ]mending\b|\bmend(?:s|ing)? the chain\b|\bmend projects?\b/gi,
    /补链项目|补链/g,
    { project: 1.2 },
  ),
  filter(
    'purpose',
    ['EXTEND'],
    /\bchain[- ]extending\b|\bextend(?:s|ing)? the chain\b|\bextend projects?\b/gi,
    /延链/g,
    { project: 1.5 },
  ),
  filter('purpose', ['STRENGTHEN'], /\bchain[- ]strengthening\b|\bstrengthen(?:s|ing)? the chain\b/gi, /强链/g, {
    project: 1.5,
  }),
  filter(
    'digital',
    ['yes'],
    /\bdigital(?:isation|ization)?(?: projects?| transformation)\b|\bdigital\b(?= (?:upgrade|wheel|one))/gi,
    /数字化(?:项目|改造|转型)?|智改数转/g,
    { project: 1 },
  ),
  filter(
    'reported',
    ['yes'],
    /\b(?:monthly |progress )?report(?:ed|s|ing)?(?: progress)?\b|\bfil(?:ed|ing) (?:a |their |its )?(?:progress|monthly)?\s*reports?\b/gi,
    /填报(?:进度)?|报送(?:进度)?|(?:上)?报(?:了|过)?进度|进度填报|上报进度|月报|(?<=没有?|未|不)报(?!批|建|废|价|名|销)/g,
    { project: 2.5 },
  ),
  topic(
    { project: 2.5 },
    /\b(?:total |planned |how much )?invest(?:ment|ed)\b(?! promotion)|\bhow big is\b/gi,
    /总投资|投资额|完成投资|投资(?:多少|规模|进度|完成)|年度投资/g,
  ),
  topic(
    { project: 2 },
    /\bmilestones?\b|\bcomplet\w+ (?:planned|due|scheduled)\b|\b(?:planned|due|scheduled)(?: to (?:be )?)? ?(?:complete|completed|finish|start|for completion)\b/gi,
    /里程碑|节点|计划(?:竣工|开工|投产|完成|签约)|拟(?:竣工|开工|投产)|预计(?:竣工|开工|投产)|应(?:竣工|开工|投产)/g,
  ),
  {
    en: /\bnext(?: step| move| stage)\b|\bwhat(?:'s| is| comes) next\b|\bpress next\b|\bwhat evidence\b|\bneeded to (?:advance|move)\b/gi,
    zh: /下一步|接下来(?!的)|下步|还缺(?:什么|哪些)材料|需要什么(?:材料|证据|佐证)/g,
    topics: { project: 2 },
    form: 'next',
  },
  filter('milestone', ['TOPPING_OUT'], /\btopp(?:ed|ing)[- ]?out\b/gi, /封顶/g, { project: 2 }),
  filter('milestone', ['EQUIPMENT'], /\bequipment (?:installation|installed)\b/gi, /设备(?:安装|到货|到位)/g, {
    project: 2,
  }),
  filter('milestone', ['STATISTICS_ENTRY'], /\bstatistics (?:entry|base)\b/gi, /入库纳统|入统|纳统/g, {
    project: 2,
    light: 0.5,
  }),

  filter(
    'largest',
    ['TOTAL_INVESTMENT'],
    /\b(?:largest|biggest|most expensive)\b(?=[^?]{0,40}\bprojects?\b)|\bprojects?\b[^?]{0,40}\b(?:largest|biggest|highest|most)(?: by| in)? (?:total )?invest\w*|\bprojects by (?:total )?invest\w*/gi,
    /(?:总投资|投资(?:额|规模)?)(?:排(?:在|名)?)?前[一二两三四五六七八九十\d]+位?的?|(?:总投资|投资(?:额|规模)?)最[大多高]的?(?:前?[一二两三四五六七八九十\d]+个?)?|最大的?(?:前?[一二两三四五六七八九十\d]+个?)?(?=[^，,。？?]{0,6}项目)/g,
    { project: 3 },
  ),

  // Tasks and meetings
  topic(
    { task: 6 },
    /\bplan version \d+\b|\bversion \d+ of (?:the |our )?(?:[\w-]+ ){0,4}(?:plan|task book)\b/gi,
    /(?:方案|任务书)[^，。？?]{0,8}(?:第?[一二三四五六七八九\d]+版|上一?版)/g,
  ),
  topic(
    { task: 4 },
    /\btasks?\b|\btask books?\b|\baction items?\b|\bimplementation plans?\b|\btimetable\b/gi,
    /任务书?|事项|时间表|实施方案(?!的?框架)/g,
  ),
  topic(
    { task: 5 },
    /\b(?:dispatch|coordination|promotion|on-site|last|previous|recent) meetings?\b|\bassigned (?:at|by|in) the\b|\bhanded (?:out|down)\b|\bmeeting's\b|\bmeetings?\b/gi,
    /调度会|推进会|交办|会议|会上|议定/g,
  ),
  filter(
    'owner',
    ['yes'],
    /\b(?:owners?|responsible (?:person|unit|persons)|person in charge|assigned (?:person|to anyone)|who owns)\b|\bassignees?\b|\bown(?:s|ed)?\b(?= *(?:[?.,]|$|by))/gi,
    /人(?:负责|管|认领|牵头)|责任人|责任单位|负责人|牵头人|包保/g,
    { task: 1, who: 1 },
  ),
  filter(
    'risk',
    ['yes'],
    /\bat risk\b|\brisk(?:y|iest)\b|\blikely to (?:slip|miss)\b|\bin danger\b/gi,
    /风险(?:最)?(?:大|高)?|可能(?:超期|完不成)|有风险|悬/g,
    { task: 2.5 },
  ),
  filter(
    'done',
    ['yes'],
    /\b(?:done|closed|accomplished|delivered|completed tasks?)\b/gi,
    /办结(?!期限|时限|率)|完成了|已完成|(?<![要须应该得前])办完|办得怎么样|落实(?:得|情况|了)/g,
    { task: 1.2 },
  ),
  topic(
    { task: 3 },
    /\b(?:still (?:has|have) to|has yet to|have yet to) (?:deliver|do|finish|complete|hand in)\b|\bstill (?:owes?|outstanding)\b|\bdeliver(?:ables?)?\b/gi,
    /还(?:有哪些|有什么|要|得|需要?)(?:.{0,4})(?:完成|办|交|做)|没(?:有)?完成|欠着/g,
  ),
  topic({ task: 2 }, /\bdue\b|\bdeadlines?\b|\bfalls? due\b/gi, /到期|截止|期限内|该完成/g),
  filter('measure', ['PATH_PLANNING'], /\bpath planning\b/gi, /路径规划/g, { task: 2 }),
  filter('measure', ['POLICY_SUPPLY'], /\bpolicy supply\b/gi, /政策供给/g, { task: 2 }),
  filter('measure', ['PROJECT_PROMOTION'], /\bproject promotion\b/gi, /项目推进(?=类|任务|措施)/g, { task: 2 }),
  filter('measure', ['ATTRACTION'], /\battraction (?:tasks?|measures?)\b/gi, /招商引资(?=类|任务|措施)/g, { task: 2 }),

  topic(
    { task: 5 },
    /\b(?:which|what|how many) (?:\w+ ){0,3}meetings?\b/gi,
    /开(?:过|了)(?:哪些|几|什么).{0,2}会|哪些会(?!员)/g,
  ),

  // Overdue and lights
  filter(
    'overdue',
    ['yes'],
    /\boverdue\b|\bpast (?:its |their |the )?(?:due|deadlines?)\b|\bmissed (?:its |their |the )?(?:deadlines?|dates?)\b|\b(?:running |is |are )late\b|\bbehind (?:its |their |the )?deadlines?\b|\bslipp(?:ed|ing)\b|\bdelayed\b/gi,
    /超(?:过|出)(?:了)?.{0,5}(?:期限|时限|规定时间)|过了?.{0,4}(?:期限|时限)|超期|逾期|过期|误期|超时|到期未|未按(?:期|时)|拖期|滞后(?=的(?:任务|事项|节点))|延期未/g,
    { overdue: 5 },
  ),
  filter(
    'light',
    ['RED'],
    /\bred(?:[- ](?:lights?|items?|projects?|tasks?))?\b/gi,
    /红灯|亮红|标红|红色|红牌|(?:是|变|亮了?|为)红|红(?=[、和]?黄灯?)/g,
    { light: 3 },
  ),
  filter('light', ['YELLOW'], /\byellow(?:[- ]lights?)?\b|\bamber\b/gi, /黄灯|亮黄|黄色|黄牌/g, { light: 3 }),
  filter('light', ['GREEN'], /\bgreen[- ]lights?\b|\b(?:is|are|be|turns?|stays?|which|still) green\b/gi, /绿灯|亮绿/g, {
    light: 3,
  }),
  filter('light', ['GREY'], /\bgr[ea]y[- ]lights?\b|\b(?:is|are) gr[ea]y\b/gi, /灰灯/g, { light: 3 }),
  topic({ light: 2 }, /\blights?\b/gi, /亮灯|灯(?:色|号)/g),
  form(
    'why',
    /\bwhy\b|\bwhat (?:makes|made|caused)\b|\bfor what reason\b|\breasons? (?:for|why|behind)\b|\bexplains?\b/gi,
    /为什么|为何|为啥|原因|怎么会/g,
  ),

  // Problems
  topic(
    { problem: 4 },
    /\bproblems?\b|\bdemands?\b|\bblockages?\b|\bcomplaints?\b|\bdisputes?\b|\bdifficult(?:y|ies)\b|\bobstacles?\b|\bbottlenecks?\b|\bissues? (?:raised|open|filed|reported|unsolved|from)\b|\b(?:open|unsolved|unresolved|pending) issues?\b/gi,
    /问题(?!导向)|诉求|堵点|难点|痛点|困难|难题|争议|纠纷|卡点/g,
  ),
  status(
    ['CLOSED'],
    /\bclos(?:ed|e)(?:[- ]?out)?\b|\bsolved\b|\bresolved\b|\bsettled\b/gi,
    /销号(?!率|期限)|办结(?!期限|时限|率|待)|解决(?!率)|化解/g,
    {
      problem: 1.5,
    },
  ),
  status(
    ['SOLVED_PENDING_CONFIRM'],
    /\b(?:wait(?:s|ing)? (?:for|on) [^?]{0,30}confirm\w*|to be confirmed|unconfirmed|pending confirmation)\b/gi,
    /待(?:企业)?确认|等(?:待)?(?:企业)?确认|未确认/g,
  ),
  status(
    ['IN_PROGRESS'],
    /\b(?:problems?|demands?) (?:being handled|in progress)\b|\bbeing handled\b/gi,
    /办理中|正在办理/g,
  ),
  status(['REPLIED'], /\breplied\b|\banswered but\b/gi, /已答复|答复了/g),
  status(['REJECTED'], /\brejected\b|\bturned down\b|\bnot accepted\b/gi, /不予受理|被拒/g),
  status(['LONG_TERM'], /\bset aside\b|\blong[- ]term\b|\bshelved\b/gi, /挂[账帐]|搁置|长期/g),
  status(['MERGED'], /\bmerged\b/gi, /并案(?!条件|程序|规定)|(?:被|已)合并/g),
  filter('onHold', ['yes'], /\bproblems?(?: (?:are|is|were))?(?: put)? on hold\b/gi, /暂缓/g, { problem: 3 }),
  status(['RETURNED'], /\breturned\b|\bsent back\b/gi, /退回/g),
  status(
    ['ESCALATED'],
    /\bescalated?\b|\braised (?:to|one) (?:a )?(?:higher )?level\b/gi,
    /升级(?=的?问题|到|的?诉求)|提级/g,
  ),
  filter('event', ['REOPEN'], /\bre-?opened\b/gi, /重新办理|重办|复办|重开/g, { problem: 3 }),
  status(
    ['EXTENDED'],
    /\bextended\b|\bextension granted\b/gi,
    /(?:已|被|获批?|批准|同意|准予|办理)(?:了)?延期|延期(?:了|过)?(?:的(?!条件|程序|期限|规定)|问题|诉求|几|多少)/g,
  ),
  status(
    [
      'REGISTERED',
      'ASSIGNED',
      'ACCEPTED',
      'IN_PROGRESS',
      'REPLIED',
      'SOLVED_PENDING_CONFIRM',
      'RETURNED',
      'EXTENDED',
      'ESCALATED',
    ],
    /\bopen\b|\boutstanding\b|\bpending\b|\bunclosed\b/gi,
    /未销号|待销号|没有?销号|未办结|未解决|在办|尚未解决|没(?:有)?解决/g,
    { problem: 1 },
  ),
  {
    en: /\b(?:tried|done) so far\b|\bhistory\b|\bhappened\b|\bso far on\b|\bbeen through\b|\bwhat (?:has|have) been (?:tried|done)\b|\bwhat happened\b|\btimeline\b|\bsteps? (?:taken|so far)\b|\bpass(?:ed)? through\b/gi,
    zh: /做过(?:什么|哪些)|采取(?:了|过)(?:什么|哪些)|经过|历程|来龙去脉|走(?:了|过)(?:哪些|什么)(?:程序|流程|步骤)|办理过程|处理过程|历史|过程/g,
    topics: { problem: 1 },
    form: 'history',
  },
  factor('LAND', /\bland\b(?!ed|ing)/gi, /土地|用地|征地|缺地|要地|拿地|地不够|没有?地/g),
  factor(
    'ENERGY',
    /\benergy (?:quotas?|use|consumption|reviews?)\b|\benergy\b(?= (?:problem|demand|factor|department))/gi,
    /能耗|用能/g,
  ),
  factor('FINANCE', /\bfinanc(?:e|ing|ial)\b|\bloans?\b|\bfunding\b|\bcredit line\b/gi, /资金|融资|贷款/g),
  factor(
    'LABOUR',
    /\blabou?r\b|\bworkers?\b|\brecruit\w*\b|\bshort of (?:staff|people|hands)\b|\bstaff(?:ing)? shortage\b|\bhiring\b/gi,
    /用工|招不到人|招工|缺工|缺人|招人|人才|劳动力/g,
  ),
  factor('ENVIRONMENT', /\benvironment(?:al)?\b|\bemissions?\b/gi, /环保|环评|环境容量|排放/g),
  factor('APPROVAL', /\bapprovals?\b|\bpermits?\b|\bpaperwork\b|\bprocedures?\b/gi, /审批|手续|许可/g),
  factor(
    'UTILITIES',
    /\butilit(?:y|ies)\b|\bpower supply\b|\bwater(?: supply)?\b|\bgas supply\b|\bsubstations?\b|\belectricity\b|\bsteam\b/gi,
    /水电气|供电|缺电|缺水|缺气|电不够|供水|供气|变电|蒸汽|用电|扩容/g,
  ),
  factor('LOGISTICS', /\blogistics?\b|\btransport\w*\b|\broads?\b|\bfreight\b/gi, /物流|运输|道路/g),
  factor('TECHNOLOGY', /\btechnolog(?:y|ical) (?:problem|demand|factor|department)s?\b/gi, /技术(?:难题|需求|部门)/g),
  factor('MARKET', /\bmarket(?:ing)? (?:problem|demand|access)s?\b|\borders\b/gi, /市场(?:开拓|问题|需求)|订单/g),
  factor('LAW', /\blegal\b|\blaw\b|\blawsuit\b/gi, /法律|诉讼|合同纠纷/g),

  // Indicators
  topic(
    { indicator: 4 },
    /\bindicators?\b|\b(?:operating )?revenue\b|\badded value\b|\bon schedule\b|\bbehind schedule\b|\bahead of schedule\b|\b(?:annual|yearly|year|monthly|quarterly) (?:\w+ )?(?:target|goal|plan)\b|\btargets?\b(?! (?:compan|enterpri|firm|list|node))|\bcompletion (?:rate|percentage)\b|\bfixed[- ]asset\b|\btransformation investment\b/gi,
    /指标|营业收入|营收|增加值|序时|年度目标|全年目标|目标(?!企业|客户|清单)|完成率|完成值|固定资产投资|技改投资|百分之几|百分之多少/g,
  ),
  filter(
    'aboveScale',
    ['yes'],
    /\b(?:newly )?above[- ](?:scale|designated[- ]size)\b/gi,
    /规上|规模以上|小升规|上规/g,
    { indicator: 2.5, enterprise: 1 },
  ),
  {
    en: /\bshare\b|\bpercent(?:age)?\b|\bwhat proportion\b|\bhow much of\b|\b(?:completion|completed) (?:rate|percentage)\b/gi,
    zh: /百分之|占比|比例|完成率|几成/g,
    topics: { indicator: 1.5 },
    form: 'share',
  },
  topic(
    { indicator: 2.5 },
    /\bdrop(?:ped)?\b|\bdeclin(?:e|ed)\b|\bfell\b|\bfall in\b|\bdecreas\w+\b|\bgrew\b|\bgrowth\b|\bincreas(?:e|ed)\b|\brose\b|\blag(?:s|ging)?\b/gi,
    /下降|下滑|回落|减少|(?:涨|跌|多|少)了|增加了|增长|增速|上升|拉低|拖累|滞后|差(?:几|多少|在)/g,
  ),
  topic(
    { indicator: 1.5, comparison: 1.5 },
    /\b(?:which|what) (?:count(?:y|ies)|districts?)\b/gi,
    /哪(?:个|些)(?:县|区|市|地方|县市区)|差在哪/g,
  ),

  {
    en: /\b(?:solve|solution|closure|close-out|settlement|on-time) rates?\b|\bsatisfaction(?: rates?)?\b/gi,
    zh: /办结率|销号率|解决率|满意(?:率|度)/g,
    topics: { problem: 3 },
    form: 'share',
  },

  // Comparison
  topic(
    { comparison: 6 },
    /\bcompar(?:e|es|ed|ing|ison)\b|\bversus\b|\bvs\.?\b|\brelative to\b|\bdiffer(?:s|ence)? (?:from|between)\b|\bthan (?:last year|the \w+ chain|a year ago)\b/gi,
    /对比|相比|哪(?:个|一个|家|边|条)[^，,。？?]{0,12}(?:多|少|快|慢|高|低|好|差)(?:一?[些点])?(?=[?？。]?$)|比较(?!好|大|多|快|慢|高|低)|比起|和.{1,12}比|与.{1,12}比|跟.{1,12}比|差距|同期/g,
  ),
  topic(
    { comparison: 6 },
    /\brank(?:ed|ing|s)?\b|\b(?:which|what) (?:count(?:y|ies)|districts?|chains?|units?)\b[^?]*\b(?:most|fewest|least|best|worst|highest|lowest|ahead|behind|leads?)\b|\bleague table\b/gi,
    /排名|排序|名次|哪(?:个|些|条)(?:县|区|市|链|产业链|单位|县市区).{0,16}(?:最|领先|靠前|落后|靠后|排)|最(?:多|少|快|慢)的(?:县|区|链|产业链)/g,
  ),
  topic(
    { comparison: 1.5 },
    /\byear[- ]on[- ]year\b|\bsame (?:period|month|time) (?:of )?last year\b|\ba year ago\b/gi,
    /同比|去年同期|上年同期|变化/g,
  ),

  topic(
    { comparison: 9 },
    /\b(?:each|every|per|by) (?:county|district|chain)\b/gi,
    /各(?:县|区|条?链|条?产业链)|每(?:个县|条链)|分(?:县|链)/g,
  ),

  // Policy
  topic(
    { policy: 4 },
    /\bpolic(?:y|ies)\b|\brules?\b|\bregulations?\b|\bclauses?\b|\barticles?\b(?! (?:about|in the news))|\bprovisions?\b|\bdocuments?\b|\bsubsid(?:y|ies|ise[sd]?)\b|\bincentives?\b|\bgrants?\b|\brewards?\b|\bawards?\b|\beligible\b|\bentitled\b|\bqualif(?:y|ies)\b|\bapply for\b|\baccording to\b|\bstipulat\w+\b|\brequire(?:d|s|ments?)\b|\bguide\b|\bnotice\b/gi,
    /政策|条款|规定|办法|规则|文件|依据|补贴|补助|奖励|奖补|扶持|享受|支持(?:标准|力度|比例|政策)|贴息|申报|条件|标准|要求|第[一二三四五六七八九十百\d]+条(?!生产线|产线|线|链)|通知|指南/g,
  ),
  topic(
    { project: 2 },
    /\bslowest\b|\bfurthest behind\b/gi,
    /(?:进度|推进)?(?:最慢|滞后最[多大]|落后最多)的?(?:前?[一二两三四五六七八九十\d]+个?)?/g,
  ),
  topic(
    { project: 1 },
    /\b(?:behind|off) (?:the |their |its )?plan\b/gi,
    /(?:滞后|落后|慢)于?(?:原|年度|月度|总体)?(?:计划|序时|进度)|比(?:原|年度|月度)?计划.{0,2}(?:滞后|落后|慢)/g,
  ),
  topic({ policy: 5.5 }, /\b(?:clause|article)s? \d+\b/gi, /第[一二三四五六七八九十百\d]+条(?!生产线|产线|线|链)/g),
  topic(
    { task: 0.5 },
    /\b(?:has|have|needs?) to be finished\b/gi,
    /(?:要|须|应|该|得|前)(?:办完|完成)(?=的(?:任务|事项|工作))/g,
  ),
  // What is laid down, rather than how a record stands
  topic(
    { policy: 5 },
    /\bhow (?:long|fast|quickly|late|many (?:working |calendar )?(?:days|months|weeks|points)|soon|often|many times)\b|\bat (?:what|which) (?:lag|point|level|percentage|share|sum|amount|price)\b|\b(?:turns?|goes|becomes?|stays?) (?:red|yellow|green|grey)\b(?=.*\?)|\b(?:on|under) (?:what|which) (?:conditions?|circumstances)\b|^\s*(?:may|must)\b|\b(?:may|must|can|should|shall) [\w\s'-]{3,60}? be \w+(?:ed|en|wn|id|ut)\b|\bwhat (?:has|have|needs?|must|should) (?:to )?be\b|\bhow (?:do|can|should|could) (?:i|we|one|you) (?:move|get|take|bring|advance)\b[^?]{3,50}\b(?:to|into|from)\b|\b(?:to )?counts? as\b|\b(?:by|on) which (?:working )?day\b|\bup to (?:what|which)\b|\bwho (?:may|can|is allowed to) (?:see|read|publish|know)\b|\b(?:still )?(?:valid|in force|effective|repealed|superseded)\b|\bwhat share of\b(?=[^?]*\b(?:pay|paid|cover|subsid))|\bworking days?\b|\btime limits?\b|\bwithin how\b|\bdeadlines? (?:for|to|of)\b|\b(?:by )?when (?:must|should|is|are|do|does)\b|\bwhat happens (?:if|when|after|to)\b|\b(?:may|must|can|should|shall) (?:an?|the|one|it|they) \w+|\bis (?:it )?(?:allowed|permitted|enough|required)\b|\bunder (?:what|which) conditions?\b|\bwhat (?:counts|is needed|is required|evidence|papers|documents?) (?:as|for|to|must|is|are|do|does)\b|\bwhat (?:evidence|proof|papers)\b|\bhow (?:is|are) [^?]{2,40}\b(?:defined|calculated|counted|decided|determined|judged|computed|measured|handled|settled)\b|\bwhen (?:does|do|is|are) [^?]{2,50}\b(?:turn|become|go|count|get)\b/gi,
    /几个?工作日|多少个?工作日|第几个?工作日|多少(?!个?(?:项目|任务|问题|诉求|指标|企业|事项))个?(?:百分点|点)?.{0,8}(?:亮|算|判|就是?|才|会|变).{0,2}(?:红|黄|绿)?灯?|谁(?:能|可以|有权)(?:看|查|公布|知道)|(?:多少|几[个天次])(?!个?(?:项目|任务|问题|诉求|指标|企业|事项)).{0,8}(?:要|应|须|得|才|就|必须)(?:启动|换|报|办|亮|算|提|升|退|预警)|最[长短多少高低晚迟早].{0,6}(?:多少|几|哪天|什么时候)|多少个月|几个月内|几天(?:内|之内)?|多长时间|多久|时限|多少(?:天|日)|最多(?:可以?|能|不超过)|应当?(?:何时|怎样|如何|由谁|在)|必须|能否|可否|可不可以|能不能|是否可以|可以(?:跳过|延期|申请|不|由)|会怎样|怎么(?:算|认定|计算|定|处理|申请|判定)|怎样(?:认定|计算|算|判定|申请)|如何(?:认定|计算|界定|处理|申请|判定|确定)|(?:哪些|什么)(?:证据|材料|佐证|凭证|手续|条件|资料|要件)|什么(?:情况|条件)(?:下|(?=会|才|亮|算|变|要|能|可以))|什么时候(?:算|变|会)|怎么办理|(?:怎么|如何|怎样)走(?:流程|程序)|(?:还|要不要|是否|算不算)计时|(?:后面|接下来|下一步|之后)怎么办|会(?:被|不会)?(?:约谈|督办|通报|问责|处理)|一般(?:几|多)|几年|(?:还|是否|仍)有效|废止|失效|多少钱|补(?:助)?多少|奖(?:励)?多少/g,
  ),
  topic(
    { policy: 2 },
    /\b(?:second|new|additional|extra) production lines?\b|\bexpan(?:d|sion)\b/gi,
    /二期(?!项目)|扩产|上二期|新增产线/g,
  ),
  topic(
    { policy: 4.5 },
    /\b(?:targets?|goals?|direction|measures?) (?:does|did|do|are|were|in|of|set (?:in|by)) [^?]{0,40}\bplan\b|\bplan\b[^?]{0,30}\b(?:say|says|set|sets|require|requires|foresee|aim)\b|\bwhat do(?:es)? the\b[^?]{2,50}\b(?:say|provide|stipulate|require)\b/gi,
    /(?:实施方案|方案|规划)(?:里|中|的)?.{0,6}(?:定了|提出|规定|写|明确|要求|目标|主攻|方向)/g,
  ),
  topic(
    { policy: 5 },
    /\b(?:internal|in-house) (?:assessment|review|paper|note|study)\b|\bassessment\b/gi,
    /内部(?:评估|研判|材料|报告)|评估(?:材料|报告|发现)|研判材料/g,
  ),
  topic({ policy: 2.5 }, /\b441x\b|\bon-site (?:promotion )?meeting\b|\bdigest\b/gi, /441x|现场推进会/gi),
  // What documents alone hold, though its words also name rows
  topic(
    { policy: 9 },
    /\bexperts?\b|\bwho (?:can|could)(?: \w+){0,3} (?:diagnose|advise)\b/gi,
    /专家|外脑|谁(?:能|可以|会)(?:来|帮忙?|给我?们?)*(?:诊断|指导|攻关)/g,
  ),
  topic(
    { policy: 12 },
    /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) on-site (?:promotion )?meeting\b/gi,
    /第[一二三四五六七八九十\d]+次(?:产业链专班)?现场(?:推进)?会/g,
  ),
  topic({ policy: 10 }, /\bdevelopment plans?\b/gi, /发展规划|年(?:的)?规划(?:了|的)?(?=什么|哪些|多少|重点)/g),
  topic(
    { policy: 9 },
    /\b(?:recogni[sz]\w+|reviewed)\b(?=[^?]*\bparks?\b)|\bparks?\b[^?]{0,30}\brecogni[sz]\w+/gi,
    /园区[^，。？?]{0,10}(?:认定|复核|用地指标)/g,
  ),
  topic({ policy: 9 }, /\bpractice\b(?! line)/gi, /经验(?:做法|交流)|做法/g),
  topic(
    { policy: 11 },
    /\bwhy\b[^?]{0,60}\b(?:attack(?:s|ed)?|main direction)\b/gi,
    /主攻[^，。？?]{0,12}(?:理由|依据)|(?:为什么|为何|为啥|凭什么)[^，。？?]{0,12}主攻/g,
  ),

  // Who
  topic(
    { who: 4 },
    /\bwho (?:is|are|will be)?\s*(?:responsible|in charge|accountable|handles?|leads?|owns?|takes care|deals?)\b|\bwhich (?:\w+ )?(?:department|unit|office|bureau|authority|body)\b|\bwhom (?:should|do|can|to)\b|\bwho (?:should|do|can) (?:we|I|an?|the)\b|\bcontact point\b|\bwho runs\b|\bwhat (?:does|do) [^?]{2,50} (?:handle|deal with|answer for)\b|\bwho (?:in|at|from|within) [\w' -]{2,30}? (?:deals?|handles?|is (?:responsible|in charge)|takes care|looks after)\b|\bwho to (?:ask|contact|call)\b|\b(?:deputy |chief )?chain leaders?\b|\bwho\b[^?]{0,20}\b(?:leaders?|heads?|chiefs?)\b|\b(?:leader|head) of\b|\btask force heads?\b|\bpoint of contact\b|\bfactor contacts?\b|\bwho is the [\w -]{0,20}contact\b|\bheads? the\b/gi,
    /谁负责|由谁|归谁|哪个口|谁(?:来)?(?:牵头|主管|管|办|在对接)|找谁|找哪个|找哪家|是谁(?!的|家)|谁(?:分管|包保|挂帅|领办)|哪位|联络员|联系人|(?:副|总)?链长(?!单位|制|办)|组长|哪个(?:部门|单位|科室)|(?:什么|哪些)部门|责任单位是|牵头单位|谁是|联系谁/g,
  ),

  filter('post', ['CHIEF_CHAIN_LEADER'], /\bchief chain leader\b/gi, /总链长/g, { who: 3 }),
  filter('post', ['DEPUTY_CHAIN_LEADER'], /\bdeputy chain leaders?\b/gi, /副链长/g, { who: 3 }),
  filter(
    'post',
    ['CHAIN_LEADER'],
    /(?<!chief |deputy )\b(?:chain leaders?|leaders? of [^?]{0,30}chain)\b/gi,
    /(?<![总副])链长(?!单位|办|制)/g,
    { who: 3 },
  ),
  filter('post', ['TASK_FORCE_DEPUTY'], /\bdeputy heads?\b/gi, /副组长/g, { who: 3 }),
  filter(
    'post',
    ['TASK_FORCE_HEAD'],
    /(?<!deputy )\b(?:heads? of [^?]{0,40}task force|task force heads?|heads? the\b[^?]{0,40}task force)\b/gi,
    /(?<!副)组长|专班(?:的)?负责人/g,
    { who: 3 },
  ),
  filter(
    'post',
    ['TASK_FORCE_MEMBER'],
    /\bmembers? of [^?]{0,40}task force\b|\btask force members?\b/gi,
    /专班(?:有哪些)?成员/g,
    {
      who: 3,
    },
  ),

  // Definition
  topic(
    { definition: 7 },
    /\bwhat (?:is|are|does|do) (?:meant by|.{1,50}? (?:mean|stand for))\b|\bmeaning of\b|\bdefin(?:e|ition)\b|\bexplain (?:the (?:term|word)|what)\b|\bwhat is an? ["“'‘]?[\w\s-]{3,40}["”'’]?\s*\?*$/gi,
    /什么是|什么叫|是什么意思|何谓|何为|啥意思|含义|定义|指的是什么|是指什么|怎么理解|解释一下/g,
  ),
  topic({ definition: 2.5 }, /\bwhat (?:is|are) (?:the )?["“'‘]?[\w\s-]{3,30}["”'’]?\s*\?*$/gi, /是什么[??]*$/g),

  // Enterprises and parks
  topic({ enterprise: 2 }, /\benterprises?\b|\bcompan(?:y|ies)\b|\bfirms?\b/gi, /企业(?!诉求)|公司|厂家/g),
  filter('honour', ['CHAIN_MASTER'], /\bchain masters?\b|\banchor enterprises?\b/gi, /链主/g, { enterprise: 4 }),
  filter('honour', ['LITTLE_GIANT'], /\blittle giants?\b/gi, /小巨人/g, { enterprise: 4 }),
  filter('honour', ['SINGLE_CHAMPION'], /\bsingle champions?\b/gi, /单项冠军/g, { enterprise: 4 }),
  filter('honour', ['SRDI'], /\bspeciali[sz]ed[- ,]+refined\b|\bsrdi\b/gi, /专精特新/g, { enterprise: 4 }),
  filter(
    'honour',
    ['HIGH_TECH'],
    /\bhigh[- ]tech(?:nology)? (?:enterprises?|firms?|compan\w+)\b/gi,
    /高新技术企业|高企/g,
    { enterprise: 4 },
  ),
  filter('honour', ['GAZELLE'], /\bgazelles?\b/gi, /瞪羚/g, { enterprise: 4 }),
  filter(
    'listing',
    ['yes'],
    /\blist(?:ed|ing)\b(?! (?:of|the|all))|\bto list\b|\bgo(?:ing)? public\b|\bipo\b|\bstock market\b/gi,
    /上市|股改|辅导备案/g,
    { enterprise: 2, policy: 1 },
  ),
  topic(
    { park: 4 },
    /\bparks?\b|\bplant (?:space|area|left|free|available)\b|\bindustrial estates?\b|\b(?:land|mu) (?:left|available|free)\b/gi,
    /园区|产业园(?!项目)|厂房|剩余(?:土地|面积)|空置/g,
  ),

  // Writing and drafting: said plainly what will do it
  topic(
    { write: 9 },
    /^\s*(?:please |can you |could you |help me (?:to )?)?(?:log|register|file|record|raise|report|submit)\s+(?:an? |the |this |new )?(?:new )?(?:problem|demand|blockage|issue|complaint|task|project)\b|^\s*(?:please |can you |could you |help me (?:to )?|i need (?:you to )?)?(?:draft|prepare|write|compose|produce|generate)\b|^\s*(?:please |can you |could you )?(?:update|change|set|mark|move|advance|assign|close|delete|extend)\s+(?:the |this |project |task |problem |prj|p-|t-)/gi,
    /^(?:请|帮我|帮忙|麻烦|给我)?(?:登记|记录|录入|上报|反映|新增|提交)(?:一[个条项])?.{0,6}(?:诉求|问题|堵点|任务|项目)|^(?:请|帮我|帮忙|麻烦|给我)*(?:起草|草拟|拟(?:一|写|定)|撰写|写(?:一|个|份)|编写|生成(?:一|份)|准备(?:一|份))|^(?:请|帮我|帮忙|麻烦|把).{0,24}(?:改为|改成|更新为|标记为|推进到|设为|销号|关闭|删除)/g,
  ),
  topic(
    { help: 8 },
    /^\s*(?:help|what can you do|how do you work|how (?:do|can) i use (?:you|this)|who are you|hello|hi|hey)\b[^a-z]*$/gi,
    /^(?:帮助|你能做什么|你会什么|怎么用|如何使用|你是谁|你好|您好)[^\p{L}]*$/gu,
  ),

  // Forms
  form(
    'count',
    /\bhow many\b|\bnumber of\b|\bcount\b|\btotal number\b/gi,
    /多少(?:个|家|项|条|件)|几(?:个|家|项|条|件)|数量|总数|个数/g,
  ),
  form('sum', /\bhow much\b|\btotal\b|\bsum\b|\baltogether\b/gi, /多少(?:亿|万)?元?|合计|总额|共计|总共/g),
  form('list', /\bwhich\b|\blist\b|\bshow\b|\bwhat\b/gi, /哪些|哪几|哪个|列出|有啥|有什么|清单/g),
];

/** What no ledger and no document of a task force holds, and who would know. A question for one of these is refused. */
export const NOT_HELD: readonly {
  readonly en: RegExp;
  readonly zh: RegExp;
  readonly ask: { readonly en: string; readonly zh: string };
}[] = [
  {
    en: /\bsalar(?:y|ies)\b|\bwages?\b|\bpayroll\b|\b(?:average|monthly|annual|yearly|starting|basic|staff|their|his|her) pay\b|\bpay (?:of|at|level|scale|rise|for (?:a|an|the)? ?(?:staff|workers?|engineers?|leaders?|members?|heads?))\b|\b(?:is|are|was) [^?]{2,40} paid\b(?=[^?]{0,20}\?)|\bthe pay\b|\bbonus(?:es)?\b|\bearns?\b|\bincome of\b|\bremuneration\b/gi,
    zh: /工资|薪酬|薪水|薪资|年薪|月薪|奖金(?!池)|待遇|收入多少钱/g,
    ask: { en: 'the enterprise itself or the human-resources department', zh: '企业本身或人力资源社会保障部门' },
  },
  {
    en: /\b(?:tele)?phone(?: numbers?)?\b|\bmobile(?: number)?\b|\be-?mail(?: address)?\b|\bwechat\b|\bcontact (?:number|details)\b|\bhome address\b|\bpostal\b|\bid (?:card|number)\b/gi,
    zh: /电话|手机(?:号|号码)?|邮箱|微信|联系方式|住址|身份证|邮编|地址/g,
    ask: { en: 'the unit itself', zh: '该单位' },
  },
  {
    en: /\b(?:share|stock) (?:price|value)s?\b|\bmarket (?:cap|capitali[sz]ation|value)\b|\bdividends?\b|\bshareholders?\b|\bvaluation\b|\bownership structure\b|\bpe ratio\b/gi,
    zh: /股价|市值|分红|股东|估值|持股|股权结构|市盈率/g,
    ask: { en: 'the stock exchange or the enterprise', zh: '证券交易所或企业' },
  },
  {
    en: /\b(?:fiscal|budget(?:ary)?|treasury) (?:revenues?|incomes?|expenditures?)\b|\bpublic budget\b|\bprofits?(?:ability)?\b|\bnet income\b|\bmargins?\b|\btax(?:es)?(?: paid| revenue)?\b|\bdebts?\b|\bliabilit(?:y|ies)\b|\bcosts?\b(?! of| more| over| above| less| under| at least| sharing)|\bprices?\b|\bexports?\b|\bcash flow\b/gi,
    zh: /财政(?:收入|支出|自给率)|公共预算|税源|利润|净利|毛利|纳税|税收|税额|负债|债务|成本|价格|售价|单价|出口(?:额|量)?|现金流|亏损/g,
    ask: { en: 'the enterprise, the tax or the statistics department', zh: '企业、税务或统计部门' },
  },
  {
    en: /\b(?:employees?|headcount|staff (?:number|size)|people (?:work|are employed))\b|\bhow many (?:people|workers|engineers|women|men)\b|\bpopulation\b/gi,
    zh: /员工(?:人数|数量|多少)?|职工(?:人数|数)?|多少(?:人|名)|几个人|人口/g,
    ask: { en: 'the enterprise or the human-resources department', zh: '企业或人力资源社会保障部门' },
  },
  {
    en: /\bpatents?\b|\btrademarks?\b|\bcustomers?\b(?! node)|\bcompetitors?\b|\bsuppliers? of\b|\bwebsite\b|\bbrand value\b/gi,
    zh: /专利|商标|客户名单|竞争对手|网址|官网|品牌价值/g,
    ask: { en: 'the enterprise or the market-regulation department', zh: '企业或市场监管部门' },
  },
  {
    en: /\b(?:old is|age of|how old|birth(?:day|date)?|married|wife|husband|hometown|hobb(?:y|ies)|education of|resume|cv of|born|party member)\b|\bfull name\b|\bname of the (?:head|leader|director|mayor|secretary|chair\w*|boss|general manager|legal)\b|\bwho is the (?:mayor|secretary|chairman|chair|ceo|boss|general manager|legal representative)\b/gi,
    zh: /多大(?:年纪|岁数)|几岁|年龄|生日|籍贯|学历|简历|爱好|配偶|党员|姓名|叫什么名字|(?:董事长|总经理|法人代表|法定代表人|市长|书记|老板)(?:是谁|叫)/g,
    ask: { en: 'the unit itself; this product keeps roles, not names', zh: '该单位;本系统只记岗位,不记姓名' },
  },
  {
    en: /\bweather\b|\btemperature\b|\brain\b|\bfootball\b|\bmovies?\b|\brestaurants?\b|\bhotels?\b|\bflights?\b|\btrains?\b(?! of)|\bexchange rates?\b|\bgold price\b|\bgdp\b|\bunemployment\b|\binflation\b|\bjokes?\b|\bpoems?\b|\bhouse prices?\b/gi,
    zh: /天气|气温|下雨|足球|电影|餐厅|酒店|航班|高铁|汇率|金价|GDP|生产总值|失业率|通胀|笑话|诗|房价|油价/gi,
    ask: { en: 'another service: this is outside the chain ledgers', zh: '其他渠道:这不在产业链台账范围内' },
  },
  {
    en: /\b(?:main |general )?contractors?\b|\bconstruction compan(?:y|ies)\b|\b(?:bank|lender)s?\b(?= (?:financed|lent|funded|finances|lends|behind))|\b(?:which|what) banks?\b|\binterest rates?\b|\brents?\b|\bleases? (?:price|cost)|\binsur(?:er|ance company)\b|\blaw firm\b|\bdesign institute\b|\barchitects?\b/gi,
    zh: /施工单位|总包|承建(?:单位|商|方)?|监理单位|设计院|(?:贷款)?利率|哪家银行|房租|租金|月租|保险公司|律所|招标代理|中标(?:单位|人|价)/g,
    ask: { en: 'the enterprise or the unit that runs the project', zh: '项目单位' },
  },
  {
    en: /\b(?:carbon(?: dioxide)?|co2|greenhouse) (?:emissions?|footprint)\b|\btonnes? of (?:carbon|co2)\b|\bemit(?:s|ted)?\b|\bwater (?:use|consumption)\b|\b(?:electricity|power|energy) (?:used|consumed|consumption|usage)\b|\bplot ratio\b|\bbudgets?\b|\bfloor[- ]area ratio\b|\bcourt cases?\b|\bsued\b|\bpower bill\b|\bmarket shares?\b|\bsells?\b|\bsold\b|\bper tonne\b|\boutput value\b|\bcapacity utili[sz]ation\b|\br&d (?:spending|expenditure|budget)\b|\baccidents?\b|\binjur(?:y|ies)\b|\bimports?\b|\brankings? in (?:the )?(?:country|world|china)\b|\btuition\b|\breviews?\b(?= of the (?:boss|company))/gi,
    zh: /碳排放|二氧化碳|碳足迹|用水量|用电量|耗电量?|容积率|建筑密度|绿化率|官司|被起诉|被执行|失信|电费|市场份额|市占率|产值|产能利用率|研发(?:投入|费用|经费)|事故|伤亡|进口(?:额|量)|全国排名|世界排名|(?:交|缴)(?:了|过)?(?:多少)?税|销量|卖(?:了|出)?多少|(?:什么|啥)价|价(?=是多少|多少|怎么样)|行情|预算(?!内)|经费|编制/g,
    ask: { en: 'the enterprise or the department in charge', zh: '企业或主管部门' },
  },
];

/** Words that carry no content of their own in a question. */
export const SOFT_WORDS =
  /\b(?:please|tell|give|me|us|show|list|find|get|can|could|would|should|shall|will|may|might|must|do|does|did|done|is|are|was|were|be|been|being|has|have|had|the|a|an|and|or|but|of|in|on|at|to|for|from|by|with|without|about|into|over|under|between|among|per|as|than|that|this|these|those|there|here|it|its|they|them|their|we|our|ours|you|your|i|my|mine|he|she|his|her|who|whom|whose|which|what|when|where|why|how|many|much|more|most|less|least|few|fewer|some|any|all|each|every|both|either|no|not|never|yet|still|already|now|currently|right|just|only|also|so|far|too|very|top|best|first|last|next|new|old|up|down|out|off|then|if|else|s|t|re|ve|ll|d|let|need|needs|want|wants|know|see|look|like|make|made|take|taken|go|going|come|say|says|said|use|used|using|help|name|names|number|details?|information|info|data|situation|case|cases|city|whole|overall|county|counties|district|districts|unit|units|chain|chains|industrial|industry|task|force|special|class|team|department|departments|office|year|month|week|day|days|today|quarter|period|people|person|things?|items?|records?|ones?|one|two|three|four|five|six|seven|eight|nine|ten|other|another|same|different|main|key|local|our|available|exactly|actually|including|include|list|cost|costs|million|billion|yuan|date|dates|passed|within|level|everything|ask|active|asked|handed|keep|get|got|gets|sit|sits|happen|happened|reached|phase|answer|nobody|largest|raised|satisfied|assigned|solve|solved|lack|lacks|lacking|shortage|short|behind|past|topped|turnover|against|monthly|topped|own)\b/gi;
