import { checkPoints } from '../../src/knowledge/answer/check/index.js';
import type { Named } from '../../src/knowledge/answer/names.js';
import type { Answer, Point } from '../../src/knowledge/types.js';
import { type AlteredPoint, drawAltered } from './altered-points.js';
import { type Alteration, alter, drawAlterations, staleness } from './altered-rows.js';
import { pointsOf } from './citations.js';
import { type GoldenResult, judge } from './golden-run.js';
import { type Installation, install } from './installation.js';
import { citesIds, type GoldenQuestion, readGolden, readUnanswerable, type UnanswerableQuestion } from './questions.js';
import { type RetrievalResult, retrieve } from './retrieval-run.js';
import { randomFrom } from './statistics.js';

/** On which day the ledgers are laid, and from which number the draws follow. */
export interface EvaluationOptions {
  readonly day: string;
  readonly seed: number;
}

/** How an unanswerable question was taken. */
export interface UnanswerableResult {
  readonly question: UnanswerableQuestion;
  readonly kind: Answer['kind'];
  readonly refused: boolean;
  readonly points: readonly string[];
  readonly answer: Answer;
}

/** How an answer followed an alteration of the database. */
export interface AlterationResult {
  readonly alteration: Alteration;
  readonly followed: boolean;
  readonly why: string | null;
}

/** How the check took an altered point, and the point as it was. */
export interface CheckResult {
  readonly altered: readonly (AlteredPoint & { readonly rejected: boolean })[];
  /** Points of real answers that the check rejects though nobody altered them. */
  readonly wronglyRejected: readonly { readonly text: string; readonly reason: string }[];
  readonly unaltered: number;
}

/** All that one run of the evaluation found. */
export interface Evaluation {
  readonly options: EvaluationOptions;
  readonly golden: readonly GoldenResult[];
  readonly unanswerable: readonly UnanswerableResult[];
  readonly retrieval: readonly RetrievalResult[];
  readonly alterations: readonly AlterationResult[];
  readonly check: CheckResult;
  readonly batchMilliseconds: number;
}

const ALTERED_ROWS = 20;
const ALTERED_POINTS = 200;

/** Lays an installation, asks it everything, alters it, asks again, and takes it away. */
export async function evaluate(
  options: EvaluationOptions,
  tell: (step: string) => void = () => {},
): Promise<Evaluation> {
  tell(`laying the demo data of ${options.day}`);
  const installation = await install(options.day);
  try {
    return await evaluateOver(installation, options, tell);
  } finally {
    await installation.remove();
  }
}

async function evaluateOver(
  installation: Installation,
  options: EvaluationOptions,
  tell: (step: string) => void,
): Promise<Evaluation> {
  const random = randomFrom(options.seed);
  const [golden, unanswerable] = [readGolden(), readUnanswerable()];
  tell(`asking ${golden.length} golden and ${unanswerable.length} unanswerable questions`);
  const { answers, milliseconds } = await installation.ask([...golden, ...unanswerable].map(batchLine));
  const answerTo = (id: string): Answer => {
    const answer = answers.get(id);
    if (!answer) throw new Error(`There is no answer to ${id}.`);
    return answer;
  };
  const first = await installation.open(async ({ world, known, chunkIds, find }) => ({
    world,
    known,
    results: golden.map((question) => judge(question, answerTo(question.id), world, chunkIds)),
    retrieval: await retrieve(golden, find),
  }));
  tell(`altering ${ALTERED_ROWS} rows with seed ${options.seed}`);
  const full = golden.filter((question, at) => question.gold.function && first.results[at]?.complete);
  const drawn = drawAlterations(
    full.map((question) => ({ question, answer: answerTo(question.id) })),
    first.world,
    { count: ALTERED_ROWS, random },
  );
  return {
    options,
    golden: first.results,
    unanswerable: unanswerable.map((question) => takenAs(question, answerTo(question.id))),
    retrieval: first.retrieval,
    alterations: await follow(installation, drawn, golden),
    check: checkAltered(
      golden.filter(citesIds).map((question) => answerTo(question.id)),
      first.known,
      random,
    ),
    batchMilliseconds: milliseconds,
  };
}

function batchLine({ id, question, as }: GoldenQuestion | UnanswerableQuestion) {
  return { id, question, ...(as !== undefined && { as }) };
}

function takenAs(question: UnanswerableQuestion, answer: Answer): UnanswerableResult {
  const points = pointsOf(answer).map((point) => point.text);
  return { question, kind: answer.kind, refused: answer.kind === 'refused' && points.length === 0, points, answer };
}

/** Asks the questions of the alterations again, and holds the answers against gold from a new export. */
async function follow(
  installation: Installation,
  drawn: readonly Alteration[],
  golden: readonly GoldenQuestion[],
): Promise<AlterationResult[]> {
  if (drawn.length === 0) return [];
  await alter(installation.folder, drawn);
  await installation.judgeLights();
  const asked = golden.filter((question) => drawn.some((one) => one.question === question.id));
  const { answers } = await installation.ask(asked.map(batchLine));
  return await installation.open(async ({ world, chunkIds }) =>
    drawn.map((alteration) => {
      const question = asked.find((each) => each.id === alteration.question);
      const answer = answers.get(alteration.question);
      if (!question || !answer) throw new Error(`There is no answer to ${alteration.question} after its alteration.`);
      const stale = staleness(alteration, answer);
      const result = judge(question, answer, world, chunkIds);
      const lacking = result.complete || result.demands === 0 ? null : `lacks ${result.lacking.slice(0, 3).join('; ')}`;
      return { alteration, followed: stale === null && lacking === null, why: stale ?? lacking };
    }),
  );
}

function checkAltered(answers: readonly Answer[], known: readonly Named[], random: () => number): CheckResult {
  const passes = (answer: Answer, point: Point) => {
    const { facts, passages, language } = answer;
    return checkPoints([point], { facts, passages, known, language });
  };
  const all = answers.flatMap((answer) => pointsOf(answer).map((point) => ({ answer, point })));
  const wronglyRejected = all.flatMap(({ answer, point }) =>
    passes(answer, point).rejected.map(({ reason }) => ({ text: point.text, reason })),
  );
  const altered = drawAltered(answers, known, { count: ALTERED_POINTS, random }).map((one) => ({
    ...one,
    rejected: passes(one.answer, one.point).rejected.length > 0,
  }));
  return { altered, wronglyRejected, unaltered: all.length };
}
