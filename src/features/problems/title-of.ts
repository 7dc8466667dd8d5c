/** The longest title, by the width of a Chinese character and of a letter. */
const LONGEST = { han: 40, latin: 80 } as const;

/** How people begin when they file something; it says nothing of what it is. */
const OPENING =
  /^(?:(?:紧急|急|有一?个问题|登记(?:一?个)?问题|反映(?:一?个)?问题|问题|请(?:帮忙)?登记)\s*[:：,，。!！]\s*|(?:urgent|problem|file a problem|(?:we|i) have a problem)\s*[:,.!]\s*)+/iu;
const SENTENCE = /^.+?(?:[。！？；;\n]|[.!?](?=\s|$))/su;
const PAUSES = /[，,、：:\s]/u;
/** The end of a sentence that told how to reach somebody, which is taken out of it. */
const REACHED_AT_THE_END = /\s*[，,、（(][^，,、（(]*\*{3}[）)]?$/u;

/** A short title out of a text: its first sentence, cut at a pause where that is too long. */
export function titleOf(text: string): string {
  const told = text.replace(OPENING, '').trim() || text;
  const sentence = (SENTENCE.exec(told)?.[0] ?? told).replace(/[。！？；;.!?\s]+$/u, '') || told;
  const first = sentence.replace(REACHED_AT_THE_END, '') || sentence;
  const longest = /\p{Script=Han}/u.test(first) ? LONGEST.han : LONGEST.latin;
  const letters = [...first];
  if (letters.length <= longest) return first;
  const kept = letters.slice(0, longest);
  const pause = kept.findLastIndex((letter) => PAUSES.test(letter));
  return `${kept.slice(0, pause > longest / 2 ? pause : longest).join('')}…`;
}
