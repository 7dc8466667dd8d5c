import type { Language } from '../lib/language.js';
import { type Word, word } from './words/word.js';

/** What is said around what the ledgers show. */
const FOUND = {
  title: word('台账中发现、尚未登记的疑似问题', 'What the ledgers show and nobody has filed (疑似问题)'),
  none: word(
    '按现行阈值没有发现。可去掉条件，或者查看 /problem overdue。',
    'Nothing is found by these thresholds. Leave out a condition, or see /problem overdue.',
  ),
  proposed: word(
    '以上仅为提示，系统不会自行登记；核实后请用按钮登记，或者输入 /problem 问题情况 project:项目编号 origin:红灯。',
    'These are proposals; nothing is filed by itself. Check, then file by the button, or write /problem TEXT project:NUMBER origin:RED_LIGHT.',
  ),
  known: word('另有已登记在办问题、未再列出的项目', 'Not listed, for a problem of them is open already (已登记)'),
} as const satisfies Record<string, Word>;

/** What is said around what the ledgers show, for a key. */
export function foundText(key: keyof typeof FOUND, language: Language): string {
  return FOUND[key][language];
}

/** By how much, and from when. */
export interface Found {
  readonly figure: string;
  readonly from: string;
}

const FINDINGS = {
  SIGNED_NOT_LANDED: ({ figure, from }) =>
    word(`签约${figure}仍未落地（${from}签约）`, `signed on ${from}, not landed after ${figure}`),
  LANDED_NOT_STARTED: ({ figure, from }) =>
    word(`落地${figure}仍未开工（${from}落地）`, `landed on ${from}, not started after ${figure}`),
  REPORTS_MISSING: ({ figure, from }) =>
    word(`连续${figure}未填报进度（自${from}起）`, `no monthly report for ${figure} in a row, from ${from} on`),
  RED_AGAIN: ({ figure, from }) =>
    word(`${figure}转为红灯（${from}首次）`, `its light became red ${figure}, the first time on ${from}`),
} as const satisfies Record<string, (found: Found) => Word>;

/** What is found of a project. */
export function findingText(kind: keyof typeof FINDINGS, found: Found, language: Language): string {
  return FINDINGS[kind](found)[language];
}

/** From when on something is found, and by whose word. */
export interface Thresholds {
  readonly signedDays: number;
  readonly landedDays: number;
  readonly reportsMissing: number;
  readonly redTimes: number;
  readonly redDays: number;
  readonly source: Word;
}

/** The thresholds in words. */
export function foundThresholds(found: Thresholds, language: Language): string {
  const { signedDays, landedDays, reportsMissing, redTimes, redDays, source } = found;
  return language === 'zh'
    ? `阈值：签约超过${signedDays}天未落地，落地超过${landedDays}天未开工，连续${reportsMissing}个月未填报，${redDays}天内${redTimes}次转红（来源：${source.zh}）。`
    : `Thresholds: signed more than ${signedDays} days ago and not landed; landed more than ${landedDays} days ago and not started; ${reportsMissing} reports missing in a row; red ${redTimes} times within ${redDays} days (source: ${source.en}).`;
}
