import { expect, it } from 'vitest';
import { keptSchema } from '../../src/playground/index.js';
import { client, playground } from './support.js';
import { ALICE, BOT, PHARMA } from './workspace.js';

it('gives another start what was said, with its threads and metadata, but nothing that one person alone saw', async () => {
  const first = await playground();
  const direct = String((await first.act({ as: ALICE, do: 'open_direct', user: BOT })).channel);
  const { ts } = await first.act({ as: ALICE, do: 'post', channel: direct, threadTs: null, text: 'what is red?' });
  const bot = client(first);
  const metadata = { event_type: 'wutong', event_payload: { key: 'k1' } };
  await bot.chat.postMessage({ channel: direct, thread_ts: String(ts), text: 'PRJ-0012', metadata });
  await bot.chat.postEphemeral({ channel: PHARMA, user: ALICE, text: 'for Alice' });

  const kept = keptSchema.parse(JSON.parse(JSON.stringify(first.kept())));
  const second = await playground({ kept });
  expect(second.state().messages[direct]?.map(({ text, threadTs }) => [text, threadTs])).toEqual([
    ['what is red?', null],
    ['PRJ-0012', ts],
  ]);
  expect(second.state().messages[PHARMA]).toEqual([]);
  const history = await client(second).conversations.replies({
    channel: direct,
    ts: String(ts),
    include_all_metadata: true,
  });
  expect(history.messages?.[1]?.metadata).toMatchObject(metadata);
  const more = await second.act({ as: ALICE, do: 'post', channel: direct, threadTs: String(ts), text: 'and why?' });
  expect(more.ok).toBe(true);
});
