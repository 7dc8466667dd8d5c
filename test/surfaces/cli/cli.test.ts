import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/lib/clock.js';
import { CLI, compile } from '../../support/compiled.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SLOW = 120_000;
const TODAY = systemClock('Asia/Shanghai').today();
const MONTH = TODAY.slice(0, 7);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string;
beforeAll(async () => {
  await compile();
  folder = await mkdtemp(join(tmpdir(), 'wutong-cli-'));
}, SLOW);
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(words: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  const { DATABASE_URL: _database, ...variables } = process.env;
  const env = { ...variables, WUTONG_DATA_DIR: join(folder, 'data'), ...environment };
  return spawn(process.execPath, [CLI, ...words], { cwd: root, env });
}

async function ended(child: ChildProcess, input = ''): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin?.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

const wutong = (...words: string[]) => ended(start(words));

describe('the command line, from an empty folder on', { timeout: SLOW }, () => {
  it('lays demo data, answers, exports and takes a report', async () => {
    const seeded = await wutong('seed', '--as-of', TODAY);
    expect(seeded).toMatchObject({ code: 0, err: '' });
    expect(seeded.out).toContain(`Demo data laid for ${TODAY}`);

    const asked = await wutong('ask', 'What is the total investment of PRJ-0001?', '--as-of', TODAY, '--json');
    expect(asked.code).toBe(0);
    expect(JSON.parse(asked.out)).toMatchObject({ kind: 'answered', language: 'en', asOf: TODAY, demo: true });

    const reported = await wutong(
      ...['report', 'PRJ-0001', '--month', MONTH, '--invested', '5600万元', '--progress', '99.5'],
      ...['--as', 'head-pharma', '--as-of', TODAY],
    );
    expect(reported).toMatchObject({ code: 0, err: '' });
    expect(reported.out).toContain(`PRJ-0001 ${MONTH} reported by head-pharma on ${TODAY}.`);

    const exported = await wutong('export', 'progressReports', '--csv');
    expect(exported.code).toBe(0);
    expect(exported.out).toMatch(/^id,projectId,month,/);
    expect(exported.out).toMatch(
      new RegExp(`^PRJ-0001@${MONTH},PRJ-0001,${MONTH},56000000,.*,99\\.5,.*,head-pharma,${TODAY},`, 'm'),
    );
  });

  it('answers a batch in order and writes nothing else', async () => {
    const file = join(folder, 'questions.jsonl');
    await writeFile(
      file,
      '{"id":"z","question":"医药链有哪些缺链环节？"}\nbroken\n{"id":"a","question":"Which projects are red?"}\n',
    );
    const { code, out } = await wutong('ask', '--batch', file, '--json', '--as-of', TODAY);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      ['z', 'answered'],
      ['line-2', 'error'],
      ['a', 'answered'],
    ]);
  });

  it('ends with 2 on what it does not understand, with 3 where there is no right, with 1 where it fails', async () => {
    const unknown = await wutong('aks', 'x');
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('Did you mean ask?');
    const wrong = await ended(start(['doctor'], { WUTONG_LOG_LEVEL: 'loud' }));
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('WUTONG_LOG_LEVEL') });
    const report = ['report', 'PRJ-0001', '--month', '2026-10', '--invested', '1万元', '--progress', '100'];
    expect(await wutong(...report, '--as', 'leader-pharma')).toMatchObject({
      code: 3,
      err: expect.stringContaining('leader-pharma holds no role'),
    });
    const distant = await wutong('ask', 'Which projects are red?', '--as-of', '0000-01-01');
    expect(distant).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/more than 10 years from today/) });
    const again = await wutong('seed');
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('--reset') });
    for (const { err } of [unknown, wrong, again]) expect(err).not.toMatch(/^\s+at /m);
  });

  it('fails in one line when nobody reads what it writes', async () => {
    const child = start(['people']);
    child.stdout?.destroy();
    expect(await ended(child)).toMatchObject({ code: 1, err: expect.stringMatching(/^wutong: .* closed [^\n]*\n$/) });
  });

  it('answers questions that are piped in without a command', async () => {
    const { code, out, err } = await ended(start([]), 'What is the total investment of PRJ-0001?\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Answered · .*PRJ-0001/s);
  });

  it('shows help without a command', async () => {
    const { code, out } = await wutong();
    expect(code).toBe(0);
    for (const word of ['ask', 'seed', 'export', 'report', 'doctor', 'people', 'Exit codes'])
      expect(out).toContain(word);
  });
});

describe('the first question in an empty folder', { timeout: SLOW }, () => {
  it('lays and reads the demo corpus by itself, telling so on standard error alone', async () => {
    const environment = { WUTONG_DATA_DIR: join(folder, 'first') };
    const question = '企业诉求应当在几个工作日内答复？';
    const { code, out, err } = await ended(start(['ask', question, '--json'], environment));
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('First use') });
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ kind: 'answered', language: 'zh', demo: true });
    expect(answer.passages.map((passage: { documentId: string }) => passage.documentId)).toContain('problem-rules');
  });
});

describe('a data folder whose holder cannot be looked up', { timeout: SLOW }, () => {
  it('is waited for, which is told after two seconds', async () => {
    const data = join(folder, 'held');
    await mkdir(join(data, 'lock'), { recursive: true });
    const leave = (released: boolean) => {
      const holder = { pid: 7, host: 'elsewhere', space: 'elsewhere||', started: null, released };
      return writeFile(join(data, 'lock', '000001'), JSON.stringify(holder));
    };
    await leave(false);
    const child = start(['people'], { WUTONG_DATA_DIR: data });
    const [told] = (await once(child.stderr as Readable, 'data')) as [Buffer];
    await leave(true);
    expect(told.toString('utf8')).toMatch(/^wutong: Waiting for the data folder .*held, which process 7 on elsewhere /);
    expect((await ended(child)).code).toBe(0);
  });
});

describe('the chat over a pipe', { timeout: SLOW }, () => {
  it('answers a line at a time, keeps others out of its folder meanwhile, and ends with the input', async () => {
    const chat = start([]);
    const whole = { text: '' };
    chat.stdout?.on('data', (bytes: Buffer) => {
      whole.text += bytes.toString('utf8');
    });
    chat.stdin?.write('What is the total investment of PRJ-0001?\n');
    while (!whole.text.includes('PRJ-0001')) await once(chat.stdout as Readable, 'data');
    const other = await wutong('people');
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining(String(chat.pid)) });
    const { code, out } = await ended(chat, '/as head-pharma\n');
    expect(code).toBe(0);
    expect(out).toContain('head-pharma');
    expect(whole.text).not.toContain(String.fromCharCode(27));
  });
});
