import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { alike, deadlines, isOpen, type Likeness, type Route, routeOf } from '../../domain/problems/index.js';
import { defineVerb } from '../verb.js';
import { fileInput } from './file-input.js';
import { understandProblem } from './read-problem.js';
import { receivedNow } from './receipt.js';

/** Reads a problem before it is filed: what was understood, where it would go, by when, and which ones are like it. */
export const prepareProblem = defineVerb({
  name: 'problems.prepare',
  summary: {
    en: 'Read a problem before it is filed: route, clock, and what is like it',
    zh: '登记前预览：责任、时限、相似问题',
  },
  input: fileInput,
  action: 'ask',
  writes: false,
  async run(context, input) {
    const { store, scope, rules } = context;
    const { problem: understood, contact, unseen } = await understandProblem(store, context, input);
    const { countyId, factor, projectId, enterpriseId, detailZh: text } = understood;
    const bodies = { units: await store.read('units', EVERYTHING), duties: await store.read('duties', EVERYTHING) };
    const route: Route | null =
      countyId === null || factor === null
        ? null
        : routeOf({ ...understood, countyId, factor, text }, rules.routing, bodies);
    const open = (await store.read('problems', scope)).filter(({ status }) => isOpen(status));
    const found = alike({ projectId, enterpriseId, countyId, factor, text }, open);
    return {
      understood,
      /** How the filer can be reached, where the text tells it. */
      contact,
      /** A project that the text names and that is not there for the reader. */
      unseen,
      route,
      due: deadlines(receivedNow(context), rules.clocks.standard, rules.calendar),
      owner: bodies.units.find(({ id }) => id === route?.ownerUnitId) ?? null,
      helpers: bodies.units.filter(({ id }) => route?.coUnitIds.includes(id)),
      /** Among the open problems that the reader may see, the most alike first. */
      alike: found.slice(0, MOST_ALIKE) as readonly { readonly problem: Problem; readonly likeness: Likeness }[],
    };
  },
});

const MOST_ALIKE = 5;
