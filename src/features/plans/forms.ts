import type { Plan } from '../../domain/ledgers/ledgers.js';
import { formats, wordOf } from '../../texts/index.js';
import { planText } from '../../texts/plans.js';
import { TASK_FORMS } from '../../texts/task-forms.js';
import type { ReadContext } from '../context.js';
import { labelled, nameText } from '../figure-text.js';
import { demandDraft, findPlan } from '../find-plan.js';
import type { FormContent, FormDefinition, FormField } from '../form.js';
import { demandAct, measureOptions, ownerOptions, workField } from '../work-form.js';
import { changePlanItem } from './change.js';
import { draftPlan } from './draft.js';
import { findItem } from './items.js';
import { publishPlan } from './publish.js';

const ANY = ['IN_FORCE', 'DRAFT', 'SUPERSEDED'] as const;

const draftForm: FormDefinition = {
  verb: draftPlan,
  label: TASK_FORMS.draft,
  async load(context, subject) {
    const { store, scope, language, clock } = context;
    const plan = await findPlan(store, scope, { typed: subject, prefer: ANY });
    demandAct(context, 'plan.draft', { chainId: plan.chainId });
    return formOfPlan(context, plan, 'draft', [
      workField('reason', language, { kind: 'long', optional: false }),
      workField('effective', language, { kind: 'date', value: clock.today() }),
    ]);
  },
};

const publishForm: FormDefinition = {
  verb: publishPlan,
  label: TASK_FORMS.publish,
  async load(context, subject) {
    const { store, scope, language, clock } = context;
    const plan = await demandDraft(store, scope, subject);
    demandAct(context, 'plan.publish', { chainId: plan.chainId });
    return formOfPlan(context, plan, 'publish', [
      workField('effective', language, { kind: 'date', value: clock.today(), optional: false }),
    ]);
  },
};

const changeForm: FormDefinition = {
  verb: changePlanItem,
  label: TASK_FORMS.change,
  async load(context, subject) {
    const { language } = context;
    const { plan, item } = await findItem({ tx: context.store, scope: context.scope }, subject);
    demandAct(context, 'plan.draft', { chainId: plan.chainId });
    const options = await ownerOptions(context, { ...item, chainId: plan.chainId });
    const own = (zh: string | null, en: string | null) => (language === 'zh' ? (zh ?? en) : (en ?? zh));
    return {
      title: TASK_FORMS.change[language],
      lines: [`${item.id} ${nameText({ nameZh: item.titleZh, nameEn: item.titleEn }, language)}`],
      fields: [
        workField('goal', language, { kind: 'long', value: own(item.goalZh, item.goalEn) }),
        workField('due', language, { kind: 'date', value: item.due }),
        workField('owner', language, {
          ...(options.length > 0 ? { kind: 'choice' as const, options } : {}),
          value: item.ownerPersonId,
        }),
        workField('measure', language, { kind: 'choice', options: measureOptions(language), value: item.measure }),
        workField('path', language, { kind: 'long', value: own(item.pathZh, item.pathEn) }),
        workField('method', language, { kind: 'long', value: own(item.methodZh, item.methodEn) }),
      ],
      fixed: { item: item.id, version: item.version },
    };
  },
};

function formOfPlan(
  { language }: ReadContext,
  plan: Plan,
  key: 'draft' | 'publish',
  fields: readonly FormField[],
): FormContent {
  const { id, titleZh, titleEn, version, status } = plan;
  return {
    title: TASK_FORMS[key][language],
    lines: [
      `${id} ${nameText({ nameZh: titleZh, nameEn: titleEn }, language)}`,
      labelled(planText('version', language), String(version), language),
      labelled(planText('state', language), formats.term(wordOf('planStatus', status), language), language),
    ],
    fields,
    fixed: { plan: id },
  };
}

/** The forms of the verbs that write plans. */
export const PLAN_FORM_LIST: readonly FormDefinition[] = [draftForm, publishForm, changeForm];
