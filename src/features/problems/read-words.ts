import {
  FACTORS,
  type Factor,
  PROBLEM_KINDS,
  PROBLEM_ORIGINS,
  placeOf,
  type Routing,
  type SEVERITIES,
  says,
} from '../../domain/problems/index.js';

/** What a text is short of: the factor most of whose words it holds, of several the one that it names first. */
export function factorOf(text: string, { factors }: Pick<Routing, 'factors'>): Factor | null {
  const [best] = FACTORS.map((factor) => {
    const places = factors[factor].map((word) => placeOf(text, word)).filter((place) => place >= 0);
    return { factor, held: places.length, first: Math.min(...places) };
  })
    .filter(({ held }) => held > 0)
    .toSorted((one, other) => other.held - one.held || one.first - other.first);
  return best?.factor ?? null;
}

/** How grave a text says that it is. What makes it light may hold a word that would make it grave: "not urgent", 「不急」. */
export function severityOf(text: string, { severities }: Pick<Routing, 'severities'>): (typeof SEVERITIES)[number] {
  const low = severities.LOW ?? [];
  const rest = low.reduce((left, word) => left.replaceAll(word, ''), text.toLowerCase());
  if ((severities.HIGH ?? []).some((word) => says(rest, word))) return 'HIGH';
  return low.some((word) => says(text, word)) ? 'LOW' : 'MEDIUM';
}

/** Of what kind a text says that it is. */
export function kindOf(text: string, { kinds }: Pick<Routing, 'kinds'>): (typeof PROBLEM_KINDS)[number] {
  const order = PROBLEM_KINDS.toReversed();
  return order.find((kind) => (kinds[kind] ?? []).some((word) => says(text, word))) ?? 'BLOCKAGE';
}

/** By which way a text says that it came in; null where it says none. */
export function originOf(text: string, { origins }: Pick<Routing, 'origins'>): (typeof PROBLEM_ORIGINS)[number] | null {
  return PROBLEM_ORIGINS.find((origin) => (origins[origin] ?? []).some((word) => says(text, word))) ?? null;
}
