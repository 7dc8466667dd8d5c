import { say, type Word, type WordKey } from '../words/index.js';
import { inRow } from './projects.js';

type Move = WordKey<'problemMove'>;

/** Why a write to a problem is refused, and what to do instead. */
export const problemRefusals = {
  notFromHere: (
    id: string,
    move: Move,
    status: WordKey<'problemStatus'>,
    held: boolean,
    moves: readonly Move[],
  ): Word => {
    const possible = inRow(
      moves.map((each) => ({ zh: say('problemMove', each, 'zh'), en: say('problemMove', each, 'en') })),
    );
    const [zh, en] = [say('problemStatus', status, 'zh'), say('problemStatus', status, 'en')];
    return {
      zh: `${id}${held ? '处于暂缓办理（停止计时）' : `当前为“${zh}”`}，不能${say('problemMove', move, 'zh')}。${possible.zh ? `现在可以：${possible.zh}。` : ''}`,
      en: `${id} ${held ? 'is on hold' : `stands at "${en}"`}; it is not possible to ${say('problemMove', move, 'en')} there.${possible.en ? ` What can be done now: ${possible.en}.` : ''}`,
    };
  },
  highest: (id: string): Word => ({
    zh: `${id}已在最高层级（总链长），不能再提级。`,
    en: `${id} is on the highest level already (chief chain leader); it cannot go up.`,
  }),
  notDisputed: (id: string): Word => ({
    zh: `${id}没有待裁定的争议。`,
    en: `nobody disputes who answers for ${id}, so there is nothing to decide.`,
  }),
  disputedAlready: (id: string, on: string): Word => ({
    zh: `${id}已于${on}提出争议，等待市工业推进办裁定。`,
    en: `${id} has been disputed since ${on}; the promotion office decides.`,
  }),
  disputedTooLate: (id: string, latest: string): Word => ({
    zh: `争议应当在收到转办后一个工作日内提出，${id}最晚为${latest}。如确不属本单位职责，请说明原因退回。`,
    en: `a dispute is raised within one working day, for ${id} by ${latest}. If it is not for your unit, return it with the reason.`,
  }),
  extendedAlready: (id: string, on: string): Word => ({
    zh: `${id}已于${on}延期，只能延期一次。可提级或者报市工业推进办挂账。`,
    en: `${id} was extended on ${on}, which is done once only. Escalate it, or ask the office to set it aside.`,
  }),
  extendedTooLate: (id: string, lastDay: string): Word => ({
    zh: `延期应当在期满一个工作日之前提出，${id}最晚为${lastDay}。可提级。`,
    en: `an extension is given at least one working day before the end, for ${id} by ${lastDay}. Escalate it instead.`,
  }),
  ownExtension: (id: string): Word => ({
    zh: `${id}的延期由上一级批准，主办单位不得自行延期。`,
    en: `${id} is extended by the level above; the unit that has to solve it does not extend it itself.`,
  }),
  newDue: (after: string, latest: string): Word => ({
    zh: `新的办结日期应当在${after}之后，且不晚于${latest}。`,
    en: `write a day after ${after} and not after ${latest}`,
  }),
  reviewTooLate: (latest: string): Word => ({
    zh: `复核日期距挂账之日不得超过九十日，最晚为${latest}。`,
    en: `it is reviewed within ninety days: write a day up to ${latest}`,
  }),
  noEvidence: (id: string): Word => ({
    zh: `${id}没有办结佐证，不能销号。请先办结并写明佐证。`,
    en: `${id} has no evidence of its result, so it is not closed out. Solve it with evidence first.`,
  }),
  ownClosing: (id: string): Word => ({
    zh: `${id}由您办结，销号人不得是办理人，请由他人复核销号。`,
    en: `you solved ${id}, so somebody else checks it and closes it out.`,
  }),
  unconfirmed: (id: string, attempts: number): Word => ({
    zh: `${id}尚无提出人确认，也没有${attempts}个不同工作日的回访未果记录，不能销号。请提出人先确认（/problem confirm ${id}），联系不上的登记回访未果（/problem unreached ${id}）。`,
    en: `${id} has neither the filer's confirmation nor ${attempts} attempts on different working days to reach him. Ask the filer to confirm it (/problem confirm ${id}), or record an attempt to reach him (/problem unreached ${id}).`,
  }),
  confirmInstead: (id: string): Word => ({
    zh: `${id}已办结待确认；不满意请用：/problem confirm ${id} satisfied:no`,
    en: `${id} waits for confirmation; who is not content writes: /problem confirm ${id} satisfied:no`,
  }),
  reopenedTooLate: (id: string, latest: string): Word => ({
    zh: `${id}销号已超过三个月（${latest}止），请另行登记。`,
    en: `${id} was closed out more than three months ago (until ${latest}); file a new problem.`,
  }),
  nothingToPress: (id: string, status: WordKey<'problemStatus'>, held: boolean): Word => ({
    zh: `${id}${held ? '处于暂缓办理（停止计时）' : `当前为“${say('problemStatus', status, 'zh')}”`}，不需要提醒或者催办。`,
    en: `${id} ${held ? 'is on hold' : `stands at "${say('problemStatus', status, 'en')}"`}; nothing of it is to be pressed for.`,
  }),
  notLateYet: (id: string, due: string): Word => ({
    zh: `${id}办结期限为${due}，尚未超期，只能起草提醒函（提醒）。`,
    en: `${id} is to be solved by ${due} and is not late; only a reminder can be drafted`,
  }),
  noContact: (id: string): Word => ({
    zh: `${id}没有留存联系方式。`,
    en: `nothing is kept of how to reach the filer of ${id}.`,
  }),
  mergedIntoItself: { zh: '不能并入自身，请写另一问题编号。', en: 'write the number of another problem' },
  mergedIntoSettled: (id: string): Word => ({
    zh: `${id}已不在办，不能并入。`,
    en: `${id} is settled, so nothing is merged into it`,
  }),
  mergedIntoLater: (id: string, into: string): Word => ({
    zh: `${into}晚于${id}登记，应当并入最早登记的一件。请改为将${into}并入${id}。`,
    en: `${into} was filed later than ${id}; merge ${into} into ${id} instead`,
  }),
  leaderDecides: (id: string): Word => ({
    zh: `${id}已由链长承接，是否提请总链长由链长决定。`,
    en: `${id} is with the chain leader, who decides whether it goes to the chief chain leader.`,
  }),
  noPlace: {
    zh: '请写明所在县（市、区），或写明企业、项目。',
    en: 'name the county, or the enterprise or project that it is about',
  },
  wantedPassed: {
    zh: '希望解决日期已过，请填写今天或者以后的日期。',
    en: 'the day by which it is wanted has passed; write today or a later day',
  },
  noFactor: {
    zh: '未能读出所缺要素，请写明，如“要素:土地”。',
    en: 'what it is short of could not be read; name it, such as factor:land',
  },
} as const;
