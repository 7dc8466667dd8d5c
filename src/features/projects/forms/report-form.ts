import { addMonths, monthOf } from '../../../domain/calendar/index.js';
import { EVERYTHING } from '../../../domain/people/scope.js';
import { PROJECT_FORMS } from '../../../texts/project-forms.js';
import type { FormDefinition } from '../../form.js';
import { reportProgress } from '../report.js';
import { field, projectOfForm, standingLines } from './parts.js';

/** The form of the monthly report: of the month before as long as it has none, else of this month. */
export const reportForm: FormDefinition = {
  verb: reportProgress,
  label: PROJECT_FORMS.report,
  async load(context, subject) {
    const { store, clock, language } = context;
    const project = await projectOfForm(context, subject, 'project.report');
    const reports = await store.read('progressReports', EVERYTHING, { projectId: project.id });
    const [now, last] = [monthOf(clock.today()), addMonths(monthOf(clock.today()), -1)];
    const month = reports.some((report) => report.month === last) ? now : last;
    const known = reports.find((report) => report.month === month);
    const [issue, nextStep] =
      language === 'zh' ? [known?.issueZh, known?.nextStepZh] : [known?.issueEn, known?.nextStepEn];
    return {
      title: PROJECT_FORMS.report[language],
      lines: standingLines(project, language),
      fields: [
        field('month', language, { kind: 'month', value: month, optional: false }),
        field('investmentMonth', language, {
          kind: 'money',
          value: known ? `${known.investmentMonth}元` : null,
          hint: 'money',
          optional: false,
        }),
        field('progress', language, {
          kind: 'number',
          value: known ? String(known.progress) : null,
          hint: 'progress',
          optional: false,
        }),
        field('issue', language, { kind: 'long', value: issue ?? null }),
        field('nextStep', language, { kind: 'long', value: nextStep ?? null }),
        field('reason', language, { hint: 'backProgress' }),
      ],
      fixed: { project: project.id, version: known?.version ?? 0, looked: month },
    };
  },
};
