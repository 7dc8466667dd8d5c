import type { LightKind } from '../../../domain/lights/types.js';
import type { LightRow } from '../../../store/types.js';
import type { MentionKind } from '../question.js';
import { sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor } from './facts.js';
import { lightPoint, tellingFact } from './light-point.js';
import { headPoint, type Listing, listingPoints, placeOf } from './listing.js';
import { filterOn, placeAndChain } from './selection.js';
import { reasonOf, wordOf, wordsOf } from './words.js';

const KIND_OF: Partial<Record<MentionKind, LightKind>> = {
  project: 'PROJECT',
  task: 'TASK',
  problem: 'PROBLEM',
  indicator: 'INDICATOR',
};
const UNIT_OF = {
  PROJECT: 'project',
  MILESTONE: 'milestone',
  TASK: 'task',
  PROBLEM: 'problem',
  INDICATOR: 'indicator',
} as const;

/** Why a record has its light, or what has a light in a place: rule, inputs and the next change. */
export async function answerLight(context: TopicContext): Promise<Draft | null> {
  const named = context.question.mentions.flatMap((mention) =>
    KIND_OF[mention.kind] ? [{ id: mention.id, kind: KIND_OF[mention.kind] as LightKind }] : [],
  );
  if (named.length > 0) {
    const points = await Promise.all(named.map((record) => lightPoint(context, record)));
    const kept = points.filter((point) => point !== null);
    return kept.length > 0 ? { other: kept } : null;
  }
  const colour = filterOn(context, 'light')?.values ?? ['RED'];
  const lights = await lightsInPlace(context, colour);
  return /(?:这|该|那)(?:个|项|条)|\b(?:this|that|the same) (?:project|task|problem|one|indicator)\b|\bit\b/i.test(
    context.question.text,
  )
    ? chooseOne(context, lights)
    : lightLists(context, ofKindsAsked(context, lights), colour);
}

async function lightsInPlace(context: TopicContext, colour: readonly string[]): Promise<LightRow[]> {
  const { store, scope } = context;
  const lights = await store.lights(scope, {
    light: colour as never,
    kind: ['PROJECT', 'TASK', 'PROBLEM', 'INDICATOR'],
  });
  const where = await placeAndChain(context);
  if (!where.chainId && !where.countyId) return lights;
  const [projects, tasks, problems] = await Promise.all([
    store.read('projects', scope, where),
    store.read('tasks', scope, where),
    store.read('problems', scope, where),
  ]);
  const indicators =
    where.chainId && !where.countyId ? await store.read('indicators', scope, { chainId: where.chainId }) : [];
  const ids = new Set([...projects, ...tasks, ...problems, ...indicators].map((row) => row.id));
  return lights.filter((light) => ids.has(light.subject));
}

const ASKED: readonly (readonly [LightKind, RegExp])[] = [
  ['PROJECT', /项目|project/i],
  ['TASK', /任务|task(?! force)/i],
  ['PROBLEM', /问题|诉求|problem/i],
  ['INDICATOR', /指标|indicator/i],
];

/** Those of the kinds that the question names; all where it names none. */
function ofKindsAsked({ question }: TopicContext, lights: readonly LightRow[]): readonly LightRow[] {
  const asked = ASKED.filter(([, words]) => words.test(question.text)).map(([kind]) => kind);
  return asked.length === 0 ? lights : lights.filter(({ kind }) => asked.includes(kind));
}

/** "This project" without a thread: asks back which one, with those of that light to choose from. */
function chooseOne(context: TopicContext, lights: readonly LightRow[]): Draft {
  const choices = ofKindsAsked(context, lights)
    .slice(0, 6)
    .map((light) => ({
      label: context.names.of(light.subject),
      question: context.say({
        en: `Why is ${light.subject} ${light.light.toLowerCase()}?`,
        zh: `${light.subject}为什么亮${wordOf('light', light.light).zh}？`,
      }),
    }));
  return { kind: 'choose', choices, missing: [context.say({ en: 'Which one do you mean?', zh: '请问指哪一个？' })] };
}

function lightLists(context: TopicContext, lights: readonly LightRow[], colours: readonly string[]): Draft | null {
  const words = wordsOf('light', colours);
  const kinds = (['PROJECT', 'TASK', 'PROBLEM', 'INDICATOR'] as const).filter((kind) =>
    lights.some((light) => light.kind === kind),
  );
  const listings = kinds.map((kind): Listing<LightRow & { id: string }> => {
    const rows = lights.filter((light) => light.kind === kind).map((light) => ({ ...light, id: light.subject }));
    return {
      rows,
      ledger: 'lights',
      unit: UNIT_OF[kind],
      condition: { en: `with ${words.en} light`, zh: `${words.zh}` },
      place: placeOf(context),
      key: `light-${kind}-${colours.join('-')}`,
      line(row) {
        const reason = factsFor(context).text(
          { id: row.id, key: 'reason', measure: { en: 'why', zh: '原因' }, ledger: 'lights', asOf: row.evaluatedOn },
          context.say(reasonOf(row)),
        );
        const telling = tellingFact(context, row);
        const gap = context.say({ en: ' ', zh: '' });
        const words = telling.map((fact) => `${fact.measure}${gap}${sayValue(fact, context.language)}`).join('');
        return {
          facts: [reason, ...telling],
          words: context.say({
            en: `${reason.subject}: ${reason.value}${words && ` — ${words}`}.`,
            zh: `${reason.subject}：${reason.value}${words && `（${words}）`}。`,
          }),
        };
      },
    };
  });
  if (listings.length === 0) return null;
  const heads = listings.map((listing) => headPoint(context, listing));
  return { other: [...heads, ...listings.flatMap((listing) => listingPoints(context, listing).slice(1))] };
}
