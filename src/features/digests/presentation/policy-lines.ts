import type { Language } from '../../../lib/language.js';
import { digestText } from '../../../texts/digests.js';
import { formats } from '../../../texts/index.js';
import { inOneLine, labelled, nameText, withAside } from '../../figure-text.js';
import type { SheetQuestion } from '../../sheet.js';
import type { PolicyItem } from '../digest.js';

/** A new or changed document in one line: title and number, issuer, days, what it took the place of, whom it concerns. */
export function policyLine(item: PolicyItem, language: Language): string {
  const { record, number, issuer, issuedOn, effectiveOn, repealed, replaced, chains } = item;
  const separator = language === 'zh' ? '、' : ', ';
  const places = replaced.map((one) => titleText(one, language)).join(separator);
  const concerned = chains.map((chain) => nameText(chain, language)).join(separator);
  const inForce = effectiveOn === null || effectiveOn === issuedOn ? null : effectiveOn;
  const parts = [
    titleText({ record, number }, language),
    issuer,
    issuedOn === null ? '' : labelled(digestText('issued', language), formats.date(issuedOn, language), language),
    inForce === null ? '' : labelled(digestText('effective', language), formats.date(inForce, language), language),
    repealed ? digestText('repealed', language) : '',
    places === '' ? '' : labelled(digestText('replaces', language), places, language),
    labelled(digestText('concerns', language), concerned, language),
  ];
  return inOneLine(
    parts.filter((part) => part !== ''),
    language,
  );
}

function titleText({ record, number }: PolicyItem['replaced'][number], language: Language): string {
  const title = language === 'zh' ? `《${record.nameZh}》` : `“${record.nameEn}”`;
  return number === null ? title : withAside(title, number, language);
}

/** The question that has a document tell what it says. */
export function policyQuestion({ record, number }: PolicyItem, language: Language): SheetQuestion {
  const label = number ?? (language === 'zh' ? record.nameZh : record.nameEn);
  const named = number ?? (language === 'zh' ? `《${record.nameZh}》` : `“${record.nameEn}”`);
  return { label, question: language === 'zh' ? `${named}有哪些规定？` : `What does ${named} say?` };
}
