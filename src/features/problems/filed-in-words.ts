/** How a message begins that files a problem; behind it stands what the problem is. */
const OPENINGS: readonly RegExp[] = [
  /^(?:我们?|这边|这里|企业|项目)?(?:现在|目前)?(?:又?有|遇到|碰到|发现|反映)了?(?:[一几]?[个件条项])?新?的?(?:问题|堵点|困难|诉求|急事)\s*[:：,，。\n]\s*(.+)$/su,
  /^(?:请|麻烦|帮我|帮忙|请帮忙|请帮我|我要|我想|需要)?(?:登记|上报|反映|提报|录入|报)(?:一下)?(?:[一几]?[个件条项])?新?的?(?:问题|堵点|诉求)(?:\s*[:：,，]\s*|\s+)(.+)$/su,
  /^(?:问题|堵点|诉求|急事)\s*[:：]\s*(.+)$/su,
  /^(?:please\s+)?(?:file|report|log|register|raise|record)\s+(?:this\s+)?(?:as\s+)?(?:a|the)?\s*(?:new\s+)?problem\b\s*[:,.-]?\s*(.+)$/isu,
  /^problem\s*:\s*(.+)$/isu,
];

/** A message that says by its own words that there is a problem: they belong to what it is. */
const WHOLE = /^(?:we|i)\s+(?:have|have got|face|are facing)\s+(?:a|another|an urgent|a serious|a new)\s+problem\b/iu;

const ASKS = /[?？]\s*$|(?:吗|呢|怎么办|怎么登记|是什么)[。.]?\s*$/u;

/** What a message says that the problem is, where it files one; null for every other message, such as a question. */
export function filedInWords(message: string): string | null {
  const text = message.trim();
  if (ASKS.test(text)) return null;
  if (WHOLE.test(text)) return text;
  for (const opening of OPENINGS) {
    const said = opening.exec(text)?.[1]?.trim();
    if (said) return said;
  }
  return null;
}
