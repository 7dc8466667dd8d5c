import { z } from 'zod';
import {
  FACTORS,
  LETTERS,
  PROBLEM_KINDS,
  PROBLEM_ORIGINS,
  PROBLEM_STATUSES,
  type ProblemStatus,
  SEVERITIES,
} from '../../domain/problems/index.js';
import { oneOfWords, versionInput } from '../work-input.js';

const NUMBER_FORM = 'write a problem number such as P-0012';

/** A problem's number, also as p-12. */
export const problemNumber = z
  .string(NUMBER_FORM)
  .trim()
  .regex(/^p-?\d{1,7}$/i, NUMBER_FORM)
  .transform((written) => `P-${written.replace(/\D/g, '').replace(/^0+/, '').padStart(4, '0')}`);

/** Which problem is written to, and which version of it was looked at. */
export const writtenProblem = { problem: problemNumber, version: versionInput };

/** What a problem is short of, by its word in either language. */
export const factorInput = oneOfWords(FACTORS, {
  土地: 'LAND',
  用地: 'LAND',
  能耗: 'ENERGY',
  资金: 'FINANCE',
  融资: 'FINANCE',
  用工: 'LABOUR',
  labor: 'LABOUR',
  环境: 'ENVIRONMENT',
  环境容量: 'ENVIRONMENT',
  环评: 'ENVIRONMENT',
  审批: 'APPROVAL',
  水电气: 'UTILITIES',
  水电气热: 'UTILITIES',
  电力: 'UTILITIES',
  物流: 'LOGISTICS',
  技术: 'TECHNOLOGY',
  市场: 'MARKET',
  政策: 'POLICY',
  法律: 'LAW',
  其他: 'OTHER',
});

/** How grave a problem is, by its word in either language. */
export const severityInput = oneOfWords(SEVERITIES, {
  一般: 'LOW',
  较重: 'MEDIUM',
  中: 'MEDIUM',
  严重: 'HIGH',
  紧急: 'HIGH',
  urgent: 'HIGH',
});

/** Demand, blockage or risk, by its word in either language. */
export const kindInput = oneOfWords(PROBLEM_KINDS, { 诉求: 'DEMAND', 堵点: 'BLOCKAGE', 风险: 'RISK' });

/** By which way a problem came in, by its word in either language. */
export const originInput = oneOfWords(PROBLEM_ORIGINS, {
  走访: 'VISIT',
  企业: 'ENTERPRISE',
  企业反映: 'ENTERPRISE',
  会议: 'MEETING',
  红灯: 'RED_LIGHT',
  热线: 'HOTLINE',
});

/** A letter of rule 37, by its word in either language. */
export const letterInput = oneOfWords(LETTERS, {
  提醒: 'REMINDER',
  提醒函: 'REMINDER',
  催办: 'URGING',
  催办函: 'URGING',
  'urging letter': 'URGING',
  通报: 'CIRCULAR',
  督办: 'SUPERVISION',
  督办函: 'SUPERVISION',
  'supervision letter': 'SUPERVISION',
  约谈: 'INTERVIEW',
  约谈通知: 'INTERVIEW',
  'interview note': 'INTERVIEW',
  挂牌: 'LISTED',
  挂牌督办: 'LISTED',
  'listed supervision': 'LISTED',
});

const LEVEL_FORM = 'write a level from 1 to 6';

/** A level, also as L3 or 三级. */
export const levelInput = z
  .union([z.number(), z.string()], LEVEL_FORM)
  .transform((written) => {
    const word = String(written).trim().replace(/^l/i, '').replace(/级$/, '');
    const numeral = '一二三四五六'.indexOf(word);
    return word.length === 1 && numeral >= 0 ? numeral + 1 : Number(word);
  })
  .pipe(z.int(LEVEL_FORM).min(1, LEVEL_FORM).max(6, LEVEL_FORM));

const STATUS_WORDS: Readonly<Record<string, ProblemStatus | 'OPEN' | 'ALL'>> = {
  在办: 'OPEN',
  未办结: 'OPEN',
  全部: 'ALL',
  已登记: 'REGISTERED',
  已交办: 'ASSIGNED',
  已签收: 'ACCEPTED',
  办理中: 'IN_PROGRESS',
  已答复: 'REPLIED',
  待确认: 'SOLVED_PENDING_CONFIRM',
  已退回: 'RETURNED',
  退回: 'RETURNED',
  已延期: 'EXTENDED',
  延期: 'EXTENDED',
  已提级: 'ESCALATED',
  提级: 'ESCALATED',
  挂账: 'LONG_TERM',
  不予受理: 'REJECTED',
  已销号: 'CLOSED',
  销号: 'CLOSED',
  并案: 'MERGED',
};

/** The state of a problem, all open ones, or all of them. */
export const statusInput = oneOfWords([...PROBLEM_STATUSES, 'OPEN', 'ALL'], STATUS_WORDS);
