import type { TopicAnswerer } from '../topic.js';

/** What can be asked, with questions to begin with. */
export const answerHelp: TopicAnswerer = async (context) => {
  const examples = context.say({
    en: 'What should the pharma and medical devices task force grasp this month, and how?|What is overdue in Xintai today, and who is responsible?|Which nodes of the lithium chain are missing?|How many projects were signed this year and how many have started?|Which policies are in force?',
    zh: '本月医药产业链专班重点抓什么、怎么抓？|新泰市今天有哪些事项超期，谁负责？|锂电产业链缺哪些环节？|今年签约了多少个项目，开工了多少个？|现在有效的政策有哪些？',
  });
  return {
    kind: 'choose',
    missing: [
      context.say({
        en: 'Ask in English or Chinese about what to grasp and how, the four chain maps, gaps and target enterprises, projects, tasks, problems, indicators, policies and who is responsible. Every figure comes with its unit, day and source.',
        zh: '可用中文或英文询问：抓什么、怎么抓，四图（产业图谱），缺链、弱链和目标企业，项目、任务、问题、指标，政策条款和责任单位。每个数字都附单位、日期和出处。',
      }),
    ],
    choices: examples.split('|').map((question) => ({ label: question, question })),
  };
};
