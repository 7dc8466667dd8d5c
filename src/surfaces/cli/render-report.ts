import type { reportProgress } from '../../features/projects/index.js';
import { formats } from '../../texts/index.js';

type Reported = Awaited<ReturnType<typeof reportProgress.run>>['result'];
type Report = Reported['report'];

/** What a report has entered; of a correction also what stood before, by whom and from when. */
export function renderReport({ report, corrects, light }: Reported): string {
  const rows: [label: string, value: (of: Report) => string][] = [
    ['investment of the month', ({ investmentMonth }) => formats.money(investmentMonth, 'en')],
    ['investment so far', ({ investmentCumulative }) => formats.money(investmentCumulative, 'en')],
    ['progress', ({ progress, plannedProgress }) => `${progress} % (planned ${plannedProgress} %)`],
    ['issue', ({ issueEn }) => issueEn ?? 'none'],
    ['next step', ({ nextStepEn }) => nextStepEn ?? 'none'],
  ];
  return [
    `${report.projectId} ${report.month} ${corrects ? `corrected (version ${report.version})` : 'reported'} ${byWhom(report)}.`,
    ...(corrects ? [`  Before: version ${corrects.version}, reported ${byWhom(corrects)}.`] : []),
    ...rows.map(([label, value]) => row(label, corrects && value(corrects), value(report))),
    row('light', light.before ?? 'none', light.after ?? 'none'),
    '',
  ].join('\n');
}

function byWhom({ reportedById, reportedOn }: Report): string {
  return `by ${reportedById} on ${reportedOn}`;
}

function row(label: string, before: string | null, after: string): string {
  return `  ${label.padEnd(24)} ${before === null || before === after ? after : `${before} → ${after}`}`;
}
