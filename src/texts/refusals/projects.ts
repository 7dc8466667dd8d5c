import { say, type Word, type WordKey } from '../words/index.js';

type Stage = WordKey<'stage'>;
type Substage = WordKey<'substage'>;

/** Where a project stands, in words: 「招引（签约）」. */
export function placeWord({ stage, substage }: { readonly stage: Stage; readonly substage: Substage | null }): Word {
  const [zh, en] = [say('stage', stage, 'zh'), say('stage', stage, 'en')];
  if (substage === null) return { zh, en };
  return { zh: `${zh}（${say('substage', substage, 'zh')}）`, en: `${en} (${say('substage', substage, 'en')})` };
}

/** Several words in a row, parted as each language does. */
export function inRow(words: readonly Word[]): Word {
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}

/** Why a write to a project is refused, and what to do instead. */
export const projectRefusals = {
  ended: (id: string): Word => ({
    en: `${id} has ended; it stays in the history and is not changed any more.`,
    zh: `${id}已终止，只留存历史，不再变更。`,
  }),
  suspended: (id: string, restartOn: string | null): Word => ({
    en: `${id} is suspended${restartOn ? ` (restart expected on ${restartOn})` : ''}. Record its restart first: /project resume ${id}.`,
    zh: `${id}处于暂停状态${restartOn ? `（预计${restartOn}复工）` : ''}，请先登记复工：/project 复工 ${id}。`,
  }),
  monthToCome: (month: string, latest: string): Word => ({
    en: `${month} has not come yet; the latest is ${latest}`,
    zh: `${month}尚未到来，最晚可填${latest}。`,
  }),
  monthTooEarly: (id: string, first: string): Word => ({
    en: `${id} began in ${first}; write that month or a later one`,
    zh: `${id}始于${first}，请填该月或之后的月份。`,
  }),
  progressBack: (month: string, progress: number): Word => ({
    en: `${month} reported ${progress} %; write that or more, or give the reason why it went back`,
    zh: `${month}已填报${progress}%，请填不低于该数，或写明回退原因。`,
  }),
  reportGone: (id: string, month: string): Word => ({
    en: `the report of ${id} for ${month} is not there any more. Look at the project again.`,
    zh: `${id}${month}的填报已不存在，请重新查看该项目。`,
  }),
  there: (id: string, place: Word): Word => ({
    en: `${id} stands at ${place.en} already.`,
    zh: `${id}已处于${place.zh}阶段。`,
  }),
  whichStep: (steps: Word): Word => ({
    en: `the project is in this stage already; name the step: ${steps.en}`,
    zh: `项目已在该阶段，请写明步骤：${steps.zh}。`,
  }),
  notOnRoute: (place: Word): Word => ({
    en: `a technical transformation is not attracted, its owner is known: it goes from planned to landed, not to ${place.en}`,
    zh: `技改项目业主明确，不经招引阶段：由谋划直接落地，不能推进到${place.zh}。`,
  }),
  tooFar: (from: Word, to: Word, next: Word): Word => ({
    en: `from ${from.en} a project does not go to ${to.en} at once; next is ${next.en}`,
    zh: `不能由${from.zh}一步推进到${to.zh}，下一步是${next.zh}。`,
  }),
  toCome: (today: string): Word => ({
    en: `that day has not come yet; the latest is ${today}`,
    zh: `该日期尚未到来，最晚可填${today}。`,
  }),
  tooEarly: (last: string): Word => ({
    en: `the event before was on ${last}; write that day or a later one`,
    zh: `上一次阶段记录为${last}，请填该日或之后的日期。`,
  }),
  reasonForBack: (): Word => ({
    en: 'a move back needs its reason',
    zh: '退回阶段须写明原因。',
  }),
  reasonForSkip: (): Word => ({
    en: 'leaving out the landing needs its reason, such as a leased plant',
    zh: '跳过落地阶段须写明原因，例如租用成熟厂房。',
  }),
  evidence: (place: Word, missing: Word, form: Word): Word => ({
    en: `${place.en} still needs: ${missing.en}. Write ${form.en}`,
    zh: `推进到${place.zh}还缺佐证材料：${missing.zh}。请补充${form.zh}。`,
  }),
  otherCode: (enterprise: string, code: string): Word => ({
    en: `${enterprise} is on record with ${code}; correct the code, or have the enterprise's record corrected first`,
    zh: `${enterprise}登记的统一社会信用代码为${code}，请核对，或先更正企业信息。`,
  }),
  codeTaken: (code: string, enterprise: string): Word => ({
    en: `${code} belongs to ${enterprise}; correct the code, or name that enterprise`,
    zh: `${code}属于${enterprise}，请核对代码或更正企业。`,
  }),
  otherEnterprise: (id: string, enterprise: string): Word => ({
    en: `${id} belongs to ${enterprise} already; leave the field out`,
    zh: `${id}的企业已登记为${enterprise}，请勿填写此项。`,
  }),
  whoseScale: (): Word => ({
    en: 'it is an enterprise that comes above scale; name the enterprise of the project',
    zh: '上规的主体是企业，请填写项目所属企业。',
  }),
  nothingGiven: (fields: string): Word => ({
    en: `nothing was given to change; write one of ${fields}`,
    zh: `没有填写要变更的内容，请至少填写一项：${fields}。`,
  }),
  plannedFirst: (milestone: Word): Word => ({
    en: `${milestone.en} is not planned yet; write the planned day`,
    zh: `“${milestone.zh}”节点尚未计划，请先填计划日期。`,
  }),
  plannedAlready: (on: string): Word => ({
    en: `it is planned for ${on}, which stays on record; write the new day as revised, with the reason`,
    zh: `原计划日期为${on}，予以保留；新日期请填为调整日期，并写明原因。`,
  }),
  revisionPast: (today: string): Word => ({
    en: `a revised day lies ahead; write ${today} or a later day`,
    zh: `调整日期应为${today}或之后。`,
  }),
  reasonForRevision: (): Word => ({
    en: 'another day than planned needs its reason',
    zh: '调整节点日期须写明原因。',
  }),
  beforeProject: (first: string): Word => ({
    en: `the project began on ${first}; write that day or a later one`,
    zh: `项目始于${first}，请填该日或之后的日期。`,
  }),
  unchanged: (id: string): Word => ({
    en: `${id} stands so already; nothing was changed.`,
    zh: `${id}现状即如此，未作变更。`,
  }),
  noPost: (person: string): Word => ({
    en: `${person} holds no post here that could answer for a project; name another person or a unit`,
    zh: `${person}未担任可负责项目的职务，请另填人员或单位。`,
  }),
  restartAhead: (today: string): Word => ({
    en: `the expected restart lies ahead; write a day after ${today}`,
    zh: `预计复工日期应在${today}之后。`,
  }),
  notSuspended: (id: string): Word => ({
    en: `${id} is not suspended; there is nothing to resume.`,
    zh: `${id}未处于暂停状态，无需复工。`,
  }),
  nameNeeded: (): Word => ({
    en: 'write the name of the project, in Chinese or in English',
    zh: '请填写项目名称，中文、英文均可。',
  }),
  placeNeeded: (): Word => ({
    en: 'write it; only a project with a parent takes it over from there',
    zh: '请填写；只有填了原项目的技改项目才沿用原项目的信息。',
  }),
  nodeOfChain: (node: string, chain: Word): Word => ({
    en: `${node} is no node of the chain ${chain.en}`,
    zh: `${node}不是${chain.zh}产业链的环节。`,
  }),
  parkElsewhere: (park: string, county: Word): Word => ({
    en: `${park} does not lie in ${county.en}`,
    zh: `${park}不在${county.zh}。`,
  }),
  upgradeOfWhat: (): Word => ({
    en: 'a technical transformation belongs to a project or an enterprise in production: name the parent project or the enterprise',
    zh: '技改项目须依托已投产的项目或企业，请填写原项目或企业。',
  }),
  notProducing: (subject: string): Word => ({
    en: `${subject} is not in production yet, so it has nothing to transform; enter a new project instead`,
    zh: `${subject}尚未投产，不能登记技改，请按新上项目登记。`,
  }),
  parentOfUpgrade: (): Word => ({
    en: 'only a technical transformation (UPGRADE) has a parent project',
    zh: '只有技改项目（UPGRADE）才有原项目。',
  }),
  duplicates: (projects: string): Word => ({
    en: `there is already ${projects}. If this is another project, write again:yes`,
    zh: `已有相同或相近的项目：${projects}。如确为另一项目，请加“确认:是”再提交。`,
  }),
} as const;
