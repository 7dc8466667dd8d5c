/** Numbers and addresses by which somebody can be reached: a mobile telephone, a fixed line, a service number, an e-mail. */
const REACHED =
  /(?<![\d.-])(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|(?:\(?0\d{2,3}\)?[- ]?)\d{7,8}(?:-\d{1,5})?|400[- ]?\d{3}[- ]?\d{4})(?![\d-])|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** What stands in a text where a way to reach somebody stood, which is kept apart from it. */
const TAKEN_OUT = '***';

/** A text without the ways to reach somebody that stand in it, and those ways by themselves. */
export function contactIn(text: string): { readonly rest: string; readonly contact: string | null } {
  const found = [...new Set(text.match(REACHED) ?? [])];
  return { rest: text.replace(REACHED, TAKEN_OUT), contact: found.length === 0 ? null : found.join(', ') };
}
