/** The signs of GB 32100-2015, each worth its place; I, O, S, V and Z are not among them. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const LENGTH = 18;

/** Whether a text is a unified social credit code (统一社会信用代码): 18 signs, of which the last proves the others. */
export function isCreditCode(code: string): boolean {
  const values = [...code].map((sign) => SIGNS.indexOf(sign));
  if (values.length !== LENGTH || values.includes(-1)) return false;
  const sum = values.slice(0, -1).reduce((total, value, index) => total + value * weightOf(index), 0);
  return (SIGNS.length - (sum % SIGNS.length)) % SIGNS.length === values[LENGTH - 1];
}

/** The powers of 3, of which only the remainder counts. */
function weightOf(index: number): number {
  return 3 ** index % SIGNS.length;
}
