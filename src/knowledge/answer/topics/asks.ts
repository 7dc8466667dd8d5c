import type { TopicContext } from '../topic.js';

const QUESTION_EN = /\b(?:which|what|who|whom|where|when|how)\b/gi;
const QUESTION_ZH = /哪些|哪几|哪个|哪里|什么|谁|如何|怎么样|多少|几/g;

/** The question without the names in it: what is asked, not of whom. */
export function bareText(context: TopicContext): string {
  const characters = context.question.text.split('');
  for (const mention of context.question.mentions) characters.fill(' ', mention.start, mention.end);
  return characters.join('');
}

/** Whether the question's words, names left out, say this in either language. */
export function asks(context: TopicContext, pattern: RegExp): boolean {
  return new RegExp(pattern.source, pattern.flags.replace('g', '')).test(bareText(context));
}

/** Two questions in one: "what fields are there, and which have we not entered?" */
export function asksTwice(context: TopicContext): boolean {
  const { text } = context.question;
  return Math.max(text.match(QUESTION_EN)?.length ?? 0, text.match(QUESTION_ZH)?.length ?? 0) > 1;
}

/** A place outside the area stands in the question: only target enterprises sit there. */
export function asksElsewhere(context: TopicContext): boolean {
  return context.question.unknowns.some((unknown) => unknown.kind === 'place');
}
