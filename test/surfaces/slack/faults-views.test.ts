import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ArmedFault, PageMessage } from '../../../src/playground/page-protocol.js';
import { MEMBER_PHARMA, openSlackDemo, PHARMA, type SlackDemo, textOf } from '../../support/slack-demo.js';
import { click, fault, namedFaults, outcomeOf, QUICK } from './outcomes.js';

let slack: SlackDemo;
let channel: string;
let answered: PageMessage;
beforeAll(async () => {
  slack = await openSlackDemo({ playground: { timing: QUICK } });
  channel = await slack.direct(MEMBER_PHARMA);
  answered = await slack.ask(MEMBER_PHARMA, channel, '问题办理的时限是多少天？');
}, 120_000);
afterAll(() => slack.close());
afterEach(async () => {
  for (const { viewId, user } of slack.playground.state().views)
    await slack.act({ as: user, do: 'close_view', viewId });
});

const OPENING: readonly ArmedFault[] = [
  fault('rate_limited', 'views.open'),
  fault('server_error', 'views.open'),
  fault('time_out_after_accepting', 'views.open'),
];
/** Words of the passage that the source shows, and of the notice that it comes too late. */
const TOO_LATE = 'Please click again';

const pressed = (actionId: string, value?: string) =>
  click(slack, MEMBER_PHARMA, { channel, message: answered, actionId, ...(value ? { value } : {}) });

describe('a source', () => {
  it.each(
    namedFaults([...OPENING, fault('invalid_blocks', 'views.open'), fault('duplicate_delivery', 'block_actions')]),
  )('is opened once, whatever $name does', async ({ each }) => {
    const seen = await outcomeOf(slack, [each], {
      act: () => pressed('source_open'),
      shows: ({ modals }) => modals().length > 0,
    });
    expect(seen.modals()).toEqual([expect.stringContaining('工作日')]);
    expect(seen.messages()).toEqual([]);
  });

  it('that comes too late for a modal is told in words, and the click can be repeated', async () => {
    const seen = await outcomeOf(slack, [fault('server_error', 'views.open', null)], {
      act: () => pressed('source_open'),
    });
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(TOO_LATE)]);
    expect(seen.modals()).toEqual([]);
    await pressed('source_open');
    await slack.until(() => slack.playground.state().views.length > 0, 'the source');
  });
});

describe('feedback', () => {
  it('that an answer was right is thanked for once, whatever the address does', async () => {
    for (const each of [fault('rate_limited', 'response_url'), fault('server_error', 'response_url', 2)]) {
      const seen = await outcomeOf(slack, [each], { act: () => pressed('feedback', `good|${answerId()}`) });
      expect(seen.messages().map(textOf)).toEqual([expect.stringContaining('Thank you')]);
    }
  });

  it.each(namedFaults([...OPENING, fault('duplicate_delivery', 'block_actions')]))(
    'that it was not asks for the reason, whatever $name does',
    async ({ each }) => {
      const seen = await outcomeOf(slack, [each], {
        act: () => pressed('feedback', `bad|${answerId()}`),
        shows: ({ modals }) => modals().length > 0,
      });
      expect(seen.modals()).toEqual([expect.stringContaining('feedback_reason')]);
      expect(seen.messages()).toEqual([]);
      expect(await slack.store.feedback(answerId())).toMatchObject([{ verdict: 'BAD' }]);
    },
  );

  it('without a form for the reason is thanked for in words', async () => {
    const seen = await outcomeOf(slack, [fault('invalid_blocks', 'views.open', null)], {
      act: () => pressed('feedback', `bad|${answerId()}`),
    });
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining('Thank you')]);
  });
});

describe('"Ask Wutong" from anywhere', () => {
  const shortcut = () =>
    slack.act({ as: MEMBER_PHARMA, do: 'shortcut', callbackId: 'ask_anywhere', channel: null, ts: null });

  it.each(namedFaults([...OPENING, fault('duplicate_delivery', 'shortcut')]))(
    'opens its form, whatever $name does',
    async ({ each }) => {
      const seen = await outcomeOf(slack, [each], { act: shortcut, shows: ({ modals }) => modals().length > 0 });
      expect(seen.modals()).toEqual([expect.stringContaining('ask_form')]);
      expect(seen.messages()).toEqual([]);
    },
  );

  it('says in a direct message that no form could be opened', async () => {
    const seen = await outcomeOf(slack, [fault('invalid_blocks', 'views.open', null)], { act: shortcut });
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(TOO_LATE)]);
  });

  it.each(
    namedFaults([
      fault('rate_limited', 'chat.postMessage', 2),
      fault('time_out_after_accepting', 'chat.postMessage', 2),
      fault('server_error', 'views.open', null),
      fault('rate_limited', 'conversations.open', 2),
      fault('duplicate_delivery', 'view_submission'),
    ]),
  )('answers in the direct message, under the question, whatever $name does', async ({ each }) => {
    await shortcut();
    const { viewId } = await slack.until(() => slack.playground.state().views[0], 'the form');
    const values = { ask_question: { question: { type: 'plain_text_input', value: 'Which projects are red?' } } };
    const seen = await outcomeOf(slack, [each], {
      act: () => slack.act({ as: MEMBER_PHARMA, do: 'submit_view', viewId, values }),
      shows: ({ messages }) => messages().length > 1,
    });
    const [root, answer, ...more] = seen.messages();
    expect(more).toEqual([]);
    expect(textOf(root as PageMessage)).toContain('Which projects are red?');
    expect(textOf(answer as PageMessage)).toContain('PRJ-0026');
    expect(answer?.threadTs).toBe(root?.ts);
  });
});

describe('App Home', () => {
  const home = () => JSON.stringify(slack.playground.state().homes[MEMBER_PHARMA] ?? null);

  it.each(
    namedFaults([
      fault('rate_limited', 'views.publish', 2),
      fault('server_error', 'views.publish', 2),
      fault('time_out_after_accepting', 'views.publish'),
      fault('invalid_blocks', 'views.publish'),
      fault('duplicate_delivery', 'app_home_opened'),
      fault('socket_dropped', 'app_home_opened'),
    ]),
  )('is drawn, whatever $name does', async ({ each }) => {
    let published = 0;
    const hear = slack.playground.observe((event) => {
      if (event.type === 'home') published += 1;
    });
    const seen = await outcomeOf(slack, [each], {
      act: () => slack.act({ as: MEMBER_PHARMA, do: 'open_home' }),
      shows: () => published > 0,
    });
    hear();
    expect(home()).toContain('/ask');
    expect(seen.messages()).toEqual([]);
  });
});

describe('suggested prompts', () => {
  it.each(
    namedFaults([
      fault('rate_limited', 'assistant.threads.setSuggestedPrompts', 2),
      fault('server_error', 'assistant.threads.setSuggestedPrompts', 2),
      fault('time_out_after_accepting', 'assistant.threads.setSuggestedPrompts'),
    ]),
  )('are offered, whatever $name does', async ({ each }) => {
    let offered = 0;
    const hear = slack.playground.observe((event) => {
      if (event.type === 'prompts') offered += 1;
    });
    const seen = await outcomeOf(slack, [each], {
      act: () => slack.act({ as: MEMBER_PHARMA, do: 'open_agent', channel: PHARMA }),
      shows: () => offered > 0,
    });
    hear();
    expect(seen.messages()).toEqual([]);
    expect(slack.playground.state().prompts.find((each) => each.channel === channel)?.prompts.length).toBeGreaterThan(
      0,
    );
  });

  it('are nothing to bother anybody with when they cannot be offered', async () => {
    const armed = [fault('server_error', 'assistant.threads.setSuggestedPrompts', null)];
    const calls = () =>
      slack.playground.state().traffic.filter(({ what }) => what === 'assistant.threads.setSuggestedPrompts').length;
    const before = calls();
    const seen = await outcomeOf(slack, armed, {
      act: () => slack.act({ as: MEMBER_PHARMA, do: 'open_agent', channel: PHARMA }),
      shows: () => calls() >= before + 4,
    });
    expect(seen.messages()).toEqual([]);
  });
});

/** The id of the answer, as its buttons carry it. */
function answerId(): string {
  const found = /"(?:good|bad)\|([^"]+)"/.exec(JSON.stringify(answered.blocks));
  return String(found?.[1]);
}
