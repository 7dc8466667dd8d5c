import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArmedFault } from '../../../src/playground/page-protocol.js';
import { passingClock } from '../../support/passing-clock.js';
import { HAITIAN, MEMBER_PHARMA, openSlackDemo, PHARMA, type SlackDemo, textOf } from '../../support/slack-demo.js';
import { fault, namedFaults, outcomeOf, QUICK } from './outcomes.js';

const clock = passingClock();
let slack: SlackDemo;
beforeAll(async () => {
  slack = await openSlackDemo({ playground: { timing: QUICK }, clock });
}, 120_000);
afterAll(() => slack.close());

const command = (text: string, user = MEMBER_PHARMA, channel = PHARMA) =>
  slack.act({ as: user, do: 'command', channel, command: '/project', text });

const ON_THE_WAY: readonly ArmedFault[] = [
  fault('rate_limited', 'files.getUploadURLExternal'),
  fault('server_error', 'files.getUploadURLExternal', 2),
  fault('rate_limited', 'files.completeUploadExternal'),
  fault('server_error', 'files.completeUploadExternal'),
  fault('time_out_after_accepting', 'files.completeUploadExternal'),
  fault('duplicate_delivery', '/project'),
];

describe('a file that was asked for', () => {
  it.each(namedFaults(ON_THE_WAY))('comes once, to who asked alone, whatever $name does', async ({ each }) => {
    const direct = await slack.direct(MEMBER_PHARMA);
    const seen = await outcomeOf(slack, [each], {
      act: () => command('picture'),
      shows: (now) => {
        // What was turned away waits in the outbox until its time has come.
        clock.forward(0.5);
        return now.messages().some(({ onlyFor }) => onlyFor === MEMBER_PHARMA);
      },
    });
    const withFiles = seen.messages().filter(({ files }) => files.length > 0);
    expect(withFiles).toHaveLength(1);
    expect(slack.messages(direct).map(({ ts }) => ts)).toContain(withFiles[0]?.ts);
    expect(withFiles[0]?.files[0]).toMatchObject({ mimetype: 'image/png' });
    const replies = seen.messages().filter(({ onlyFor }) => onlyFor === MEMBER_PHARMA);
    expect(replies.map(textOf)).toEqual([expect.stringContaining('2026')]);
  });

  it('is a workbook with the projects that the person may see', async () => {
    const seen = await outcomeOf(slack, [], {
      act: () => command('list export:xlsx'),
      shows: (now) => now.messages().some(({ onlyFor }) => onlyFor === MEMBER_PHARMA),
    });
    const [file] = seen.messages().flatMap(({ files }) => files);
    expect(file?.name).toMatch(/^projects-2026-11-23-[0-9a-f]{8}\.xlsx$/);
    expect(seen.messages().flatMap(({ files }) => files)).toHaveLength(1);
  });

  it('is none for who has no right to it, who is told so', async () => {
    const direct = await slack.direct(HAITIAN);
    const seen = await outcomeOf(slack, [], { act: () => command('list export:csv', HAITIAN, direct) });
    expect(seen.messages().flatMap(({ files }) => files)).toEqual([]);
    expect(seen.messages().map(({ onlyFor }) => onlyFor)).toEqual([HAITIAN]);
  });
});
