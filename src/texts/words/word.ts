/** A term in both languages, as the field uses it. */
export interface Word {
  readonly zh: string;
  readonly en: string;
}

/** Writes a term down; Chinese first, as the field does. */
export function word(zh: string, en: string): Word {
  return { zh, en };
}
