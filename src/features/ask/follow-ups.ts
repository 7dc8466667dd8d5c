import type { Fact, Question } from '../../knowledge/index.js';
import type { Language } from '../../lib/language.js';
import type { Asker, Led } from './led.js';
import { type NextPlace, standingPlace } from './next-place.js';

type Said = Readonly<Record<Language, string>>;

/** A question with the short form that stands on its button. */
export interface Offer {
  readonly label: Said;
  readonly question: Said;
}

/** One way to go on from an answer; it is not offered when the question was of its own topic. */
export interface FollowUp {
  readonly topic: Question['topics'][number] | null;
  /** Null when the answer shows nothing that it could ask for. */
  of(led: Led, place: NextPlace | null): Offer | null;
}

/** In the order in which they are offered. */
export const FOLLOW_UPS: readonly FollowUp[] = [
  ofCount('overdue', /#overdueTasks$/, ({ of, zh }) => ({
    label: { en: 'Which tasks are overdue, and whose?', zh: '哪些任务超期，谁负责？' },
    question: { en: `Which tasks ${of} are overdue, and who is responsible?`, zh: `${zh}有哪些任务超期，谁负责？` },
  })),
  ofCount('light', /#(?:redProjects|light-PROJECT-RED)$/, ({ of, zh }) => ({
    label: { en: 'Which projects are red, and why?', zh: '哪些项目亮红灯，为什么？' },
    question: { en: `Which projects ${of} are red, and why?`, zh: `${zh}哪些项目亮红灯，为什么？` },
  })),
  ofCount('problem', /#openProblems$/, ({ of, zh }) => ({
    label: { en: 'Which problems are still open?', zh: '还有哪些待销号问题？' },
    question: { en: `Which problems ${of} are still open?`, zh: `${zh}还有哪些待销号问题？` },
  })),
  ofRecord(/^PRJ-\d+$/, (id, name) => ({
    label: { en: `Where does it stand: ${name}`, zh: `${name}到哪一步了？` },
    question: { en: `Where does ${id} stand now?`, zh: `${id}现在到哪一步了？` },
  })),
  ofRecord(/^P-\d+$/, (id, name) => ({
    label: { en: `What was tried: ${name}`, zh: `${name}：做了哪些工作？` },
    question: { en: `What has been tried so far on ${id}?`, zh: `${id}前面都做了哪些工作？` },
  })),
  ofRecord(/^T-\d+$/, (id, name) => ({
    label: { en: `Who, and by when: ${name}`, zh: `${name}：由谁负责？` },
    question: { en: `Who is responsible for ${id}, and when is it due?`, zh: `${id}由谁负责，什么时候到期？` },
  })),
  {
    topic: 'gap',
    of: ({ answer, asker, question }, place) =>
      place?.kind === 'chain' && answer.facts.some(isGap) && seesAllOf(asker, question, place)
        ? {
            label: { en: 'Which nodes are missing or weak?', zh: '还缺哪些环节、哪些环节弱？' },
            question: {
              en: `Which nodes ${place.of} are missing or weak?`,
              zh: `${place.zh}还缺哪些环节、哪些环节弱？`,
            },
          }
        : null,
  },
  {
    topic: null,
    of: ({ answer, question }) => {
      const title = answer.passages[0]?.title;
      const named = question.mentions.some(({ kind }) => kind === 'document');
      if (title === undefined || named) return null;
      const said = { en: `What does "${title}" say?`, zh: `《${title}》有哪些规定？` };
      return { label: said, question: said };
    },
  },
  {
    topic: 'grasp',
    of: ({ asker, question }, place) => {
      const asked = place !== null && seesAllOf(asker, question, place) ? place : null;
      const grasper = asked ?? standingPlace(asker);
      return grasper === null ? null : graspOf(grasper);
    },
  },
];

/** Whether the asker sees every row of the place that the question named. */
function seesAllOf({ scope }: Asker, { mentions }: Question, { kind }: NextPlace): boolean {
  const seen: readonly string[] = { chain: scope.chainIds, county: scope.countyIds, city: [] }[kind];
  return scope.all || mentions.some((mention) => mention.kind === kind && seen.includes(mention.id));
}

/** A node of a map that the answer tells to be missing or weak, or a count of such nodes. */
function isGap({ id, value }: Fact): boolean {
  return (
    (id.endsWith('#gaps') && Number(value) > 0) ||
    (id.endsWith('#localStatus') && /missing|weak|缺|弱/.test(`${value}`))
  );
}

/** What a place should grasp this month. */
export function graspOf({ en, zh }: NextPlace): Offer {
  const said = { en: `What should ${en} grasp this month, and how?`, zh: `${zh}本月重点抓什么、怎么抓？` };
  return { label: said, question: said };
}

/** Offered where the answer counts such rows of a place, and not none. */
function ofCount(topic: FollowUp['topic'], fact: RegExp, offer: (place: NextPlace) => Offer): FollowUp {
  return { topic, of: ({ answer }, place) => (place && counts(answer.facts, fact) ? offer(place) : null) };
}

/** Offered for the first record of a kind that the answer cites and the question did not name. */
function ofRecord(kind: RegExp, offer: (id: string, name: string) => Offer): FollowUp {
  return {
    topic: null,
    of({ answer, question }) {
      const named = new Set(question.mentions.map(({ id }) => id));
      const cited = [...answer.what, ...answer.how, ...answer.other].flatMap((point) => point.evidence);
      const subjects = new Map(answer.facts.map((fact) => [fact.id, fact.subjectId]));
      const ids = cited.flatMap((id) => subjects.get(id) ?? []);
      const first = ids.find((id) => kind.test(id) && !named.has(id));
      return first === undefined ? null : offer(first, nameOf(first, answer.facts));
    },
  };
}

/** As long as a name may be beside the words of its button. */
const NAME = 50;

/** A record as people call it, without its number; the number where the name is unknown or long. */
function nameOf(id: string, facts: readonly Fact[]): string {
  const subject = facts.find(({ subjectId }) => subjectId === id)?.subject ?? '';
  const name = subject
    .replace(id, '')
    .replace(/ \([^()]*\p{Script=Han}[^()]*\)/gu, '')
    .trim();
  return name === '' || name.length > NAME ? id : name;
}

/** Whether such rows are counted, other than those of a single project or enterprise. */
function counts(facts: readonly Fact[], id: RegExp): boolean {
  return facts.some((fact) => id.test(fact.id) && !/^(?:PRJ|ENT)-/.test(fact.id) && Number(fact.value) > 0);
}
