import { z } from 'zod';

const words = z.strictObject({ zh: z.string(), en: z.string() });
const demo = z.boolean().optional();

const node = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/, 'must be small letters, digits and hyphens'),
  segment: z.string(),
  name: words,
  aliases: z.array(z.string()).default([]),
  codes: z.array(z.string()).default([]),
  stage: z.string(),
  status: z.string(),
  key: z.boolean(),
  note: words.nullish(),
  demo,
});

const edge = z.strictObject({ id: z.string(), from: z.string(), to: z.string(), kind: z.string(), demo });

const technology = z.strictObject({
  id: z.string(),
  node: z.string(),
  name: words,
  years: z.tuple([z.int().nullable(), z.int().nullable()]),
  frontier: z.string(),
  local: z.string(),
  enterprises: z.array(z.string()).default([]),
  progress: words,
  progressOn: z.string(),
  demo,
});

const application = z.strictObject({
  id: z.string(),
  node: z.string(),
  product: words,
  field: words,
  scenario: words,
  entered: z.string(),
  enterprises: z.array(z.string()).default([]),
  demo,
});

/** One file of `maps/<chain>/`; words of fixed sets and dates are judged with the ledger columns that they fill. */
export const mapFileSchema = z.strictObject({
  chain: z.string(),
  kind: z.string(),
  version: z.int(),
  effectiveFrom: z.string(),
  complete: z.boolean(),
  source: z.string(),
  demo: z.boolean(),
  note: words,
  nodes: z.array(node).default([]),
  edges: z.array(edge).default([]),
  technologies: z.array(technology).default([]),
  applications: z.array(application).default([]),
});

export type MapFile = z.infer<typeof mapFileSchema>;
export type MapNode = z.infer<typeof node>;
export type MapEdge = z.infer<typeof edge>;
export type MapTechnology = z.infer<typeof technology>;
export type MapApplication = z.infer<typeof application>;
