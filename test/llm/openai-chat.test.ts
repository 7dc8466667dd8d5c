import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiChat } from '../../src/llm/openai-chat.js';
import { type ModelBehaviour, type ModelServer, startModelServer } from '../support/model-server.js';

const EVIDENCE = [
  { number: 1, sections: ['other'], kind: 'passage', text: 'A reply is due in three days.' },
  { number: 2, sections: ['other'], kind: 'passage', text: 'Later ones turn red.' },
];
const HONEST = '## other\n- Rule: “A reply is due in three days.” [1]\n- Rule: “Later ones turn red.” [2]';
const user = `<evidence>\n${EVIDENCE.map((one) => JSON.stringify(one)).join('\n')}\n</evidence>`;

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer({ behaviour: 'honest' });
});
afterEach(() => server.close());

interface Told {
  readonly text: string;
  readonly fault: unknown;
}

const PATIENT = { silence: 10_000, whole: 10_000 };

async function tell(
  behaviour: ModelBehaviour,
  { signal = new AbortController().signal, patience = PATIENT } = {},
): Promise<Told> {
  server.setBehaviour(behaviour);
  const options = { apiKey: 'sk-phoenix', baseUrl: server.url, model: 'told' };
  const model = await createOpenAiChat({ ...options, patience });
  let text = '';
  try {
    for await (const piece of model.stream({ system: 'Write.', user, signal })) text += piece;
    return { text, fault: null };
  } catch (error) {
    return { text, fault: error };
  }
}

describe('a chat model', () => {
  it('is asked with the prompt and streams its reply', async () => {
    expect(await tell('honest')).toEqual({ text: HONEST, fault: null });
    expect(server.requests).toMatchObject([{ model: 'told', system: 'Write.', user, body: { stream: true } }]);
  });

  it.each([
    ['busy', { fault: 'busy', message: 'HTTP 429, rate_limit_exceeded' }, /^$/],
    ['broken', { fault: 'unavailable', message: 'HTTP 500, server_error' }, /^$/],
    ['empty', { fault: 'refused' }, /^$/],
    // What the broken connection had not handed over yet is lost.
    ['cut', { fault: 'cut-off' }, /^## other/],
    ['quiet-end', { fault: 'cut-off' }, /three days.” \[1\]\n/],
    ['malformed', { fault: 'malformed' }, /three days.” \[1\]\n/],
  ] as const)('that is %s fails by its name, after what had come', async (behaviour, fault, text) => {
    const told = await tell(behaviour);
    expect(told.fault).toMatchObject(fault);
    expect(told.text).toMatch(text);
  });

  it('is tried a bounded number of times', async () => {
    await tell('broken');
    expect(server.requests).toHaveLength(2);
  });

  it('whose address nobody answers is unavailable', async () => {
    await server.close();
    expect((await tell('honest')).fault).toMatchObject({ fault: 'unavailable' });
  });

  it('that hangs is left when its time is over', async () => {
    const { fault } = await tell('hangs', { patience: { silence: 200, whole: 10_000 } });
    expect(fault).toMatchObject({ fault: 'time-out' });
  });

  it('that never comes to an end is left when its time is over', async () => {
    const { fault } = await tell('endless', { patience: { silence: 500, whole: 500 } });
    expect(fault).toMatchObject({ fault: 'time-out' });
  });

  it('stops without an error when the signal says so, before the first piece too', async () => {
    const stop = new AbortController();
    const told = tell('hangs', { signal: stop.signal });
    await expect.poll(() => server.requests.length).toBe(1);
    stop.abort();
    expect(await told).toEqual({ text: '', fault: null });
    expect(await tell('honest', { signal: stop.signal })).toEqual({ text: '', fault: null });
  });

  it('never tells its key', async () => {
    for (const behaviour of ['busy', 'broken', 'malformed'] as const) {
      const { fault } = await tell(behaviour);
      expect(`${JSON.stringify(fault)} ${(fault as Error).stack}`).not.toContain('phoenix');
    }
  });
});
