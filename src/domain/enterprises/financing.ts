import type { Financing } from '../ledgers/ledgers.js';

/** How a need for money stands: nobody has met it yet, part of it is met, or all. */
export type FinancingState = 'OPEN' | 'PART' | 'MET';

type Money = Pick<Financing, 'amount' | 'fundedAmount'>;

/** How a need stands. */
export function financingState({ amount, fundedAmount }: Money): FinancingState {
  if (fundedAmount === null || fundedAmount === 0n) return 'OPEN';
  return fundedAmount < amount ? 'PART' : 'MET';
}

/** What of a need is still missing. */
export function stillNeeded({ amount, fundedAmount }: Money): bigint {
  const left = amount - (fundedAmount ?? 0n);
  return left > 0n ? left : 0n;
}

/** Whether a need is not met by the day on which the money was needed. */
export function isLate(need: Money & Pick<Financing, 'neededBy'>, today: string): boolean {
  return need.neededBy < today && financingState(need) !== 'MET';
}

/** Needs that are not met first, by the day on which they are needed, then those that are. */
export function inOrderOfNeed<N extends Money & Pick<Financing, 'id' | 'neededBy'>>(needs: readonly N[]): N[] {
  const rank = (need: N) => (financingState(need) === 'MET' ? 1 : 0);
  return [...needs].sort(
    (one, other) => rank(one) - rank(other) || (one.neededBy + one.id < other.neededBy + other.id ? -1 : 1),
  );
}

/** Why a result cannot be recorded: its day lies ahead, or before the need was stated. */
export type FundingFault = { readonly kind: 'TO_COME' | 'TOO_EARLY'; readonly limit: string };

/** What is wrong with the day of a result; null when nothing is. */
export function fundingFault(need: Pick<Financing, 'statedOn'>, on: string, today: string): FundingFault | null {
  if (on > today) return { kind: 'TO_COME', limit: today };
  return on < need.statedOn ? { kind: 'TOO_EARLY', limit: need.statedOn } : null;
}
