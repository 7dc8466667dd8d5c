import type { DueStep, Reader } from '../../store/types.js';

/** How far somebody has been told what changed: the newest audit line and the newest change of a light. */
export interface Seen {
  readonly audit: bigint;
  readonly light: bigint;
}

/** From when to when changes are told; `day` is that of the last digest. */
export interface Span {
  readonly from: (Seen & { readonly day: string }) | null;
  readonly upTo: Seen;
}

/** As a step or a message keeps it. */
export interface KeptSeen {
  readonly audit: string;
  readonly light: string;
}

/** How far all of it reaches now. */
export async function seenNow(reader: Pick<Reader, 'lastAudit' | 'lastLightChange'>): Promise<Seen> {
  return { audit: await reader.lastAudit(), light: await reader.lastLightChange() };
}

export function keep({ audit, light }: Seen): KeptSeen {
  return { audit: String(audit), light: String(light) };
}

export function unkeep({ audit, light }: KeptSeen): Seen {
  return { audit: BigInt(audit), light: BigInt(light) };
}

/** What a step noted of how far its receiver has been told. */
export function seenBy({ round, data }: Pick<DueStep, 'round' | 'data'>): Seen & { readonly day: string } {
  return { ...unkeep((data as { readonly seen: KeptSeen }).seen), day: round };
}
