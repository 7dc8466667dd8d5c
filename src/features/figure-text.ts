import type { LightColour } from '../domain/lights/types.js';
import type { Language } from '../lib/language.js';
import { formats, wordOf } from '../texts/index.js';
import { LIGHT_SIGNS, recordsText } from '../texts/records.js';
import { ledgerName } from '../texts/slack/answer.js';
import type { Cover, Opened } from './cover.js';
import type { Figure, FigureUnit, Name } from './figure.js';

/** What stands in a cell that has nothing to say. */
export const DASH = '–';

const COUNTED = {
  ENTERPRISES: 'enterprise',
  PROJECTS: 'project',
  PROBLEMS: 'problem',
  TASKS: 'task',
  NODES: 'node',
  WORKDAYS: 'workday',
  DAYS: 'day',
  MONTHS: 'month',
  TIMES: 'time',
} as const satisfies Partial<Record<FigureUnit, formats.Counted>>;

const MEASURES = {
  PERCENT: { en: '%', zh: '%' },
  PERCENTAGE_POINTS: { en: ' percentage points', zh: '个百分点' },
  MU: { en: ' mu', zh: '亩' },
  SQUARE_METRES: { en: ' m²', zh: '平方米' },
} as const satisfies Partial<Record<FigureUnit, Readonly<Record<Language, string>>>>;

/** A figure with its unit: `CNY 346 million (3.46亿元)`, `28 projects`, `92.29%`; a dash for none. */
export function figureText(figure: Figure | null, language: Language): string {
  if (figure === null) return DASH;
  const { value, unit } = figure;
  if (unit === 'YUAN') return formats.money(value, language);
  const digits = formats.number(value);
  if (unit in MEASURES) return `${digits}${MEASURES[unit as keyof typeof MEASURES][language]}`;
  const { one, many, zh } = formats.COUNTED[COUNTED[unit as keyof typeof COUNTED]];
  return language === 'zh' ? `${digits}${zh}` : `${digits} ${value === 1 ? one : many}`;
}

/** The same for a cell of a table, where a sum in English has no Chinese form beside it. */
export function figureCell(figure: Figure | null, language: Language): string {
  return figureText(figure, language).replace(/ \([\d.,-]+[万亿]元\)$/u, '');
}

/** Of when a figure is, for a cell of a table: its period, and the day that it was published on. */
export function periodCell({ period, asOf }: Pick<Figure, 'period' | 'asOf'>, language: Language): string {
  return withAside(formats.period(period, language), asOf, language);
}

/** A light for a cell of a table whose heading has the Chinese word. */
export function lightCell(light: LightColour | null, language: Language): string {
  return light === null ? DASH : `${LIGHT_SIGNS[light]} ${wordOf('light', light)[language]}`;
}

/** A name, in English with the Chinese beside it. */
export function nameText({ nameEn, nameZh }: Pick<Name, 'nameEn' | 'nameZh'>, language: Language): string {
  return nameEn === nameZh ? nameZh : formats.term({ en: nameEn, zh: nameZh }, language);
}

/** A light as sign and word: `🔴 red (红灯)`; a dash for none. */
export function lightText(light: LightColour | null, language: Language): string {
  return light === null ? DASH : `${LIGHT_SIGNS[light]} ${formats.term(wordOf('light', light), language)}`;
}

const WORST_FIRST = ['RED', 'YELLOW', 'GREEN', 'GREY'] as const satisfies readonly LightColour[];

/** How many carry each light, the worst first: `🔴 1 red 红灯 · 🟢 25 green 绿灯`. */
export function lightCountsText(byLight: Readonly<Partial<Record<LightColour, Figure>>>, language: Language): string {
  return WORST_FIRST.flatMap((light) => {
    const figure = byLight[light];
    const { en, zh } = wordOf('light', light);
    if (figure === undefined) return [];
    return [
      language === 'zh' ? `${LIGHT_SIGNS[light]} ${zh}${figure.value}` : `${LIGHT_SIGNS[light]} ${figure.value} ${en}`,
    ];
  }).join(' · ');
}

const ROWS_NAMED = 4;

/** The ledger rows that figures were made of, those of one ledger together: the first and the last of many, and how many. */
export function sourcesText(figures: readonly (Figure | null)[], language: Language): string {
  const byLedger = new Map<string, Set<string>>();
  for (const figure of figures)
    for (const { ledger, rows } of figure?.sources ?? [])
      byLedger.set(ledger, new Set([...(byLedger.get(ledger) ?? []), ...rows]));
  const parts = [...byLedger]
    .filter(([, rows]) => rows.size > 0)
    .map(([ledger, rows]) => {
      const ids = [...rows].sort();
      const count = formats.number(ids.length);
      // Nodes of a map have no number that people speak of.
      if (ledger === 'nodes') return withAside(ledgerName(ledger, language), count, language);
      const named =
        ids.length <= ROWS_NAMED ? inOneRow(ids, language) : withAside(`${ids[0]} … ${ids.at(-1)}`, count, language);
      return `${ledgerName(ledger, language)} ${named}`;
    });
  return parts.length === 0 ? '' : labelled(recordsText('sources', language), inOneLine(parts, language), language);
}

/** A label with what it labels. */
export function labelled(label: string, text: string, language: Language): string {
  return language === 'zh' ? `${label}：${text}` : `${label}: ${text}`;
}

/** What somebody typed, as it is repeated: “text”, 「text」. */
export function quoted(text: string, language: Language): string {
  return language === 'zh' ? `「${text}」` : `“${text}”`;
}

/** Several parts of one line: `a; b`, 「a；b」. */
export function inOneLine(parts: readonly string[], language: Language): string {
  return parts.join(language === 'zh' ? '；' : '; ');
}

/** Several short words of one line: `a, b`, 「a，b」. */
export function inOneRow(parts: readonly string[], language: Language): string {
  return parts.join(language === 'zh' ? '，' : ', ');
}

/** A text with an aside in brackets. */
export function withAside(text: string, aside: string, language: Language): string {
  return language === 'zh' ? `${text}（${aside}）` : `${text} (${aside})`;
}

function openedText({ chains, counties, units, enterprises, factors }: Opened, language: Language): string {
  const names = [...chains, ...counties, ...units, ...enterprises].map((name) => nameText(name, language));
  const opened = [...names, ...factors.map((factor) => formats.term(wordOf('factor', factor), language))];
  return opened.length === 0 ? recordsText('none', language) : opened.join(language === 'zh' ? '、' : ', ');
}

/** What the figures cover for a reader who does not see all rows; null for one who does. */
export function coverText(cover: Cover, language: Language): string | null {
  if (cover.whole) return null;
  const lists = [cover, ...cover.within].map((opened) => openedText(opened, language));
  const list = lists.join(recordsText('coverAtOnce', language));
  const said = labelled(recordsText(cover.shared ? 'coverHere' : 'cover', language), list, language);
  return language === 'zh'
    ? `${said}；${recordsText('coverRest', language)}。`
    : `${said}; ${recordsText('coverRest', language)}.`;
}
