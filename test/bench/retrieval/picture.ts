import { FONT_FAMILY } from '../../../src/render/fonts.js';
import { pngOf } from '../../../src/render/png.js';
import type { RetrievalRow } from './index.js';
import { OURS } from './peers/index.js';

const WIDTH = 1_100;
const HEIGHT = 460;
const INK = '#1f2d33';
const QUIET = '#4c5a61';
/** Ours, then the others in their order. */
const COLOURS = ['#2f6b4f', '#3a7d97', '#8fb8c9', '#e0a84b', '#c98f5a', '#9a86b8', '#7a8790', '#b7c4a0', '#d7b3b3'];
/** Peers over our own analysis say little of what one gets by taking them, and are left to the table. */
const OUR_ANALYSIS = /our analysis/;

/** Draws nDCG@10 of every set and peer beside one another, as a PNG; `foot` tells where and when it was measured. */
export async function searchPicture(rows: readonly RetrievalRow[], foot: string): Promise<Uint8Array> {
  const { init } = await import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    chart.setOption(optionOf(rows, foot));
    return await pngOf(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

function optionOf(rows: readonly RetrievalRow[], foot: string) {
  const text = { fontFamily: FONT_FAMILY, fontSize: 14, color: INK };
  const sets = [...new Set(rows.map(({ set }) => set))];
  const peers = [...new Set(rows.map(({ peer }) => peer))].filter((peer) => !OUR_ANALYSIS.test(peer));
  return {
    animation: false,
    color: COLOURS,
    textStyle: text,
    title: [
      {
        text: 'Finding the passage that answers, nDCG@10 in percent',
        left: 24,
        top: 14,
        textStyle: { ...text, fontSize: 20, fontWeight: 'normal' as const },
      },
      { text: foot, left: 24, top: HEIGHT - 30, textStyle: { ...text, fontSize: 12, color: QUIET, fontWeight: 400 } },
    ],
    legend: { top: 52, left: 20, itemWidth: 16, itemHeight: 12, textStyle: text, data: peers },
    grid: { left: 24, right: 24, top: 118, bottom: 48, containLabel: true },
    xAxis: { type: 'category' as const, data: sets, axisTick: { show: false }, axisLabel: text },
    yAxis: { type: 'value' as const, max: 100, axisLabel: text, splitLine: { lineStyle: { color: '#e3e8ea' } } },
    series: peers.map((name) => ({
      name,
      type: 'bar' as const,
      barGap: '10%',
      label: { ...text, fontSize: 12, show: name === OURS, position: 'top' as const, formatter: '{c}' },
      data: sets.map((set) => rows.find((row) => row.set === set && row.peer === name)?.ndcg10 ?? null),
    })),
  };
}
