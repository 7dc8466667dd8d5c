export {
  type FinancingState,
  type FundingFault,
  financingState,
  fundingFault,
  inOrderOfNeed,
  isLate,
  stillNeeded,
} from './financing.js';
export {
  boardAfter,
  type ListingFault,
  type ListingStep,
  latestListing,
  listingFault,
  listingLine,
  nextListingStage,
} from './listing.js';
export { LISTING_BOARDS, LISTING_STAGES, type ListingBoard, type ListingStage } from './types.js';
