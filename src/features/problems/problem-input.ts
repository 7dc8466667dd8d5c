import { z } from 'zod';
import { FACTORS, PROBLEM_KINDS, PROBLEM_ORIGINS, SEVERITIES } from '../../domain/problems/index.js';
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
