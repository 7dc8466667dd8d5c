import type { FileCell } from '../../../lib/files/file-cell.js';
import { CellFault } from '../finding.js';
import type { MoneyUnit } from '../headers/header.js';

const FACTORS: Readonly<Record<MoneyUnit, bigint>> = { 元: 1n, 万元: 10_000n, 亿元: 100_000_000n };
const PLAIN = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const DECIMALS = /^([+-]?)(\d+)(?:\.(\d+))?$/;
/** What is counted or measured may say so behind its number. */
const MEASURES = /\s*(?:亩|平方米|㎡|m2|m²|家|个|项|户|人|次|年)$/u;

/** A number as people write it: `1,200.5`, `１２００`, with what it counts behind it. */
export function readNumber(cell: FileCell): number {
  if (typeof cell.value === 'number') return cell.value;
  const written = plainText(cell).replace(MEASURES, '');
  if (!PLAIN.test(written)) throw new CellFault('no-number');
  return Number(written.replaceAll(',', ''));
}

/** The same without decimals. */
export function readInteger(cell: FileCell): number {
  const number = readNumber(cell);
  if (!Number.isSafeInteger(number)) throw new CellFault('no-whole-number');
  return number;
}

/** A percentage: 62%, 0.62 under a format or a header of percent; a bare 0.62 could be either. */
export function readPercent(cell: FileCell, literal: boolean): number {
  const written = plainText(cell);
  const signed = written.endsWith('%') || cell.percent === true;
  const bare = { ...cell, text: written.replace(/%$/, '') };
  const number = cell.percent && typeof cell.value === 'number' ? rounded(cell.value * 100) : readNumber(bare);
  if (!signed && !literal && number > 0 && number < 1)
    throw new CellFault('percent-unclear', { percent: `${rounded(number * 100)}` });
  return number;
}

/** What says in which unit a sum is written, the nearest first. */
export interface SumUnits {
  readonly header: MoneyUnit | null;
  readonly note: MoneyUnit | null;
  readonly option: MoneyUnit | null;
  /** Whether sums stand in yuan, as our own export writes them. */
  readonly own: boolean;
  /** In yuan: what exceeds it is a slip of the unit. */
  readonly most: bigint | null;
}

/** A sum in yuan, and whether its cell names another unit than its column. */
export function readSum(
  cell: FileCell,
  units: SumUnits,
): { readonly yuan: bigint; readonly ownUnit: MoneyUnit | null } {
  const { amount, unit } = amountOf(cell);
  const ofColumn = units.header ?? (units.own ? '元' : (units.note ?? units.option));
  const used = unit ?? ofColumn;
  const decimals = DECIMALS.exec(amount);
  if (decimals === null) throw new CellFault('no-sum');
  if (used === null) throw new CellFault('no-unit');
  const yuan = scaled(decimals, FACTORS[used]);
  if (yuan < 0n) throw new CellFault('sum-negative');
  if (units.most !== null && yuan > units.most) throw new CellFault('sum-too-large', { unit: used });
  return { yuan, ownUnit: unit !== null && ofColumn !== null && unit !== ofColumn ? unit : null };
}

function amountOf(cell: FileCell): { readonly amount: string; readonly unit: MoneyUnit | null } {
  if (typeof cell.value === 'number') return { amount: decimalText(cell.value), unit: cell.unit ?? null };
  const match = /^(?:人民币|rmb|cny|¥)?\s*([+-]?[\d,]+(?:\.\d+)?)\s*(亿元?|万元?|元|yuan)?(?:人民币)?$/iu.exec(
    plainText(cell),
  );
  const digits = match?.[1] ?? '';
  if (!PLAIN.test(digits)) throw new CellFault('no-sum');
  const written = match?.[2]?.toLowerCase();
  const unit =
    written === undefined ? null : written.startsWith('亿') ? '亿元' : written.startsWith('万') ? '万元' : '元';
  return { amount: digits.replaceAll(',', ''), unit };
}

/** Exact in decimals: no sum passes through a floating point. */
function scaled([, sign, whole = '0', rest = '']: RegExpExecArray, factor: bigint): bigint {
  const size = 10n ** BigInt(rest.length);
  const units = BigInt(whole + rest) * factor;
  const yuan = (units + size / 2n) / size;
  return sign === '-' ? -yuan : yuan;
}

/** Numbers of a workbook carry a rounding of their own behind the fifteenth digit. */
function decimalText(number: number): string {
  const short = Number(number.toPrecision(15));
  const text = String(short);
  return /e/i.test(text) ? BigInt(Math.round(short)).toString() : text;
}

function rounded(number: number): number {
  return Number(number.toPrecision(12));
}

function plainText({ text }: FileCell): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/(\d)\s+(?=\d)/g, '$1');
}
