import type { LightKind } from '../../../domain/lights/types.js';
import type { LightRow } from '../../../store/types.js';
import { type formats, LIGHT_INPUTS } from '../../../texts/index.js';
import type { Fact, Point } from '../../types.js';
import { sayValue } from '../say-fact.js';
import type { TopicContext } from '../topic.js';
import { type About, factsFor, ledgerPoint } from './facts.js';
import { wordOf } from './words.js';

/** The light of one record in a sentence: colour, rule, the inputs that made it, the next change; null when it has none. */
export async function lightPoint(
  context: TopicContext,
  { id, kind }: { id: string; kind: LightKind },
): Promise<Point | null> {
  const light = (await context.store.lights(context.scope, { subject: id, kind }))[0];
  return light ? pointOf(context, light) : null;
}

function pointOf(context: TopicContext, light: LightRow): Point {
  const facts = factsFor(context);
  const about = { id: light.subject, ledger: 'lights' as const, rows: rowsOf(light), asOf: light.evaluatedOn };
  const colour = facts.text(
    { ...about, key: 'light', measure: { en: 'light', zh: '亮灯' } },
    context.say(wordOf('light', light.light)),
  );
  const rule = facts.text(
    { ...about, key: 'rule', measure: { en: 'rule', zh: '规则' } },
    context.say(wordOf('lightRule', light.rule)),
  );
  const inputs = Object.entries(light.inputs).flatMap(([key, value]) => inputFact(context, about, key, value));
  const next = light.nextChange
    ? [
        facts.date(
          { ...about, key: 'nextChange', measure: { en: 'next change at the earliest', zh: '最早变化时间' } },
          light.nextChange,
        ),
      ]
    : [];
  const gap = context.say({ en: ' ', zh: '' });
  const words = [...inputs, ...next].map((fact) => `${fact.measure}${gap}${sayValue(fact, context.language)}`);
  const tail = words.length > 0 ? context.say({ en: ` — ${words.join(', ')}`, zh: `（${words.join('，')}）` }) : '';
  const text = context.say({
    en: `${colour.subject}: ${colour.value}; rule: ${rule.value}${tail}.`,
    zh: `${colour.subject}：${colour.value}；依据：${rule.value}${tail}。`,
  });
  return ledgerPoint(text, [colour, rule, ...inputs, ...next]);
}

/** The record itself, and the report or the milestone that its light was judged by. */
function rowsOf(light: LightRow): string[] {
  const named = [light.inputs.report, light.inputs.milestone].filter((id): id is string => typeof id === 'string');
  return [light.subject, ...named];
}

/** The one input that tells most of why a light is on. */
export function tellingFact(context: TopicContext, light: LightRow): Fact[] {
  const about = { id: light.subject, ledger: 'lights' as const, rows: rowsOf(light), asOf: light.evaluatedOn };
  const key = TELLING.find((each) => typeof light.inputs[each] === 'string' || typeof light.inputs[each] === 'number');
  return key === undefined ? [] : inputFact(context, about, key, light.inputs[key] ?? null);
}

const TELLING = ['restartOn', 'plannedOn', 'lag', 'monthsMissing', 'startedOn', 'due', 'resolveDue', 'reviewOn'];

function inputFact(
  context: TopicContext,
  about: Omit<About, 'key' | 'measure'>,
  key: string,
  value: string | number | boolean | null,
): Fact[] {
  const input = LIGHT_INPUTS[key];
  if (!input || value === null || typeof value === 'boolean') return [];
  const facts = factsFor(context);
  const ahead = key === 'lag' && Number(value) < 0;
  const measure = ahead ? { en: 'ahead by', zh: '提前' } : input.measure;
  const full = { ...about, key: `input-${key}`, measure };
  switch (input.as) {
    case 'date':
      return [facts.date(full, String(value))];
    case 'month':
      return [facts.month(full, String(value))];
    case '%':
    case 'points':
      return [facts.number(full, ahead ? -Number(value) : Number(value), input.as)];
    case 'month-count':
      return [facts.number(full, Number(value), 'month' satisfies formats.Counted)];
    default:
      return [facts.number(full, Number(value), input.as)];
  }
}
