import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENERAL, openSlackDemo, type SlackDemo, textOf } from '../../support/slack-demo.js';

const COMMANDS: readonly (readonly [command: string, text: string])[] = [
  ['/wutong', 'help'],
  ['/chain', 'list'],
  ['/indicator', 'list chain:pharma'],
  ['/ask', '哪些项目亮红灯？'],
];

let slack: SlackDemo;
beforeAll(async () => {
  slack = await openSlackDemo({ playground: { enforceTiers: true, trafficEntries: 5_000 } });
}, 120_000);
afterAll(() => slack.close());

const people = () =>
  slack.playground
    .state()
    .people.filter(({ bot }) => !bot)
    .map(({ id }) => id);

describe('a crowd, under the limits of Slack', () => {
  it('gets one answer each in its own conversation, and every event is acknowledged before it is worked on', async () => {
    const asked = await Promise.all(
      people().map(async (user) => {
        const channel = await slack.direct(user);
        const text = `问题办理的时限是多少天？（${user}）`;
        const { ts } = await slack.act({ as: user, do: 'post', channel, threadTs: null, text });
        return { channel, thread: String(ts) };
      }),
    );
    for (const { channel, thread } of asked) {
      const answer = await slack.until(() => slack.said(channel, thread)[0], `an answer in ${channel}`, 60_000);
      expect(textOf(answer)).not.toBe('');
    }
    // Whatever would come twice has had the time to.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    for (const { channel, thread } of asked) expect(slack.said(channel, thread)).toHaveLength(1);
    const { traffic } = slack.playground.state();
    const events = traffic.filter(({ what }) => what === 'event: message.im');
    const firstCall = traffic.find(({ what }) => what === 'assistant.threads.setStatus');
    const ofPeople = events.slice(0, asked.length);
    const acknowledged = ofPeople.map(({ at, milliseconds }) => Date.parse(at) + Number(milliseconds));
    expect(Math.min(...acknowledged)).toBeLessThanOrEqual(Date.parse(String(firstCall?.at)) + 25);
    expect(traffic.filter(({ error }) => error === 'ratelimited')).toEqual([]);
  });

  it('loses no command of a hundred, and brings each reply to who asked for it', async () => {
    const users = people();
    const before = new Map(users.map((user) => [user, seenBy(user)]));
    const given = new Map<string, number>();
    for (let at = 0; at < 100; at += 1) {
      const user = String(users[at % users.length]);
      const [command, text] = COMMANDS[at % COMMANDS.length] as (typeof COMMANDS)[number];
      const reply = await slack.act({ as: user, do: 'command', channel: GENERAL, command, text });
      if (reply.ok) given.set(user, (given.get(user) ?? 0) + 1);
    }
    for (const [user, count] of given) {
      await slack.until(() => seenBy(user) - (before.get(user) ?? 0) >= count, `${count} replies to ${user}`, 60_000);
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const [user, count] of given) expect([user, seenBy(user) - (before.get(user) ?? 0)]).toEqual([user, count]);
  });
});

/** How many replies this person alone sees. */
function seenBy(user: string): number {
  return slack.said(GENERAL).filter(({ onlyFor }) => onlyFor === user).length;
}
