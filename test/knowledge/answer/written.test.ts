import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Point } from '../../../src/knowledge/types.js';
import { figureFaults } from '../../eval/figures-in-points.js';
import { INVENTED, STRANGER } from '../../support/model-replies.js';
import {
  type ModelBehaviour,
  type ModelRequest,
  type ModelServer,
  startModelServer,
} from '../../support/model-server.js';
import { type Reader, reader, writtenAnswerer } from '../../support/written-answerer.js';
import type { LaidAnswerer, Told } from './topics/laid-answerer.js';

const POLICY = '技术改造补助标准是多少？';
const ENGLISH = 'What is a chain leader?';
const GRASP = 'What should the pharma and medical devices task force grasp this month, and how?';
const LIST = 'Which projects are red, and why?';

let server: ModelServer;
/** One that may send rows of ledgers, and one that may not. */
let open: LaidAnswerer;
let careful: LaidAnswerer;
beforeAll(async () => {
  server = await startModelServer({ behaviour: 'honest' });
  open = await writtenAnswerer(server.url, { maxLabel: 'INTERNAL', silence: 10_000 });
  careful = await writtenAnswerer(server.url, { maxLabel: 'PUBLIC', silence: 500 });
});
beforeEach(() => server.setBehaviour('honest'));
afterAll(async () => {
  await open.close();
  await careful.close();
  await server.close();
});

const pointsOf = ({ what, how, other }: Answer): Point[] => [...what, ...how, ...other];
const squeeze = (text: string) => text.replace(/\s+/g, '');

/** What the built-in answerer says to the same question. */
async function builtIn(question: string): Promise<Answer> {
  return (await open.ask(question)).answer;
}

async function write(behaviour: ModelBehaviour, question: string, by = open): Promise<Told & { reader: Reader }> {
  server.setBehaviour(behaviour);
  const taking = reader();
  return { ...(await by.ask(question, 'office', { writing: taking })), reader: taking };
}

/** Every way in which a point may say what its evidence does not; the points of the built-in answer are measured elsewhere. */
function faultsOf(point: Point, built: Answer): string[] {
  if (pointsOf(built).some((one) => one.text === point.text)) return [];
  const passages = built.passages.filter((passage) => point.evidence.includes(passage.id));
  const faults = figureFaults(point, built);
  if (passages.length !== point.evidence.length) faults.push('cites something else than passages of the answer');
  if (!point.quote || !point.text.includes(point.quote)) faults.push('has no quotation');
  if (passages.some(({ text }) => !squeeze(text).includes(squeeze(point.quote ?? ''))))
    faults.push('quotes another passage');
  if (/[<>@]|\]\(|:\/\/|javascript/.test(point.text)) faults.push('holds markup');
  if (point.text.includes(INVENTED) || point.text.includes('forty') || point.text.includes('四十二'))
    faults.push('invents');
  if (point.text.includes('Celestial')) faults.push(`names ${STRANGER}`);
  if (/Not so|不适用|never|❌/.test(point.text.replace(point.quote ?? '', ''))) faults.push('says the contrary');
  return faults;
}

describe('an answer that a model writes', () => {
  it('holds its lines, handed on one by one, and says that a model wrote it', async () => {
    const { answer, reader } = await write('honest', POLICY);
    expect(reader.read.map(({ point }) => point)).toEqual(pointsOf(answer));
    expect(answer).toMatchObject({ kind: 'answered', writtenBy: 'model', writing: { outcome: 'written' } });
    expect(answer.other[0]?.text).toMatch(/^规定：“/);
    expect(answer.writing?.note).toContain('大模型');
  });

  it('keeps figures and whom they belong to in the sentences of the rules', async () => {
    const built = await builtIn(GRASP);
    const { answer, reader } = await write('honest', GRASP);
    expect(answer.what).toEqual(built.what);
    expect(answer.how).toEqual(built.how);
    expect(reader.read.map(({ section }) => section)).toEqual([
      ...built.what.map(() => 'what'),
      ...built.how.map(() => 'how'),
    ]);
    expect(answer.facts).toEqual(built.facts);
  });

  it('may choose among passages, but not leave out what the answer begins with', async () => {
    const last = (request: ModelRequest) => {
      const one = request.evidence.at(-1);
      return `## other\n规定：“${one?.text}” [${one?.number}]`;
    };
    const built = await builtIn(POLICY);
    const { answer } = await write(last, POLICY);
    expect(answer.other).toHaveLength(2);
    expect(answer.other[0]?.evidence).toEqual(built.other.at(-1)?.evidence);
    expect(answer.other[1]).toEqual(built.other[0]);
    expect(answer.writing?.note).toContain('规则补充');
  });

  it('may leave out no figure', async () => {
    const built = await builtIn(LIST);
    const { answer } = await write(({ evidence: [first] }) => `## other\n${first?.text} [${first?.number}]`, LIST);
    expect(answer.other).toEqual(built.other);
    expect(answer).toMatchObject({ writtenBy: 'model', writing: { outcome: 'written' } });
  });

  it('keeps the parts in their order, whatever the order of the model', async () => {
    const built = await builtIn(GRASP);
    const backwards = (request: ModelRequest) =>
      request.evidence
        .toReversed()
        .map((one) => `${one.text} [${one.number}]`)
        .join('\n');
    const { answer, reader } = await write(backwards, GRASP);
    const sections = reader.read.map(({ section }) => section);
    expect(sections).toEqual(
      sections.toSorted((one, other) => 'what how other'.indexOf(one) - 'what how other'.indexOf(other)),
    );
    expect(new Set(answer.what)).toEqual(new Set(built.what));
    expect(new Set(answer.how)).toEqual(new Set(built.how));
  });
});

describe('a model that lies', () => {
  const lies = [
    'invented-number',
    'number-in-words',
    'wrong-citation',
    'unknown-citation',
    'swapped-subject',
    'swapped-figures',
    'dropped-negation',
    'opposite-lead',
    'half-a-sentence',
    'markup',
    'uncited',
    'endless',
  ] as const;

  it.each(lies)('%s: nothing of it reaches the reader or the answer', async (lie) => {
    for (const question of [POLICY, ENGLISH, GRASP, LIST]) {
      const built = await builtIn(question);
      const { answer, reader, explain } = await write(lie, question);
      const told = [...reader.read.map(({ point }) => point), ...pointsOf(answer)];
      expect(told.flatMap((point) => faultsOf(point, built))).toEqual([]);
      expect(pointsOf(answer).length).toBeGreaterThan(0);
      if (lie === 'invented-number') expect(explain.rejected.length).toBeGreaterThan(0);
      if (explain.rejected.length > 0 && answer.writing?.outcome === 'written')
        expect(answer.writing.note).toMatch(/left out|略去/);
    }
  });

  it('gets the built-in sentence in the place of its own', async () => {
    const built = await builtIn(POLICY);
    const lie = (request: ModelRequest) =>
      request.evidence.map((one, index) => `“${index === 1 ? '补助三亿元。' : one.text}” [${one.number}]`).join('\n');
    const { answer } = await write(lie, POLICY);
    expect(answer.other.map((point) => point.evidence[0]).toSorted()).toEqual(
      built.other.map((point) => point.evidence[0]).toSorted(),
    );
    expect(answer.other).toContainEqual(built.other[1]);
  });
});

describe('a model that gives nothing', () => {
  it.each([
    ['hangs', /未按时答复/],
    ['busy', /服务繁忙/],
    ['broken', /服务不可用|未按时答复/],
    ['refusal', /没有一句与出处相符/],
    ['uncited', /没有一句与出处相符/],
    ['empty', /拒绝/],
  ] as const)('%s: the built-in answer comes instead, and says why', async (behaviour, why) => {
    const { id: _, ...built } = await builtIn(POLICY);
    const { answer, reader } = await write(behaviour, POLICY, careful);
    expect(reader.read).toEqual([]);
    expect(answer).toMatchObject({ ...built, writing: { outcome: 'replaced', note: expect.stringMatching(why) } });
    expect(answer.writtenBy).toBe('rules');
  });
});

describe('a model that breaks off', () => {
  it.each(['quiet-end', 'malformed'] as const)('%s: what it wrote stays, the rules say the rest', async (behaviour) => {
    const built = await builtIn(POLICY);
    const { answer, reader } = await write(behaviour, POLICY);
    expect(answer.other[0]?.text).toMatch(/^规定：/);
    expect(answer.other.slice(1)).toEqual(built.other.slice(1));
    expect(reader.read.map(({ point }) => point)).toEqual(pointsOf(answer));
    expect(answer).toMatchObject({ kind: 'answered', writtenBy: 'model', writing: { outcome: 'completed' } });
  });

  it('by a cut connection leaves a whole answer', async () => {
    const built = await builtIn(POLICY);
    const { answer } = await write('cut', POLICY);
    expect(answer.other.map(({ evidence }) => evidence)).toEqual(built.other.map(({ evidence }) => evidence));
    expect(answer.writing?.outcome).toMatch(/completed|replaced/);
  });
});

describe('a person who stops', () => {
  it('keeps what is written until then, and gets no error', async () => {
    const taking = reader((count, self) => void (count === 2 && self.stop()));
    const { answer } = await open.ask(POLICY, 'office', { writing: taking });
    expect(pointsOf(answer)).toEqual(taking.read.map(({ point }) => point));
    expect(answer.other).toHaveLength(2);
    expect(answer.passages).toHaveLength(2);
    expect(answer).toMatchObject({ kind: 'partial', writtenBy: 'model', writing: { outcome: 'stopped' } });
  });

  it('stops a model that has not begun', async () => {
    server.setBehaviour('hangs');
    const before = server.requests.length;
    const taking = reader();
    const asked = open.ask(POLICY, 'office', { writing: taking });
    await expect.poll(() => server.requests.length).toBe(before + 1);
    taking.stop();
    const { answer } = await asked;
    expect(pointsOf(answer)).toEqual([]);
    expect(answer).toMatchObject({ kind: 'partial', writtenBy: 'rules', writing: { outcome: 'stopped' } });
  });
});

describe('a reader that fails', () => {
  it('loses nothing of the answer', async () => {
    const taking = reader((count) => {
      if (count === 2) throw new Error('the message is gone');
    });
    const { answer } = await open.ask(POLICY, 'office', { writing: taking });
    expect(taking.read).toHaveLength(2);
    expect(answer.other).toHaveLength((await builtIn(POLICY)).other.length);
    expect(answer.writing).toMatchObject({ outcome: 'completed' });
  });
});

describe('what leaves for a model', () => {
  it.each([
    [GRASP, 'rows of ledgers'],
    [LIST, 'rows of ledgers'],
    ['医药产业链上半年内部评估指出了哪些短板？', 'an internal document'],
  ])('is nothing where the answer to "%s" rests on %s', async (question) => {
    const before = server.requests.length;
    const built = await builtIn(question);
    const { answer, reader } = await write('honest', question, careful);
    expect([server.requests.length - before, reader.read]).toEqual([0, []]);
    expect(pointsOf(answer)).toEqual(pointsOf(built));
    expect(answer.writing?.outcome).toBe('kept');
  });

  it('is the question, and exactly the evidence of the answer', async () => {
    const built = await builtIn(POLICY);
    await write('honest', POLICY, careful);
    const { evidence, user } = server.requests.at(-1) as ModelRequest;
    expect(user).toContain(JSON.stringify(POLICY));
    expect(evidence.map(({ text }) => text)).toEqual(built.passages.map(({ text }) => text));
  });

  it('is nothing when nobody wants a writing, and when there is no answer', async () => {
    const before = server.requests.length;
    expect((await open.ask(POLICY)).answer.writing).toBeNull();
    expect((await write('honest', 'What does a share of Apple cost?')).answer).toMatchObject({
      kind: 'refused',
      writing: null,
    });
    expect(server.requests).toHaveLength(before);
  });
});
