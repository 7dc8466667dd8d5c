import type { Point } from '../../types.js';
import type { Draft, GlossaryTerm, TopicContext } from '../topic.js';
import { fold } from '../understand/tokens.js';
import { answerPolicy } from './policy.js';

/** What a term of the field means: the glossary's words, and the clause that defines it where there is one. */
export async function answerDefinition(context: TopicContext): Promise<Draft | null> {
  const term = longestTerm(context);
  if (!term) return null;
  const clause = await answerPolicy(context);
  return { other: [termPoint(context, term), ...(clause?.other ?? []).slice(0, 2)] };
}

function longestTerm(context: TopicContext): GlossaryTerm | undefined {
  const text = fold(context.question.text);
  const scored = context.glossary.flatMap((term) =>
    spokenForms(term)
      .filter((form) => contains(text, form))
      .map((form) => ({ term, length: /\p{Script=Han}/u.test(form) ? form.length * 3 : form.length })),
  );
  return scored.sort((left, right) => right.length - left.length)[0]?.term;
}

function spokenForms(term: GlossaryTerm): string[] {
  const parts = [term.en, term.zh].flatMap((words) => [words, ...words.split(/[/(),()、,]/)]);
  return [...new Set(parts.map((part) => fold(part).replace(/["“”]/g, '').trim()))].filter((part) => part.length > 1);
}

function contains(text: string, form: string): boolean {
  if (/\p{Script=Han}/u.test(form)) return text.replace(/["“”]/g, '').includes(form);
  return new RegExp(`(?<![a-z0-9])${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}s?(?![a-z0-9])`).test(text);
}

function termPoint(context: TopicContext, term: GlossaryTerm): Point {
  const subject = context.say({ en: term.en, zh: term.zh });
  const value = context.say({ en: term.zh, zh: term.en });
  // The notes are in English; a Chinese answer leaves them to the clause that defines the term.
  const note = context.language === 'en' || /\p{Script=Han}{4}/u.test(term.note) ? term.note : '';
  const fact = context.evidence.fact({
    subjectId: `glossary:${term.zh}`,
    subject,
    key: 'meaning',
    measure: context.say({ en: 'term', zh: '术语' }),
    kind: 'text',
    value: note ? `${value}. ${note}` : value,
    asOf: context.today,
    ledger: 'glossary',
    rows: [term.zh],
  });
  const text = context.say({ en: `${subject}: ${fact.value}`, zh: `${subject}：${fact.value}` });
  return { text, basis: 'ledger', evidence: [fact.id] };
}
