import type { LedgerRecord } from '../../../domain/ledgers/ledgers.js';
import type { ROLES } from '../../../domain/people/types.js';
import type { Factor } from '../../../domain/problems/types.js';
import type { Point } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';
import { ownerPoint } from './owners.js';
import { filterOn, firstMentioned, mentioned, unitsAsked } from './selection.js';
import { wordOf } from './words.js';

/** Who is responsible: for a record its owner, for a factor its departments, for a chain its task force. */
export async function answerWho(context: TopicContext): Promise<Draft | null> {
  const posts = await postsAsked(context);
  if (posts.length > 0) return { other: posts, missing: [namesNote(context)] };
  const points = [
    ...(await ownersOfRecords(context)),
    ...(await departmentsOfFactor(context)),
    ...(await dutiesOfUnits(context)),
  ];
  if (points.length > 0) return { other: points };
  const chain = await taskForceOf(context);
  const units = chain.length > 0 ? chain : await unitsOfCounty(context);
  return units.length > 0 ? { other: units } : null;
}

async function ownersOfRecords(context: TopicContext): Promise<Point[]> {
  const { store, scope } = context;
  const points: Point[] = [];
  for (const row of await store.read('tasks', scope, { id: mentioned(context, 'task') }))
    points.push(ownerPoint(context, 'tasks', row));
  for (const row of await store.read('projects', scope, { id: mentioned(context, 'project') }))
    points.push(ownerPoint(context, 'projects', row));
  for (const row of await store.read('problems', scope, { id: mentioned(context, 'problem') }))
    points.push(ownerPoint(context, 'problems', row));
  return points;
}

async function departmentsOfFactor(context: TopicContext): Promise<Point[]> {
  const factor = filterOn(context, 'factor')?.values[0] as Factor | undefined;
  const wanted = factor ?? (filterOn(context, 'kind')?.values[0] === 'UPGRADE' ? 'POLICY' : undefined);
  if (!wanted) return [];
  if (CONTACT.test(context.question.text)) return contactsOfFactor(context, wanted);
  const counties = mentioned(context, 'county');
  const duties = await context.store.read('duties', context.scope, { factor: wanted });
  const ofCounty = duties.filter((duty) => duty.countyId !== null && counties.includes(duty.countyId));
  return [...ofCounty, ...duties.filter((duty) => duty.level === 'CITY')].map((duty) => dutyPoint(context, duty));
}

const CONTACT = /\bcontacts?\b|联络员|联系人/i;

/** The posts that departments name for a factor. */
async function contactsOfFactor(context: TopicContext, factor: Factor): Promise<Point[]> {
  const roles = await context.store.read('roles', context.scope, { role: 'FACTOR_CONTACT', factor });
  const people = await context.store.read('people', context.scope, { id: roles.map((role) => role.personId) });
  return roles.map((row) => postPoint(context, row, people.find(({ id }) => id === row.personId)?.unitId ?? 'office'));
}

/** What the departments that the question names answer for. */
async function dutiesOfUnits(context: TopicContext): Promise<Point[]> {
  const units = unitsAsked(context);
  if (units.length === 0) return [];
  const duties = await context.store.read('duties', context.scope, { unitId: units });
  return duties.map((duty) => dutyPoint(context, duty));
}

function dutyPoint(context: TopicContext, duty: LedgerRecord<'duties'>): Point {
  const words = context.say({ en: duty.dutyEn, zh: duty.dutyZh });
  const fact = factsFor(context).text(
    {
      id: duty.unitId,
      key: `duty-${duty.id}`,
      measure: { en: 'duty', zh: '职责' },
      ledger: 'duties',
      rows: [duty.id],
    },
    words,
  );
  return ledgerPoint(context.say({ en: `${fact.subject}: ${words}`, zh: `${fact.subject}：${words}` }), [fact]);
}

/** Who holds the post that is asked for, by chain; the chief chain leader stands over all. */
async function postsAsked(context: TopicContext): Promise<Point[]> {
  const role = filterOn(context, 'post')?.values as (typeof ROLES)[number][] | undefined;
  const chainId = mentioned(context, 'chain');
  const countyId = mentioned(context, 'county');
  if (!role || (chainId.length === 0 && role[0] !== 'CHIEF_CHAIN_LEADER')) return [];
  const roles = await context.store.read('roles', context.scope, {
    role: countyId.length > 0 && role[0] === 'CHAIN_LEADER' ? ['COUNTY_CHAIN_LEADER'] : role,
    ...(chainId.length > 0 && { chainId }),
    ...(countyId.length > 0 && { countyId }),
  });
  return roles.map((row) => postPoint(context, row, row.chainId ?? 'office'));
}

function postPoint(context: TopicContext, row: LedgerRecord<'roles'>, subjectId: string): Point {
  const fact = factsFor(context).text(
    { id: subjectId, key: `post-${row.id}`, measure: wordOf('role', row.role), ledger: 'roles', rows: [row.id] },
    context.names.ofPerson(row.personId),
  );
  return ledgerPoint(
    context.say({
      en: `${fact.subject} — ${fact.measure}: ${fact.value}.`,
      zh: `${fact.subject}——${fact.measure}：${fact.value}。`,
    }),
    [fact],
  );
}

function namesNote(context: TopicContext): string {
  return context.say({
    en: 'Posts are kept here, not the names of those who hold them.',
    zh: '本系统只记岗位，不记姓名。',
  });
}

/** A chain is pressed by its task force; its roles are told as posts, never as names. */
async function taskForceOf(context: TopicContext): Promise<Point[]> {
  const chainId = firstMentioned(context, 'chain')?.id;
  if (!chainId) return [];
  const roles = await context.store.read('roles', context.scope, { chainId });
  if (roles.length === 0) return [];
  const people = await context.store.read('people', context.scope, { id: roles.map((role) => role.personId) });
  const units = await context.store.read('units', context.scope, { chainId, kind: 'TASK_FORCE' });
  const facts = factsFor(context);
  const unit = units[0];
  const titles = people
    .map((person) => context.say({ en: person.titleEn, zh: person.titleZh }))
    .join(context.say({ en: '; ', zh: '、' }));
  const fact = facts.text(
    {
      id: chainId,
      key: 'posts',
      measure: { en: 'posts', zh: '岗位' },
      ledger: 'roles',
      rows: roles.map((role) => role.id),
    },
    titles,
  );
  const led =
    unit &&
    facts.text(
      { id: chainId, key: 'taskForce', measure: { en: 'task force', zh: '专班' }, ledger: 'units', rows: [unit.id] },
      context.names.of(unit.id),
    );
  const said = led
    ? context.say({
        en: `${fact.subject}: pressed by ${led.value}; posts: ${titles}`,
        zh: `${fact.subject}：由${led.value}推进；岗位：${titles}`,
      })
    : context.say({ en: `${fact.subject}: ${titles}`, zh: `${fact.subject}：${titles}` });
  return [ledgerPoint(said, led ? [led, fact] : [fact])];
}

async function unitsOfCounty(context: TopicContext): Promise<Point[]> {
  const countyId = firstMentioned(context, 'county')?.id;
  if (!countyId) return [];
  const units = await context.store.read('units', context.scope, { countyId, kind: 'COUNTY_SIDE' });
  return units.slice(0, 1).map((unit) => {
    const fact = factsFor(context).text(
      {
        id: countyId,
        key: 'unit',
        measure: { en: 'promotion body', zh: '推进机构' },
        ledger: 'units',
        rows: [unit.id],
      },
      context.names.of(unit.id),
    );
    return ledgerPoint(
      context.say({ en: `${fact.subject}: ${fact.value}`, zh: `${fact.subject}：由${fact.value}负责` }),
      [fact],
    );
  });
}
