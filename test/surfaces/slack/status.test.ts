import { describe, expect, it, onTestFinished } from 'vitest';
import { createLogger } from '../../../src/lib/logger.js';
import { createStatuses } from '../../../src/surfaces/slack/status.js';
import { answerMethods } from '../../support/slack-methods.js';

const PLACE = { kind: 'thread', channelId: 'C1', threadTs: '1.000001', direct: false } as const;

describe('the title of a thread that is written in', () => {
  it('is the question, cut between characters and with … where it is long', async () => {
    const titles: (string | null)[] = [];
    const methods = await answerMethods((_method, given) => {
      titles.push(given.get('title'));
      return {};
    });
    onTestFinished(methods.close);
    const statuses = createStatuses(methods.client, createLogger('silent'));
    await statuses.writing(PLACE, 'Which projects are red?');
    await statuses.writing(PLACE, `${'红'.repeat(198)}🔋🔋`);
    expect(titles).toEqual(['Which projects are red?', `${'红'.repeat(198)}…`]);
  });
});
