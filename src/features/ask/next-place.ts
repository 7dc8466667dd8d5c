import type { Answer, Question } from '../../knowledge/index.js';
import type { Asker } from './led.js';

type Mention = Question['mentions'][number];

/** A place as questions name it: "our chain", "the pharma chain", "Xintai"; 「本链」「医药链」「新泰市」. */
export interface NextPlace {
  readonly kind: 'chain' | 'county' | 'city';
  readonly en: string;
  /** `of our chain`, `in Xintai` */
  readonly of: string;
  readonly zh: string;
}

const CITY: NextPlace = { kind: 'city', en: 'the city', of: 'in the city', zh: '全市' };
const OWN_CHAIN: NextPlace = { kind: 'chain', en: 'our chain', of: 'of our chain', zh: '本链' };
const OWN_COUNTY: NextPlace = { kind: 'county', en: 'our county', of: 'in our county', zh: '本县（市、区）' };

/** The one chain or county that the question was about, else the whole city for who sees it; null when it is neither. */
export function placeOfQuestion(question: Question, { scope }: Asker, answer: Answer): NextPlace | null {
  const named = (kind: Mention['kind']) => question.mentions.filter((one) => one.kind === kind && !one.excluded);
  const [chains, counties] = [named('chain'), named('county')];
  const [chain, county] = [chains[0], counties[0]];
  if (chains.length > 1 || counties.length > 1 || (chain && county)) return null;
  if (chain) return chain.how === 'asker' ? OWN_CHAIN : placeNamed('chain', chain, answer);
  if (county) return county.how === 'asker' ? OWN_COUNTY : placeNamed('county', county, answer);
  return scope.all ? CITY : null;
}

/** What the asker holds: the one chain or county, or the city. */
export function standingPlace({ actor, scope }: Asker): NextPlace | null {
  if (scope.all) return CITY;
  const held = (key: 'chainId' | 'countyId') => [...new Set(actor.roles.flatMap((role) => role[key] ?? []))];
  const [chains, counties] = [held('chainId'), held('countyId')];
  if (chains.length === 1 && scope.chainIds.includes(chains[0] as string)) return OWN_CHAIN;
  if (counties.length === 1 && scope.countyIds.includes(counties[0] as string)) return OWN_COUNTY;
  return null;
}

/** As the ledgers name it where the answer tells of it, else as the question did. */
function placeNamed(kind: 'chain' | 'county', { id, text }: Mention, { facts, language }: Answer): NextPlace | null {
  const subject = facts.find((fact) => fact.subjectId === id)?.subject;
  const name = (subject ?? text).replace(/ \([^()]*\p{Script=Han}[^()]*\)/gu, '').trim();
  if (name === '') return null;
  if (kind === 'county') return { kind, en: name, of: `in ${name}`, zh: name };
  const chain = inSentence(/chain$/i.test(name) ? name : `${name} chain`);
  return {
    kind,
    en: `the ${chain}`,
    of: `of the ${chain}`,
    zh: /链$/.test(name) || language === 'en' ? name : `${name}链`,
  };
}

/** "Modern food" as it stands inside a sentence: "modern food". */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
