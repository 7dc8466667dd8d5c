import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/index.js';
import {
  type AnswerWriter,
  createAnswerWriter,
  type WriteRequest,
} from '../../../src/knowledge/answer/written/index.js';
import type { Point } from '../../../src/knowledge/types.js';
import { createOpenAiChat } from '../../../src/llm/openai-chat.js';
import { readPrompt } from '../../../src/llm/prompts.js';
import type { ChatModel } from '../../../src/llm/types.js';
import { pointsOf } from '../../eval/citations.js';
import { citesIds, fromDocuments, readGolden } from '../../eval/questions.js';
import { MISBEHAVIOURS, MOST_LINES, misbehave, type WrongLine } from '../../support/misbehaviours.js';
import { honest } from '../../support/model-replies.js';
import { type Evidence, readRequest } from '../../support/model-request.js';
import { type ModelServer, startModelServer } from '../../support/model-server.js';
import { wrongIn } from '../../support/reached-wrong.js';
import { reader } from '../../support/written-answerer.js';
import { laidAnswerer } from './topics/laid-answerer.js';

/** All golden questions about documents, in whose words a model has a choice, and so many of the others: every third. */
const EVERY = 3;
/** Faults of the connection do not depend on the question: so many are asked. */
const CONNECTIONS = 8;

/** What the writer is given for each golden question that is answered with evidence. */
const requests: WriteRequest[] = [];
const table: string[] = [];
let prompt: Awaited<ReturnType<typeof readPrompt>>;
let server: ModelServer;

beforeAll(async () => {
  server = await startModelServer({ behaviour: 'honest' });
  prompt = await readPrompt(loadConfig({}).config.promptsFolder, 'write-answer');
  const keep: AnswerWriter = async (request) => {
    if (pointsOf(request.answer).length > 0) requests.push(request);
    return { answer: request.answer, rejected: [] };
  };
  const answerer = await laidAnswerer(keep);
  const golden = readGolden().filter((each, at) => citesIds(each) && (fromDocuments(each) || at % EVERY === 0));
  for (const { question, as } of golden) await answerer.ask(question, as, { writing: reader() });
  await answerer.close();
});
afterAll(async () => {
  await server.close();
  process.stdout.write(
    `| misbehaviour | answers | lines sent | thrown out | reached wrong |\n|---|---|---|---|---|\n${table.join('\n')}\n`,
  );
});

function writerOf(model: ChatModel): AnswerWriter {
  return createAnswerWriter({ model, prompt, maxLabel: 'INTERNAL', log: { warn: () => {} } });
}

interface Written {
  readonly sent: readonly WrongLine[];
  readonly thrownOut: number;
  /** All that the reader saw: handed on, or in the final answer. */
  readonly seen: readonly Point[];
  readonly faults: readonly string[];
  readonly outcome: string | undefined;
  readonly note: string;
}

async function write(request: WriteRequest, writer: AnswerWriter): Promise<Omit<Written, 'sent'>> {
  const taking = reader();
  const { answer, rejected } = await writer({ ...request, writing: taking });
  const seen = [...taking.read.map(({ point }) => point), ...pointsOf(answer)];
  const faults = seen.flatMap((point) =>
    wrongIn(point, request.answer, request.known).map(
      (wrong) => `${request.text}: ${wrong} in "${point.text}" of ${point.evidence}`,
    ),
  );
  return {
    thrownOut: rejected.length,
    seen,
    faults,
    outcome: answer.writing?.outcome,
    note: answer.writing?.note ?? '',
  };
}

it('is shown over more than sixty golden questions', () => {
  expect(requests.length).toBeGreaterThanOrEqual(60);
});

describe('a model that misbehaves in what it writes', () => {
  it.each(MISBEHAVIOURS)('$name: nothing wrong reaches the reader, and the answer says so', async (misbehaviour) => {
    const written: Written[] = [];
    let unseen = 0;
    for (const request of requests) {
      let sent: readonly WrongLine[] = [];
      const model = saying((evidence) => {
        const given = { evidence, known: request.known };
        sent = evidence.flatMap((one) => misbehaviour.lines(one, given)).slice(0, MOST_LINES);
        unseen += sent.filter((line) => !isWrong(line, request, evidence)).length;
        return misbehave(misbehaviour, sent, given);
      });
      const result = await write(request, writerOf(model));
      written.push({ ...result, sent });
    }
    const lines = written.flatMap(({ sent }) => sent).length;
    const faults = written.flatMap((each) => each.faults);
    const thrownOut = written.reduce((sum, each) => sum + each.thrownOut, 0);
    table.push(`| ${misbehaviour.name} | ${written.length} | ${lines} | ${thrownOut} | ${faults.length} |`);
    expect(faults).toEqual([]);
    // What would reach the reader without a check is seen to be wrong.
    expect(unseen).toBe(0);
    for (const { seen, thrownOut: out, outcome, note } of written) {
      expect(seen.length).toBeGreaterThan(0);
      expect(outcome).toMatch(/written|replaced|completed/);
      if (outcome !== 'written' || out > 0) expect(note).toMatch(/left out|略去|built-in|规则生成|broke off|中断/);
    }
  });
});

it('loses nothing of a model that says what the evidence says, however long its sentences are', async () => {
  for (const request of requests) {
    const result = await write(request, writerOf(saying((evidence) => evidence.map(honest).join('\n'))));
    expect(result).toMatchObject({ thrownOut: 0, faults: [], outcome: 'written' });
  }
});

/** A model that writes over the evidence that it is given, without a connection in between. */
function saying(reply: (evidence: readonly Evidence[]) => string): ChatModel {
  return {
    name: 'told',
    async *stream({ system, user }) {
      const messages = [system, user].map((content, at) => ({ role: at === 0 ? 'system' : 'user', content }));
      yield reply(readRequest(JSON.stringify({ model: 'told', messages })).evidence);
    },
  };
}

/** Whether a line would be found wrong if it reached the reader as it was written. */
function isWrong(
  { body, cited }: WrongLine,
  { answer, known }: WriteRequest,
  evidence: readonly { number: number }[],
): boolean {
  const built = pointsOf(answer);
  const ids = cited.flatMap((number) => {
    const at = evidence.findIndex((one) => one.number === number);
    return at < 0 ? ['nowhere'] : (itemIds(answer, built)[at] ?? []);
  });
  return wrongIn({ text: body, basis: 'policy', evidence: ids }, answer, known).length > 0;
}

/** The evidence of each item that the model is given, in order: a passage once, however many points quote it. */
function itemIds(answer: WriteRequest['answer'], built: readonly Point[]): string[][] {
  const seen = new Set<string>();
  return built.flatMap((point) => {
    const [id = ''] = point.evidence;
    const quotes = point.quote !== undefined && point.item === undefined && point.evidence.length === 1;
    if (!quotes || !answer.passages.some((passage) => passage.id === id)) return [[...point.evidence]];
    if (seen.has(id)) return [];
    seen.add(id);
    return [[id]];
  });
}

describe('a model whose connection misbehaves', () => {
  it.each(['hangs', 'busy', 'broken', 'cut', 'quiet-end', 'malformed', 'endless'] as const)(
    '%s: the built-in answer stands or completes what came, and the answer says so',
    async (behaviour) => {
      server.setBehaviour(behaviour);
      const patience = behaviour === 'hangs' ? { silence: 200, whole: 400 } : { silence: 10_000, whole: 20_000 };
      const model = await createOpenAiChat({ apiKey: 'sk-test', baseUrl: server.url, model: 'told', patience });
      const asked = requests.slice(0, CONNECTIONS);
      const written = await Promise.all(asked.map((request) => write(request, writerOf(model))));
      const faults = written.flatMap((each) => each.faults);
      table.push(
        `| connection: ${behaviour} | ${written.length} | – | ${written.reduce((sum, each) => sum + each.thrownOut, 0)} | ${faults.length} |`,
      );
      expect(faults).toEqual([]);
      for (const { seen, outcome, note } of written) {
        expect(seen.length).toBeGreaterThan(0);
        expect(outcome).toMatch(/replaced|completed/);
        expect(note).toMatch(/built-in|规则生成|broke off|中断/);
      }
    },
  );
});
