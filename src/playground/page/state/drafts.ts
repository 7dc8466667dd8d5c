/** What was begun and not sent, by person and conversation; kept over a reload of the tab. */
export function readDraft(key: string): string {
  return sessionStorage.getItem(`draft/${key}`) ?? '';
}

export function keepDraft(key: string, text: string): void {
  if (text === '') sessionStorage.removeItem(`draft/${key}`);
  else sessionStorage.setItem(`draft/${key}`, text);
}
