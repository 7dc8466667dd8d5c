import { z } from 'zod';
import { EVERYTHING } from '../../domain/people/scope.js';
import { LABELS } from '../../domain/people/types.js';
import type { Described } from '../../knowledge/index.js';
import { WutongError } from '../../lib/errors.js';
import type { Store } from '../../store/types.js';

/** An empty word takes out what was said. */
const words = z.string().trim();
const day = z.union([z.literal(''), z.iso.date()], { error: 'write a day such as 2026-03-05' });

/** What can be said of a document; what is left out stays as it is. That it was superseded has a verb of its own. */
export const describedFields = z.object({
  titleZh: words.optional(),
  titleEn: words.optional(),
  number: words.optional(),
  issuer: words.optional(),
  level: words.optional(),
  kind: words.min(1).optional(),
  language: z.enum(['en', 'zh']).optional(),
  issuedOn: day.optional(),
  effectiveOn: day.optional(),
  expiresOn: day.optional(),
  status: z.enum(['IN_FORCE', 'REPEALED', 'DRAFT']).optional(),
  label: z.enum(LABELS).optional(),
  chains: z.array(words.min(1)).optional(),
  source: words.optional(),
});

type Fields = z.infer<typeof describedFields>;

/** The fields as descriptions hold them. @throws WutongError `bad-input` when a chain is not on record. */
export async function describedBy(store: Store, fields: Fields): Promise<Partial<Described>> {
  await demandChains(store, fields.chains ?? []);
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  const emptied = said.map(([name, value]) => [name, value === '' && EMPTIED_TO_NULL.has(name) ? null : value]);
  const standing = fields.status === undefined ? {} : { supersededBy: null };
  return { ...Object.fromEntries(emptied), ...standing };
}

const EMPTIED_TO_NULL: ReadonlySet<string> = new Set(['number', 'issuedOn', 'effectiveOn', 'expiresOn']);

async function demandChains(store: Store, wanted: readonly string[]): Promise<void> {
  const known = (await store.read('chains', EVERYTHING)).map(({ id }) => id);
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length === 0 || known.length === 0) return;
  throw new WutongError(
    'bad-input',
    `chains: there is no chain ${unknown.join(', ')}; give some of ${known.join(', ')}.`,
    {
      zh: `没有产业链${unknown.join('、')}；可填：${known.join('、')}。`,
      field: 'chains',
    },
  );
}
