const SENTENCE = /[^。！？；.!?;\n]*(?:[。！？；;]+["”』」）)]*|[.!?]+["”)]*(?=\s|$)|[.!?]|\n|$)\s*/gu;

/** Cuts a long text between sentences into parts within the limit; a sentence over the limit is cut where it must. */
export function cutLong(text: string, limit: number): string[] {
  if (text.length <= limit) return [text];
  const parts: string[] = [];
  let part = '';
  for (const sentence of sentencesOf(text).flatMap((words) => slices(words, limit))) {
    if (part !== '' && part.length + sentence.trimEnd().length > limit) {
      parts.push(part.trim());
      part = '';
    }
    part += sentence;
  }
  if (part.trim() !== '') parts.push(part.trim());
  return parts;
}

function sentencesOf(text: string): string[] {
  return [...text.matchAll(SENTENCE)].map(([sentence]) => sentence).filter((sentence) => sentence !== '');
}

function slices(text: string, limit: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += limit) parts.push(text.slice(at, at + limit));
  return parts;
}
