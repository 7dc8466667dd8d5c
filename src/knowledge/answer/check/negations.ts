const ENGLISH = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|lacks?|lacking)\b|n['’]t\b/gi;
const CHINESE = /未|没有?|并非|无(?!锡|人机)|不(?!少于|超过|锈|低于|高于|足|动产|同)|缺少|尚缺|非(?!常|金属|织造|遗)/g;

/** How many words of denial a sentence holds, in either language: an English term carries its Chinese one beside it. */
export function countNegations(text: string): number {
  return (text.match(ENGLISH)?.length ?? 0) + (text.match(CHINESE)?.length ?? 0);
}
