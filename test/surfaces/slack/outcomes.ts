import type { ArmedFault, Fault, PageMessage } from '../../../src/playground/page-protocol.js';
import { type SlackDemo, textOf, WUTONG } from '../../support/slack-demo.js';

/** How long the playground takes for things here: quick enough for a test, only their order matters. */
export const QUICK = { late: 200, duplicate: 20, timeOut: 300, retries: [50, 50, 50] };

/** A switch for one fault, thrown once unless said otherwise. */
export function fault(name: Fault, method: string | null = null, times: number | null = 1): ArmedFault {
  return { fault: name, method, times };
}

/** Faults with their names, for a table of tests. */
export function namedFaults(faults: readonly ArmedFault[]): { readonly name: string; readonly each: ArmedFault }[] {
  return faults.map((each) => ({ name: `${each.fault} on ${each.method ?? 'everything'}`, each }));
}

/** What people see of the bot since a moment. */
export interface Seen {
  /** New messages of the bot in all conversations, those for one person alone too, oldest first. */
  messages(): readonly PageMessage[];
  /** The modals that are open, as JSON. */
  modals(): readonly string[];
}

/** Looks from now on. */
export function watch(slack: SlackDemo): Seen {
  const all = () => Object.values(slack.playground.state().messages).flat();
  const before = new Set(all().map(({ ts }) => ts));
  return {
    messages: () => all().filter((message) => message.user === WUTONG && !before.has(message.ts)),
    modals: () => slack.playground.state().views.map(({ view }) => JSON.stringify(view)),
  };
}

/**
 * Does something while faults are armed, waits for the first that is seen of it, lets the bot finish all it has begun,
 * starts another over the same database, and tells what was seen in the end.
 */
export async function outcomeOf(
  slack: SlackDemo,
  faults: readonly ArmedFault[],
  { act, shows }: { readonly act: () => Promise<unknown>; readonly shows?: (seen: Seen) => boolean },
): Promise<Seen> {
  const seen = watch(slack);
  for (const each of faults) slack.playground.arm(each);
  try {
    await act();
    await slack.until(() => (shows ? shows(seen) : seen.messages().length > 0), 'anything that people see', 25_000);
    await everythingDelivered(slack);
  } finally {
    for (const { fault: name } of faults) slack.playground.disarm(name);
  }
  await slack.stopBot();
  await slack.startBot();
  return seen;
}

/** Waits until Slack has had an answer to all that it delivered. */
export async function everythingDelivered(slack: SlackDemo): Promise<void> {
  await slack.until(
    () =>
      slack.playground
        .state()
        .traffic.every(({ direction, milliseconds }) => direction !== 'to-bot' || milliseconds !== null),
    'an acknowledgement of everything',
  );
}

/** The button with an action id that begins so, as a person clicks it. */
export function buttonOf(message: Pick<PageMessage, 'blocks'>, actionId: string): Record<string, unknown> {
  const found: Record<string, unknown>[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const json = value as Record<string, unknown>;
      if (typeof json.action_id === 'string' && json.action_id.startsWith(actionId)) found.push(json);
      Object.values(json).forEach(walk);
    }
  };
  walk(message.blocks);
  const [first] = found;
  if (first === undefined) throw new Error(`There is no ${actionId} in: ${textOf({ ...message, text: '' })}`);
  return first;
}

/** A person clicks a button of a message. */
export function click(
  slack: SlackDemo,
  user: string,
  target: {
    readonly channel: string;
    readonly message: PageMessage;
    readonly actionId: string;
    readonly value?: string;
  },
) {
  const { channel, message, actionId, value } = target;
  const button = buttonOf(message, actionId);
  return slack.act({
    as: user,
    do: 'block_action',
    place: { kind: 'message', channel, ts: message.ts },
    action: {
      type: button.type,
      action_id: button.action_id,
      ...(value === undefined ? {} : { value }),
    },
    state: {},
  });
}
