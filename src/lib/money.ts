const WAN = 10_000n;
const YI = 100_000_000n;

/** Whole yuan, whatever holds them; half a yuan rounds up. */
export function toYuan(value: number | bigint): bigint {
  return typeof value === 'bigint' ? value : BigInt(Math.round(value));
}

/** A sum as people write it: the unit, and the digits in 万元 or 亿元 and in million yuan, which say the same. */
export interface MoneyParts {
  readonly unit: '万元' | '亿元';
  /** `3.46`, `5,600`; at most two decimals, no trailing zeros. */
  readonly digits: string;
  /** The same rounded sum in million yuan: `346`, `56`. */
  readonly millions: string;
}

/** Splits a sum for writing: 亿元 from 100 million yuan on, 万元 below. */
export function moneyParts(value: number | bigint): MoneyParts {
  const yuan = toYuan(value);
  const inWan = round(yuan, WAN / 100n);
  if (magnitude(inWan) < YI) return parts('万元', inWan, WAN);
  return parts('亿元', round(yuan, YI / 100n), YI);
}

const MONEY_UNITS: Readonly<Record<string, number>> = {
  元: 1,
  万元: 1e4,
  万: 1e4,
  亿元: 1e8,
  亿: 1e8,
  million: 1e6,
  billion: 1e9,
};

/** The yuan that a written sum stands for (`3.46亿元`, `5,600 万元`, `CNY 1.5 billion`), or null when it is none. */
export function parseMoney(text: string): bigint | null {
  const match =
    /^(?:CNY|RMB|¥)?\s*(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(亿元|万元|亿|万|元|million|billion|yuan)?(?: yuan)?$/i.exec(
      text.trim(),
    );
  if (!match?.[1]) return null;
  const unit = match[2]?.toLowerCase();
  const factor = unit === undefined || unit === 'yuan' ? 1 : (MONEY_UNITS[unit] ?? 1);
  return BigInt(Math.round(Number(match[1].replaceAll(',', '')) * factor));
}

/** Digits with thousands separated by commas and at most `decimals` decimals, without trailing zeros. */
export function grouped(value: number | bigint, decimals = 2): string {
  if (typeof value === 'bigint') return formatOf(0).format(value);
  const rounded = Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`);
  const shown = Number.isFinite(rounded) ? rounded : value;
  return formatOf(decimals).format(Object.is(shown, -0) ? 0 : shown);
}

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<number, Intl.NumberFormat>();

function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals });
  formats.set(decimals, made);
  return made;
}

function parts(unit: MoneyParts['unit'], yuan: bigint, size: bigint): MoneyParts {
  return { unit, digits: grouped(Number(yuan) / Number(size), 2), millions: grouped(Number(yuan) / 1e6, 4) };
}

function round(yuan: bigint, step: bigint): bigint {
  const half = step / 2n;
  return ((yuan + (yuan < 0n ? -half : half)) / step) * step;
}

function magnitude(yuan: bigint): bigint {
  return yuan < 0n ? -yuan : yuan;
}
