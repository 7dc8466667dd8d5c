import { type Need, needWords, type Words } from './evidence.js';
import { needsOf, type Place, type Placed, placeOf } from './places.js';
import type { Stage, Substage } from './types.js';

/** What to press next (抓) for a project where it stands, and the evidence that the step needs. */
export interface Press {
  readonly key: PressKey;
  readonly press: Words;
  /** The place that it leads to; null where it leads to a project of its own, a listing or a restart. */
  readonly to: Place | null;
  readonly evidence: readonly Words[];
}

type PressKey =
  | 'ATTRACT'
  | 'SIGN'
  | 'LAND'
  | 'START'
  | 'COMPLETE'
  | 'PRODUCE'
  | 'FULL_OUTPUT'
  | 'ABOVE_SCALE'
  | 'UPGRADE'
  | 'LIST'
  | 'RESTART';

interface Pressing {
  readonly words: Words;
  /** Where it leads: the evidence is what the move there asks for. */
  readonly to?: readonly [Stage, Substage | null];
  /** What is needed where no move follows. */
  readonly needs?: readonly Need[];
}

const PRESSES: Readonly<Record<PressKey, Pressing>> = {
  ATTRACT: {
    words: { zh: '谋划项目抓招引', en: 'planned project: press attraction (招引)' },
    to: ['ATTRACTING', 'LEAD'],
  },
  SIGN: {
    words: { zh: '在谈项目抓签约', en: 'project under negotiation: press signing (签约)' },
    to: ['ATTRACTING', 'SIGNED'],
  },
  LAND: { words: { zh: '签约项目抓落地', en: 'signed project: press landing (落地)' }, to: ['LANDED', null] },
  START: {
    words: { zh: '落地项目抓建设', en: 'landed project: press the start of construction (建设)' },
    to: ['CONSTRUCTING', null],
  },
  COMPLETE: {
    words: { zh: '建设项目抓竣工', en: 'project under construction: press completion (竣工)' },
    to: ['COMPLETED', null],
  },
  PRODUCE: {
    words: { zh: '竣工项目抓投产', en: 'completed project: press the start of production (投产)' },
    to: ['PRODUCING', 'TRIAL'],
  },
  FULL_OUTPUT: {
    words: { zh: '投产项目抓达产', en: 'upgrade in production: press design output (达产)' },
    to: ['PRODUCING', 'FULL_OUTPUT'],
  },
  ABOVE_SCALE: {
    words: { zh: '投产项目抓上规', en: 'project in production: press above-scale status (上规)' },
    to: ['PRODUCING', 'ABOVE_SCALE'],
  },
  UPGRADE: {
    words: {
      zh: '投产项目抓技改',
      en: 'project in production: press technical transformation (技改) as a project of its own',
    },
    needs: [['UPGRADE_FILING']],
  },
  LIST: {
    words: { zh: '优势项目抓上市', en: 'strong project: press the listing (上市) of its enterprise' },
    needs: [['LISTING_PAPERS']],
  },
  RESTART: {
    words: {
      zh: '推动复工，或说明原因、重新确定复工日期',
      en: 'suspended project: press the restart (复工), or a new restart date with its reason',
    },
    needs: [['RESTART']],
  },
};

/** A project as far as it tells what to press next. */
export type Pressed = Placed;

/** What to press next: for a suspended project its restart, else the next step by stage; nothing for one that ended. */
export function press(project: Pressed): Press | null {
  if (project.runState === 'ENDED') return null;
  const key = project.runState === 'SUSPENDED' ? 'RESTART' : nextKey(project);
  const { words, to: target, needs = [] } = PRESSES[key];
  const to = target ? placeOf({ stage: target[0], substage: target[1] }) : null;
  const asked = to === null ? needs : [...needsOf(to, project.kind), ...(to.afterwards ?? [])];
  return { key, press: words, to, evidence: asked.map(needWords) };
}

function nextKey({ stage, substage, kind }: Pressed): PressKey {
  switch (stage) {
    case 'PLANNED':
      return kind === 'UPGRADE' ? 'LAND' : 'ATTRACT';
    case 'ATTRACTING':
      return substage === 'SIGNED' || kind === 'UPGRADE' ? 'LAND' : 'SIGN';
    case 'LANDED':
      return 'START';
    case 'CONSTRUCTING':
      return 'COMPLETE';
    case 'COMPLETED':
      return 'PRODUCE';
    case 'PRODUCING':
      return kind === 'UPGRADE' ? afterUpgrade(substage) : afterProduction(substage);
  }
}

function afterProduction(substage: Substage | null): PressKey {
  return substage === 'ABOVE_SCALE' ? 'UPGRADE' : 'ABOVE_SCALE';
}

function afterUpgrade(substage: Substage | null): PressKey {
  return substage === 'FULL_OUTPUT' || substage === 'ABOVE_SCALE' ? 'LIST' : 'FULL_OUTPUT';
}
