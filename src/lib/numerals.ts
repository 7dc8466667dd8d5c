const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What a Chinese numeral is made of, for use inside a character class. */
export const NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千';

/** A Chinese numeral below ten thousand as digits, 「八十八」 as `88`; anything else stays as it is. */
export function plainNumber(text: string): string {
  if (!new RegExp(`^[${NUMERAL_CHARACTERS}]+$`, 'u').test(text)) return text;
  let total = 0;
  let digit = 0;
  for (const character of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digit = DIGITS.indexOf(character);
    } else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return String(total + digit);
}
