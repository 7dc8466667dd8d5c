import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedCorpus } from '../../../src/features/corpus/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { beginConversation } from '../../../src/surfaces/cli/chat/conversation.js';
import { createStyle } from '../../../src/surfaces/cli/style.js';
import { openTestApp, type TestApp } from '../../support/app.js';
import { wutong } from '../../support/command-line.js';
import { type ModelServer, startModelServer } from '../../support/model-server.js';

const POLICY = '技术改造补助标准是多少？';
const KEY = 'sk-golden-phoenix';

let server: ModelServer;
let opened: TestApp;
beforeAll(async () => {
  server = await startModelServer({ behaviour: 'honest' });
  opened = await openTestApp({ variables: { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: server.url, OPENAI_MODEL: 'told' } });
  await runVerb(seedCorpus, await opened.app.context('system'), {});
});
beforeEach(() => server.setBehaviour('honest'));
afterAll(async () => {
  await opened.app.close();
  await server.close();
});

const ask = (...words: string[]) => wutong(['ask', ...words], () => ({ ...opened.app, close: async () => {} }));

describe('a terminal with a key', () => {
  it('shows the answer of the model, and that a model wrote it', async () => {
    const { out } = await ask(POLICY);
    expect(out).toContain('规定：“');
    expect(out).toContain('成文\n  – 本答复由大模型组织文字');
    expect(server.requests.at(-1)).toMatchObject({ model: 'told' });
  });

  it('shows it in the chat too', async () => {
    const conversation = await beginConversation(opened.app, { width: 100, style: createStyle(false) });
    expect((await conversation.reply(POLICY)).text).toContain('大模型');
  });

  it('sends no ledger rows, and says so', async () => {
    const before = server.requests.length;
    const { out } = await ask('Which projects are red, and why?');
    expect(out).toContain('the evidence is internal and is not sent to a language model');
    expect(server.requests).toHaveLength(before);
  });

  it('shows the built-in answer when the model fails, and logs why without the key', async () => {
    server.setBehaviour('busy');
    const { code, out } = await ask(POLICY);
    expect(code).toBe(0);
    expect(out).toContain('本答复由规则生成，大模型未能提供可用的文字：服务繁忙');
    expect(opened.logged.join('')).toContain('HTTP 429');
    expect(opened.logged.join('')).not.toContain(KEY);
  });
});

describe('a terminal without a key', () => {
  it('says nothing of a model', async () => {
    const plain = await openTestApp();
    await runVerb(seedCorpus, await plain.app.context('system'), {});
    const { out } = await wutong(['ask', POLICY], () => plain.app);
    expect(out).toContain('第四条');
    expect(out).not.toContain('成文');
  });
});
