import { z } from 'zod';
import { MARKS } from '../../domain/projects/history.js';
import { PROJECT_SORTS } from '../../domain/projects/selection.js';
import { PROJECT_KINDS, PROJECT_LEVELS, PURPOSES, RUN_STATES, STAGES, SUBSTAGES } from '../../domain/projects/types.js';
import { lightInput, nameInput, pageInput, periodInput } from '../record-input.js';
import { daysInput, flagInput, wordInput } from '../word-input.js';

/** The forms that a list can be had in as a file. */
export const FILE_FORMS = ['xlsx', 'csv'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

const stage = wordInput(STAGES, 'stage', {
  planning: 'PLANNED',
  attract: 'ATTRACTING',
  招商: 'ATTRACTING',
  land: 'LANDED',
  landing: 'LANDED',
  在建: 'CONSTRUCTING',
  开工: 'CONSTRUCTING',
  construction: 'CONSTRUCTING',
  building: 'CONSTRUCTING',
  started: 'CONSTRUCTING',
  completion: 'COMPLETED',
  production: 'PRODUCING',
});

const substage = wordInput(SUBSTAGES, 'substage', {
  洽谈: 'CONTACT',
  谈判: 'NEGOTIATING',
  框架: 'FRAMEWORK',
  已签约: 'SIGNED',
  试产: 'TRIAL',
});

const kind = wordInput(PROJECT_KINDS, 'projectKind', {
  新上: 'NEW',
  新建: 'NEW',
  新项目: 'NEW',
  技改: 'UPGRADE',
  扩规: 'UPGRADE',
  技术改造: 'UPGRADE',
  transformation: 'UPGRADE',
});

const level = wordInput(PROJECT_LEVELS, 'projectLevel', {
  省级: 'PROVINCE',
  省重点: 'PROVINCE',
  provincial: 'PROVINCE',
  市级: 'CITY',
  市重点: 'CITY',
  县级: 'COUNTY',
  县重点: 'COUNTY',
});

const state = wordInput(RUN_STATES, 'runState', {
  正常: 'NORMAL',
  running: 'NORMAL',
  停工: 'SUSPENDED',
  恢复: 'RESUMED',
  复工: 'RESUMED',
  终止: 'ENDED',
  结束: 'ENDED',
});

const mark = wordInput(MARKS, 'mark', {
  新开工: 'STARTED',
  start: 'STARTED',
  landing: 'LANDED',
  production: 'PRODUCING',
});

const sort = wordInput(PROJECT_SORTS, null, {
  编号: 'number',
  id: 'number',
  名称: 'name',
  投资: 'investment',
  总投资: 'investment',
  money: 'investment',
  亮灯: 'light',
  灯: 'light',
  填报: 'report',
  填报时间: 'report',
  age: 'report',
  阶段: 'stage',
  到期: 'due',
  节点: 'due',
  期限: 'due',
});

const order = wordInput(['usual', 'reversed'], null, {
  倒序: 'reversed',
  反序: 'reversed',
  reverse: 'reversed',
  正序: 'usual',
});

/** The conditions on projects that lists have in common, with order and page. */
const filterInput = {
  text: nameInput.optional(),
  chain: nameInput.optional(),
  county: nameInput.optional(),
  stage: stage.optional(),
  substage: substage.optional(),
  light: lightInput.optional(),
  kind: kind.optional(),
  purpose: wordInput(PURPOSES, 'purpose').optional(),
  level: level.optional(),
  digital: flagInput.optional(),
  state: state.optional(),
  overdue: flagInput.optional(),
  silent: daysInput.optional(),
  signed: daysInput.optional(),
  landed: daysInput.optional(),
  mark: mark.optional(),
  period: periodInput.optional(),
  enterprise: nameInput.optional(),
  node: nameInput.optional(),
  sort: sort.default('number'),
  order: order.default('usual'),
  ...pageInput,
  export: wordInput(FILE_FORMS, null, { excel: 'xlsx', 表格: 'xlsx' }).optional(),
};

/** A period says when a mark was reached, so it asks for one. */
const hasMark = ({ mark: reached, period }: { mark?: unknown; period?: unknown }) =>
  period === undefined || reached !== undefined;
const MARK_MISSING = { path: ['mark'], message: 'say what was reached in the period, such as mark:SIGNED' };

export const listInput = z.object({ ...filterInput, owner: nameInput.optional() }).refine(hasMark, MARK_MISSING);
export const mineInput = z.object(filterInput).refine(hasMark, MARK_MISSING);
export type ListInput = z.infer<typeof listInput>;
