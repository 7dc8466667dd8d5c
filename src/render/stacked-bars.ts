import { FONT_FAMILY } from './fonts.js';
import { pngOf } from './png.js';

/** Rows of numbers to be drawn as bars, each in parts that stand one after the other; every word is given. */
export interface StackedBars {
  readonly title: string;
  /** Day, unit, what is invented: stands under the title. */
  readonly subtitle: string;
  /** Where the numbers come from: stands at the foot. */
  readonly foot: string;
  readonly parts: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly unit: string;
}

const WIDTH = 1_000;
const ROW = 46;
const TOP = 132;
const FOOT = 84;
const LETTER = 15;

/** From the first part to the last, each with the ink that can be read on it. */
const COLOURS = [
  ['#c9d6df', '#1f2d33'],
  ['#8fb8c9', '#10242c'],
  ['#3a7d97', '#ffffff'],
  ['#e0a84b', '#2b1d00'],
  ['#7fae72', '#12260d'],
  ['#2f6b4f', '#ffffff'],
] as const;

const INK = '#1f2d33';
const QUIET = '#4c5a61';

/** Bars with their parts, each part with its number and each bar with its sum, as a picture. */
export async function stackedBarsPicture(bars: StackedBars): Promise<Uint8Array> {
  const { init } = await import('echarts');
  const height = TOP + bars.rows.length * ROW + FOOT;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption(optionOf(bars, height));
    return await pngOf(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

function optionOf({ title, subtitle, foot, parts, rows, unit }: StackedBars, height: number) {
  const text = { fontFamily: FONT_FAMILY, fontSize: LETTER, color: INK };
  const sums = rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  return {
    animation: false,
    textStyle: text,
    title: [
      {
        text: title,
        subtext: subtitle,
        left: 24,
        top: 16,
        textStyle: { ...text, fontSize: 22, fontWeight: 'normal' as const },
        subtextStyle: { ...text, color: QUIET },
      },
      {
        text: foot,
        left: 24,
        top: height - 32,
        textStyle: { ...text, fontSize: 13, color: QUIET, fontWeight: 'normal' as const },
      },
    ],
    legend: { top: 88, left: 20, itemGap: 18, itemWidth: 16, itemHeight: 14, textStyle: text, data: [...parts] },
    grid: { left: 24, right: 56, top: TOP, bottom: FOOT, containLabel: true },
    xAxis: {
      type: 'value' as const,
      name: unit,
      nameLocation: 'middle' as const,
      nameGap: 28,
      minInterval: 1,
      nameTextStyle: { ...text, color: QUIET },
      axisLabel: { ...text, fontSize: 13, color: QUIET, hideOverlap: true },
      splitLine: { lineStyle: { color: '#e3e8ea' } },
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: rows.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...text, width: 220, overflow: 'break' as const },
    },
    series: [
      ...parts.map((name, part) => {
        const [colour, ink] = COLOURS[part % COLOURS.length] as (typeof COLOURS)[number];
        return {
          name,
          type: 'bar' as const,
          stack: 'all',
          barWidth: 28,
          itemStyle: { color: colour },
          label: { show: true, ...text, color: ink, formatter: '{c}' },
          // Nothing is written on a part that is not there.
          data: rows.map(({ values }) => {
            const value = values[part] ?? 0;
            return value === 0 ? { value, label: { show: false } } : { value };
          }),
        };
      }),
      {
        name: '',
        type: 'bar' as const,
        stack: 'all',
        barWidth: 28,
        itemStyle: { color: 'transparent' },
        label: {
          show: true,
          ...text,
          position: 'right' as const,
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => String(sums[dataIndex] ?? ''),
        },
        data: rows.map(() => 0),
      },
    ],
  };
}
