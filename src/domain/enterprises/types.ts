/** The steps on which an enterprise goes public, in order (储备 → 股改 → 辅导 → 报会 → 注册 → 上市). */
export const LISTING_STAGES = ['RESERVE', 'REFORM', 'TUTORING', 'FILED', 'REGISTERED', 'LISTED'] as const;
export type ListingStage = (typeof LISTING_STAGES)[number];

/** Where its shares are to be traded. */
export const LISTING_BOARDS = ['MAIN', 'CHINEXT', 'STAR', 'BEIJING', 'OVERSEAS'] as const;
export type ListingBoard = (typeof LISTING_BOARDS)[number];
