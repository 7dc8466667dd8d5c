import type { WutongError } from '../../lib/errors.js';
import type { Language } from '../../lib/language.js';

/** What an error says, in the reader's language where it can; without the name of the field that it is shown at. */
export function sentenceOf(error: WutongError, language: Language): string {
  if (language === 'zh' && error.zh !== null) return error.zh;
  const { message, field } = error;
  return field !== null && message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
}
