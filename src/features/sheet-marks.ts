import type { Language } from '../lib/language.js';
import { answerForm, formats } from '../texts/index.js';
import { recordsText } from '../texts/records.js';
import { withAside } from './figure-text.js';
import type { Page } from './page.js';
import type { SheetCommand } from './sheet.js';

/** What stands above a sheet: whether the data are invented, the day, and of a list the page. */
export function marksOf(
  { demo, asOf }: { readonly demo: boolean; readonly asOf: string },
  language: Language,
  page?: Page<unknown>,
): string[] {
  return [
    ...(demo ? [answerForm('demo', language)] : []),
    `${recordsText('asOf', language)} ${formats.date(asOf, language)}`,
    ...(page ? [pageMark(page, language)] : []),
  ];
}

function pageMark({ page, pages, total }: Page<unknown>, language: Language): string {
  return language === 'zh' ? `第${page}/${pages}页，共${total}条` : `page ${page} of ${pages}, ${total} in all`;
}

/** The commands of the pages before and after; `commandOf` writes the command of a page. */
export function pagingOf(
  { page, pages }: Page<unknown>,
  language: Language,
  commandOf: (page: number) => string,
): SheetCommand[] {
  const to = (key: 'previous' | 'next', number: number): SheetCommand => ({
    label: withAside(recordsText(key, language), `${number}/${pages}`, language),
    command: commandOf(number),
  });
  return [...(page > 1 ? [to('previous', page - 1)] : []), ...(page < pages ? [to('next', page + 1)] : [])];
}
