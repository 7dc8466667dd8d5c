import { z } from 'zod';
import type { SlackRequest } from './request.js';

/** Where the result of a form is told: a conversation, in a thread of it where the form was opened from one. */
export type FormPlace = { readonly channelId: string; readonly threadTs?: string } | null;

/** What a form carries along: which verb it fills in, what is not shown, and where it was opened. */
export interface FormMetadata {
  readonly verb: string;
  readonly fixed: Readonly<Record<string, string | number>>;
  readonly place: FormPlace;
}

const metadata = z.object({
  verb: z.string(),
  fixed: z.record(z.string(), z.union([z.string(), z.number()])),
  place: z.object({ channelId: z.string(), threadTs: z.string().exactOptional() }).nullable(),
});

/** The private metadata of a form. */
export function writeFormMetadata(carried: FormMetadata): string {
  return JSON.stringify(carried);
}

/** Reads them; null where they are none of ours. */
export function parseFormMetadata(text: string): FormMetadata | null {
  try {
    return metadata.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Where a request came from, as a form carries it. */
export function placeOf({ place }: SlackRequest): FormPlace {
  if (place === null) return null;
  const { channelId, threadTs } = place;
  return { channelId, ...(threadTs ? { threadTs } : {}) };
}
