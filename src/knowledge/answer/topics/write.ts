import type { TopicAnswerer } from '../topic.js';

/** Asking changes nothing: says plainly so, and what does it. */
export const answerWrite: TopicAnswerer = async (context) => ({
  kind: 'refused',
  missing: [
    context.say({
      en: 'A question never writes and never drafts: nothing was filed, changed or drafted. A problem is filed with `/problem TEXT`; what becomes of it is written with /problem accept, reply, solve, confirm and close and the number, such as `/problem accept P-0001`, and `/problem help` names the rest. Projects and tasks are changed with /project and /task, a monthly progress report with `wutong report PRJ-0001 --month … --invested … --progress …`; drafts of plans and briefs are made by the drafting commands and marked draft. Until a command is there where you work, hand the text to the city industrial promotion office (市工业推进办).',
      zh: '提问不会写入台账，也不会起草文稿：本次没有登记、修改或起草任何内容。登记问题诉求用 `/problem 问题内容`；签收、答复、办结、确认、销号用 `/problem 签收 P-0001` 这样的命令，全部用法见 `/problem 帮助`。更新项目和任务用 /project、/task，填报月度进度用 `wutong report PRJ-0001 --month … --invested … --progress …`；方案、简报由起草命令生成并标注“草稿”。命令尚未开通的，请把内容交市工业推进办。',
    }),
  ],
});
