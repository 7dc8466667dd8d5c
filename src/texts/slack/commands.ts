import type { Language } from '../../lib/language.js';

/** What is said around commands: help, and what to write instead of what was not understood. */
const COMMANDS = {
  helpTitle: { en: 'How to use', zh: '用法' },
  helpFields: {
    en: 'Words in capitals are yours; what stands in [ ] may be left out. Names in English or Chinese; put a name with blanks in quotes.',
    zh: '大写部分由您填写，方括号内可省略。名称可用中文或英文，含空格的名称请加引号。',
  },
  notUnderstood: { en: 'I did not understand this command.', zh: '没有看懂这条命令。' },
  youWrote: { en: 'You wrote', zh: '您输入的是' },
  tryThis: { en: 'Write instead', zh: '可以这样写' },
  runThis: { en: 'Run it', zh: '执行' },
  help: { en: 'Help', zh: '帮助' },
  unknownWord: { en: 'There is no', zh: '没有' },
  words: { en: 'there are', zh: '可用' },
  unknownField: { en: 'There is no field', zh: '没有字段' },
  fields: { en: 'fields', zh: '可用字段' },
  wrongValue: { en: 'does not take', zh: '不能填' },
  allowed: { en: 'it takes, for example', zh: '可填，例如' },
  meant: { en: 'do you mean', zh: '您是指' },
  missing: { en: 'This is missing', zh: '缺少' },
  twice: { en: 'This was given twice', zh: '重复填写' },
  leftOver: { en: 'This could not be understood', zh: '无法识别' },
  'unknown.chain': { en: 'There is no chain (产业链) of this name', zh: '没有这个名称的产业链' },
  'unknown.county': { en: 'There is no county (县市区) of this name', zh: '没有这个名称的县（市、区）' },
  'unknown.indicator': { en: 'There is no indicator (指标) of this name', zh: '没有这个名称的指标' },
  'unknown.enterprise': { en: 'There is no enterprise (企业) of this name', zh: '没有这个名称的企业' },
  'unknown.department': { en: 'There is no department (部门) of this name', zh: '没有这个名称的部门' },
  'unknown.project': { en: 'There is no project (项目) of this number or name', zh: '没有这个编号或名称的项目' },
  'several.project': { en: 'Several projects (项目) have this name', zh: '有多个项目符合这个名称' },
  'unknown.node': { en: 'There is no node (环节) of this name', zh: '没有这个名称的环节' },
  'unknown.park': { en: 'There is no park (园区) of this name', zh: '没有这个名称的园区' },
  'unknown.owner': { en: 'There is no person or unit (责任人、责任单位) of this name', zh: '没有这个名称的人员或单位' },
  'several.node': { en: 'Several nodes (环节) have this name', zh: '有多个环节符合这个名称' },
  'several.park': { en: 'Several parks (园区) have this name', zh: '有多个园区符合这个名称' },
  'several.owner': {
    en: 'Several people or units (责任人、责任单位) have this name',
    zh: '有多个人员或单位符合这个名称',
  },
  'several.enterprise': { en: 'Several enterprises (企业) have this name', zh: '有多家企业符合这个名称' },
  'several.department': { en: 'Several departments (部门) have this name', zh: '有多个部门符合这个名称' },
  'several.chain': { en: 'Several chains (产业链) have this name', zh: '有多条产业链符合这个名称' },
  'several.county': { en: 'Several counties (县市区) have this name', zh: '有多个县（市、区）符合这个名称' },
  'several.indicator': { en: 'Several indicators (指标) have this name', zh: '有多项指标符合这个名称' },
  'unknown.unit': { en: 'There is no unit (单位) of this name', zh: '没有这个名称的单位' },
  'several.unit': { en: 'Several units (单位) have this name', zh: '有多个单位符合这个名称' },
  'unknown.person': { en: 'There is no post (责任人) of this name', zh: '没有这个名称的责任人' },
  'several.person': { en: 'Several posts (责任人) have this name', zh: '有多位责任人符合这个名称' },
  'unknown.plan': { en: 'There is no plan (实施方案) of this name', zh: '没有这个名称的实施方案' },
  'several.plan': { en: 'Several plans (实施方案) have this name', zh: '有多个实施方案符合这个名称' },
  'unknown.meeting': { en: 'There is no meeting (会议) of this name', zh: '没有这个名称的会议' },
  'several.meeting': { en: 'Several meetings (会议) have this name', zh: '有多次会议符合这个名称' },
  lookAtList: { en: 'Look at the list for the names.', zh: '可在列表中查看名称。' },
  list: { en: 'Show the list', zh: '查看列表' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type SlackCommandKey = keyof typeof COMMANDS;

/** What is said around commands for a key. */
export function slackCommandText(key: SlackCommandKey, language: Language): string {
  return COMMANDS[key][language];
}
