import { PLAN_KINDS, PLAN_STATUSES } from '../../domain/tasks/types.js';
import { oneOfWords } from '../work-input.js';

/** The kind of a plan, by its word in either language. */
export const planKindInput = oneOfWords(PLAN_KINDS, {
  产业图谱: 'INDUSTRY_MAP',
  图谱: 'INDUSTRY_MAP',
  map: 'INDUSTRY_MAP',
  产业发展: 'INDUSTRY_DEVELOPMENT',
  发展: 'INDUSTRY_DEVELOPMENT',
  development: 'INDUSTRY_DEVELOPMENT',
  园区: 'PARK',
  龙头企业: 'LEADING_ENTERPRISE',
  企业: 'LEADING_ENTERPRISE',
  enterprise: 'LEADING_ENTERPRISE',
});

/** The state of a plan, by its word in either language. */
export const planStatusInput = oneOfWords(PLAN_STATUSES, {
  草案: 'DRAFT',
  有效: 'IN_FORCE',
  施行: 'IN_FORCE',
  已替代: 'SUPERSEDED',
  旧版: 'SUPERSEDED',
});
