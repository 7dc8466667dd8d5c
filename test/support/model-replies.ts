import type { Evidence, ModelRequest } from './model-request.js';

/**
 * How a model that ends well writes. After `honest`: nothing that can be used; then one honest line, followed by one kind of lie for
 * every piece of evidence.
 */
export type WritingBehaviour =
  | 'honest'
  | 'refusal'
  | 'empty'
  | 'uncited'
  | 'invented-number'
  | 'number-in-words'
  | 'wrong-citation'
  | 'unknown-citation'
  | 'swapped-subject'
  | 'swapped-figures'
  | 'dropped-negation'
  | 'opposite-lead'
  | 'half-a-sentence'
  | 'markup';

/** A number and a name that stand nowhere in the corpus. */
export const INVENTED = '7391';
export const STRANGER = 'Celestial Peach Holdings (蟠桃控股)';

const HAN = /\p{Script=Han}/u;

/** The text that a model of this behaviour writes over the evidence that it was given. */
export function writeReply(behaviour: WritingBehaviour, { evidence }: ModelRequest): string {
  switch (behaviour) {
    case 'honest':
      return inSections(evidence, (one) => [honest(one)]);
    case 'refusal':
      return 'I am sorry, but I cannot help with that request.';
    case 'empty':
      return '';
    case 'uncited':
      return inSections(evidence, (one) => [bodyOf(one)]);
    default: {
      const [first] = evidence;
      return inSections(evidence, (one) => [
        ...(one === first ? [honest(one)] : []),
        ...lies(behaviour, one, evidence).map((body) => (/\]$/.test(body) ? body : cite(body, one))),
      ]);
    }
  }
}

function inSections(evidence: readonly Evidence[], write: (one: Evidence) => string[]): string {
  return ['what', 'how', 'other']
    .map((section) => ({ section, within: evidence.filter((one) => one.sections[0] === section) }))
    .filter(({ within }) => within.length > 0)
    .flatMap(({ section, within }) => [`## ${section}`, ...within.flatMap(write)])
    .join('\n');
}

/** One line that says what the evidence says. */
export function honest(one: Evidence): string {
  return cite(bodyOf(one), one);
}

function cite(body: string, one: Evidence): string {
  return `- ${body} [${one.number}]`;
}

function bodyOf(one: Evidence): string {
  if (one.kind === 'sentence') return one.text;
  return `${HAN.test(one.text) ? '规定：' : 'Rule: '}“${sentenceOf(one)}”`;
}

type Lie = Exclude<WritingBehaviour, 'honest' | 'refusal' | 'empty' | 'uncited'>;

/** Bodies of lines; one that ends with a bracket cites by itself. */
function lies(lie: Lie, one: Evidence, all: readonly Evidence[]): string[] {
  const body = bodyOf(one);
  const others = all.filter((other) => other !== one);
  switch (lie) {
    case 'invented-number':
      return [
        body.replace(/\d+/, INVENTED),
        `${body}, ${INVENTED} in all`,
        `${INVENTED}: ${body}`,
        `“${INVENTED}”: ${body}`,
      ];
    case 'number-in-words':
      return [`${body}, that is forty-two of them`, `Forty-two: ${body}`, `四十二个：${body}`, `第四十二次：${body}`];
    case 'wrong-citation':
      return others.flatMap((other) => [`${body} [${other.number}]`, `${body} [${one.number}][${other.number}]`]);
    case 'unknown-citation':
      return [`${body} [99]`, `${body} [0]`, `${body} [${one.number}][99]`];
    case 'swapped-subject':
      return [`${STRANGER}: ${body}`, `${body}, as at ${STRANGER}`, body.replace(/^[^:：“]+/, STRANGER)];
    case 'swapped-figures':
      return others.map((other) => withNumberOf(body, other.text)).filter((swapped) => swapped !== body);
    case 'dropped-negation':
      return [body.replaceAll(/不得|不予|不|未|没有|无|\bnot |\bno /gi, '')].filter((dropped) => dropped !== body);
    case 'opposite-lead':
      return [`Not so: ${body}`, `不适用：${body}`, `${body} is never true`, `❌ ${body}`];
    case 'half-a-sentence':
      return [body.replace(/[“].*[，,]/, '“'), body.replace(/[，,][^”]*/, '')].filter((half) => half !== body);
    case 'markup':
      return [
        `<!channel> ${body}`,
        `${body} <@U024BE7LH>`,
        `[read this](https://evil.example/steal) ${body}`,
        `![x](https://evil.example/x.png) ${body}`,
        `${body} javascript:alert`,
      ];
    default:
      return lie satisfies never;
  }
}

function withNumberOf(body: string, other: string): string {
  const number = /\d[\d,.]*\d|\d/.exec(other)?.[0];
  return number ? body.replace(/\d[\d,.]*\d|\d/, number) : body;
}

/** The longest line of a passage: whole sentences, with the head of a list and its items. */
function sentenceOf({ text }: Evidence): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.sort((left, right) => right.length - left.length)[0] ?? text;
}
