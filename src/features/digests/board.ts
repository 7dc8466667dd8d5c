import { z } from 'zod';
import { addDays, weekdayOf } from '../../domain/calendar/index.js';
import { grouped } from '../../domain/ledgers/grouped.js';
import { LIGHTS, type LightColour, type LightKind } from '../../domain/lights/types.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import type { ReadContext } from '../context.js';
import { type Name, nameOf } from '../figure.js';
import { defineVerb } from '../verb.js';
import { changeables, netLights } from './changed-items.js';
import type { DayRules } from './day-rules.js';
import type { ChangedKind, DueItem } from './digest.js';
import { dueItems } from './due-items.js';
import { dayRules } from './now.js';
import { type DigestRecords, readRecords } from './records.js';

const COUNTED = ['PROJECT', 'TASK', 'PROBLEM'] as const satisfies readonly LightKind[];
const MOST_PROBLEMS = 5;

/** Something whose light became another one. */
export interface Turned {
  readonly kind: ChangedKind;
  readonly record: Name;
  readonly before: LightColour;
}

/** How a chain or a county stands at the beginning of a week. */
export interface Board {
  readonly place: Name;
  readonly day: string;
  /** The last day of the week. */
  readonly until: string;
  readonly demo: boolean;
  readonly lights: Readonly<Record<(typeof COUNTED)[number], Readonly<Partial<Record<LightColour, number>>>>>;
  readonly red: readonly Turned[];
  readonly green: readonly Turned[];
  readonly due: readonly DueItem[];
  /** The open problems that are past due, the longest first. */
  readonly problems: readonly DueItem[];
}

/** The board of a channel, as far as the channel may see: lights, what turned since the last one, what is due this week. */
export const readBoard = defineVerb({
  name: 'board.read',
  summary: { en: 'Lay out the board of a channel', zh: '生成频道看板' },
  input: z.object({ channelId: z.string(), from: z.string().regex(/^\d+$/).nullable() }),
  action: 'digest.board',
  writes: false,
  async run(context, { channelId, from }): Promise<Board> {
    const { store, scope } = context;
    const today = context.clock.today();
    const until = addDays(today, 7 - weekdayOf(today));
    const rules: DayRules = { ...dayRules(context), until };
    const changes = await store.lightChanges(from === null ? { from: addDays(today, -6) } : { after: BigInt(from) });
    const records = await readRecords(store, scope, { ...rules, from: null });
    const known = await withSettled(
      context,
      records,
      changes.map(({ subject }) => subject),
    );
    const items = dueItems(records, rules);
    const inOrder = (when: string) => items.filter((one) => one.when === when).map(({ item }) => item);
    const turned = turnedTo(known, netLights(changes));
    return {
      place: await placeOf(context, channelId),
      day: today,
      until,
      demo: (await store.installation())?.demo ?? false,
      lights: await countLights(context, records),
      red: turned('RED'),
      green: turned('GREEN'),
      due: inOrder('due'),
      problems: inOrder('overdue')
        .filter(({ kind }) => kind === 'PROBLEM')
        .slice(0, MOST_PROBLEMS),
    };
  },
});

/** What was finished or closed out meanwhile has turned green, and is to be named too. */
async function withSettled({ store, scope }: ReadContext, records: DigestRecords, ids: readonly string[]) {
  const settled = { id: [...new Set(ids)] };
  const tasks = [...records.tasks, ...(await store.read('tasks', scope, settled))];
  const problems = [...records.problems, ...(await store.read('problems', scope, settled))];
  return changeables({ ...records, tasks, problems });
}

function turnedTo(known: ReturnType<typeof changeables>, net: ReturnType<typeof netLights>) {
  return (colour: LightColour): Turned[] =>
    [...net].flatMap(([id, { before, after }]) => {
      const of = known.get(id);
      return of === undefined || after !== colour ? [] : [{ kind: of.kind, record: of.record, before }];
    });
}

/** Of what is under way: projects that have not ended, tasks to be done, open problems. */
async function countLights({ store, scope }: ReadContext, records: DigestRecords): Promise<Board['lights']> {
  const lights = new Map((await store.lights(scope, { kind: [...COUNTED] })).map((row) => [row.subject, row.light]));
  const count = (rows: readonly { readonly id: string }[]) => {
    const byLight = grouped(rows, ({ id }) => lights.get(id));
    return Object.fromEntries(
      LIGHTS.flatMap((light) => (byLight.has(light) ? [[light, byLight.get(light)?.length]] : [])),
    );
  };
  return {
    PROJECT: count(records.projects.filter(({ runState }) => runState !== 'ENDED')),
    TASK: count(records.tasks),
    PROBLEM: count(records.problems),
  };
}

async function placeOf({ store }: ReadContext, channelId: string): Promise<Name> {
  const mapping = await store.channelMapping(channelId);
  const rows = [...(await store.read('chains', EVERYTHING)), ...(await store.read('counties', EVERYTHING))];
  const place = rows.find(({ id }) => id === mapping?.chainId || id === mapping?.countyId);
  if (place) return nameOf(place);
  throw new WutongError('not-found', `${channelId} stands for no chain or county any more. Map it again.`);
}
