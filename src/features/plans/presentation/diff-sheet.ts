import type { PlanItem } from '../../../domain/ledgers/ledgers.js';
import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { type PlanKey, planText } from '../../../texts/plans.js';
import { inOneLine, inOneRow, labelled, withAside } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PLAN_COMMANDS } from '../../plan-commands.js';
import { changeTexts, valueText } from '../../planned-text.js';
import type { Sheet, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { diffPlans } from '../diff.js';

export type PlanDiff = Awaited<ReturnType<typeof diffPlans.run>>;

/** How two versions differ in words, item by item, column by column. */
export function planDiffSheet(diff: PlanDiff, language: Language): Sheet {
  const { before, after, added, dropped, changed, same, names } = diff;
  const say = (key: PlanKey) => planText(key, language);
  const part = (key: PlanKey, lines: readonly string[]): SheetPart => ({
    kind: 'lines',
    heading: withAside(say(key), String(lines.length), language),
    lines,
  });
  const parts = [
    part(
      'changed',
      changed.map(({ before: one, after: other, columns }) => {
        const changes = columns.map((column) => ({ column, before: one[column], after: other[column] }));
        return labelled(titleOf(other, language), inOneLine(changeTexts(changes, names, language), language), language);
      }),
    ),
    part(
      'added',
      added.map((item) => whole(item, diff, language)),
    ),
    part(
      'dropped',
      dropped.map((item) => whole(item, diff, language)),
    ),
  ].filter((one) => one.kind === 'lines' && one.lines.length > 0);
  const reason = language === 'zh' ? (after.reasonZh ?? after.reasonEn) : (after.reasonEn ?? after.reasonZh);
  return {
    title: `${before.id} → ${after.id} · ${say('difference')}`,
    marks: [
      ...marksOf(diff, language),
      inOneRow(
        [formats.term(wordOf('planStatus', after.status), language), formats.date(after.effectiveFrom, language)],
        language,
      ),
    ],
    parts: parts.length === 0 ? [{ kind: 'lines', heading: '', lines: [say('noDifference')] }] : parts,
    notes: [
      ...(reason === null ? [] : [labelled(say('reason'), reason, language)]),
      labelled(say('same'), String(same.length), language),
    ],
    paging: [],
    commands: [after, before].map(({ id }) => ({ label: id, command: commandText(PLAN_COMMANDS.show, { plan: id }) })),
    questions: [],
  };
}

function titleOf({ id, taskId, titleZh, titleEn }: PlanItem, language: Language): string {
  return `${taskId ?? id} ${language === 'zh' ? titleZh : titleEn}`;
}

/** An item that only one of the versions has, with owner and date. */
function whole(item: PlanItem, { names }: PlanDiff, language: Language): string {
  const parts = [
    formats.term(wordOf('measure', item.measure), language),
    labelled(
      planText('owner', language),
      valueText('ownerPersonId', item.ownerPersonId, { names, language }),
      language,
    ),
    labelled(planText('due', language), valueText('due', item.due, { names, language }), language),
  ];
  return labelled(titleOf(item, language), inOneLine(parts, language), language);
}
