import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { type PlanKey, planText } from '../../../texts/plans.js';
import { TASK_FORMS } from '../../../texts/task-forms.js';
import { needWords } from '../../../texts/tasks.js';
import {
  DASH,
  figureText,
  inOneRow,
  labelled,
  lightCell,
  nameText,
  sourcesText,
  withAside,
} from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PLAN_COMMANDS } from '../../plan-commands.js';
import { valueText } from '../../planned-text.js';
import type { Sheet, SheetAct, SheetPart } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import { TASK_COMMANDS } from '../../task-commands.js';
import type { showPlan } from '../show.js';

export type PlanCard = Awaited<ReturnType<typeof showPlan.run>>;

/** One version of a plan in words: what it is, its items, and of a draft what it lacks. */
export function planSheet(card: PlanCard, language: Language): Sheet {
  const { plan } = card;
  const say = (key: PlanKey) => planText(key, language);
  return {
    title: `${plan.id} ${language === 'zh' ? plan.titleZh : formats.term({ en: plan.titleEn, zh: plan.titleZh }, language)}`,
    marks: marksOf(card, language, card),
    parts: [
      headPart(card, language),
      measuresPart(card, language),
      itemsPart(card, language),
      lacksPart(card, language),
    ].filter((part) => part.kind === 'table' || part.lines.length > 0),
    notes: [
      sourcesText(
        card.measures.map(({ count }) => count),
        language,
      ),
    ].filter((note) => note !== ''),
    paging: pagingOf(card, language, (page) => commandText(PLAN_COMMANDS.show, { plan: plan.id, page: String(page) })),
    commands: [
      ...(card.former ? [{ label: say('showDiff'), command: commandText(PLAN_COMMANDS.diff, { plan: plan.id }) }] : []),
      ...(plan.status === 'DRAFT'
        ? []
        : [{ label: say('tasksOf'), command: commandText(TASK_COMMANDS.list, { plan: plan.id, status: 'ALL' }) }]),
      ...card.versions
        .filter(({ id }) => id !== plan.id)
        .slice(-2)
        .map((other) => ({
          label: `${say('version')} ${other.version}`,
          command: commandText(PLAN_COMMANDS.show, { plan: other.id }),
        })),
      { label: say('allPlans'), command: commandText(PLAN_COMMANDS.list, {}) },
    ],
    acts: actsOf(card, language),
    questions: [],
  };
}

/** Of a draft: put it in force, complete what lacks; of what is in force: draft the next version. */
function actsOf({ plan, may, incomplete }: PlanCard, language: Language): SheetAct[] {
  const act = (key: 'draft' | 'publish' | 'change', subject: string, label: string): SheetAct => ({
    kind: 'form',
    label,
    verb: `plan.${key}`,
    subject,
  });
  if (plan.status === 'IN_FORCE') return may.draft ? [act('draft', plan.id, TASK_FORMS.draft[language])] : [];
  if (plan.status !== 'DRAFT') return [];
  const first = incomplete[0]?.item;
  const mend = first && may.draft ? [act('change', first.id, `${TASK_FORMS.change[language]} ${first.id}`)] : [];
  return first ? mend : may.publish ? [act('publish', plan.id, TASK_FORMS.publish[language])] : [];
}

function headPart({ plan, names, versions }: PlanCard, language: Language): SheetPart {
  const line = (key: PlanKey, text: string) => labelled(planText(key, language), text, language);
  const about = [plan.enterpriseId].flatMap((id) => names.others[id ?? ''] ?? []);
  const reason = language === 'zh' ? (plan.reasonZh ?? plan.reasonEn) : (plan.reasonEn ?? plan.reasonZh);
  return {
    kind: 'lines',
    heading: planText('head', language),
    lines: [
      line('kind', formats.term(wordOf('planKind', plan.kind), language)),
      ...about.map((name) => line('subjectOf', nameText(name, language))),
      line('year', formats.year(plan.year, language)),
      line('version', withAside(String(plan.version), `1–${versions.at(-1)?.version ?? plan.version}`, language)),
      line('state', formats.term(wordOf('planStatus', plan.status), language)),
      line('effective', formats.date(plan.effectiveFrom, language)),
      ...(reason === null ? [] : [line('reason', reason)]),
    ],
  };
}

function measuresPart({ measures }: PlanCard, language: Language): SheetPart {
  return {
    kind: 'lines',
    heading: planText('measures', language),
    lines: [
      inOneRow(
        measures.map(
          ({ measure, count }) =>
            `${formats.term(wordOf('measure', measure), language)} ${figureText(count, language)}`,
        ),
        language,
      ),
    ],
  };
}

function itemsPart({ rows, plan, names }: PlanCard, language: Language): SheetPart {
  const say = (key: PlanKey) => planText(key, language);
  if (rows.length === 0) return { kind: 'lines', heading: say('items'), lines: [say('noItems')] };
  const draft = plan.status === 'DRAFT';
  return {
    kind: 'table',
    heading: say('items'),
    columns: [
      { heading: say('item'), flexible: true },
      { heading: say('measure'), flexible: true },
      { heading: say('owner'), flexible: true },
      { heading: say('due'), flexible: true },
      { heading: say(draft ? 'lacks' : 'state'), flexible: true },
    ],
    rows: rows.map(({ item, task, light, lacks }) => [
      `${draft || item.taskId === null ? item.id : item.taskId} ${language === 'zh' ? item.titleZh : item.titleEn}`,
      wordOf('measure', item.measure)[language],
      valueText('ownerPersonId', item.ownerPersonId, { names, language }),
      item.due ?? DASH,
      draft
        ? lacks.length === 0
          ? DASH
          : needWords(lacks, language)
        : task === null
          ? DASH
          : `${lightCell(light, language)} ${formats.number(task.progress)}%`,
    ]),
  };
}

function lacksPart({ plan, incomplete }: PlanCard, language: Language): SheetPart {
  const heading = planText('toComplete', language);
  if (plan.status !== 'DRAFT') return { kind: 'lines', heading, lines: [] };
  if (incomplete.length === 0) return { kind: 'lines', heading: '', lines: [planText('allComplete', language)] };
  return {
    kind: 'lines',
    heading,
    lines: incomplete.map(({ item, lacks }) =>
      labelled(`${item.id} ${language === 'zh' ? item.titleZh : item.titleEn}`, needWords(lacks, language), language),
    ),
  };
}
