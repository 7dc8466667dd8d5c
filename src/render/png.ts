import { FONT_FAMILY, fontFiles } from './fonts.js';

/** Twice as many points as the drawing has, so that it is sharp on every screen. */
const SCALE = 2;

/** A drawing as a picture, written in the font that comes with the product alone. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontFiles: await fontFiles(), loadSystemFonts: false, defaultFontFamily: FONT_FAMILY },
  });
  return new Uint8Array(drawn.render().asPng());
}
