export type { ClaimKind, ClaimRow } from '../store/types.js';
export { type ChannelQueues, createChannelQueues } from './channel-queues.js';
export { type Claims, type ClaimsParts, createClaims } from './claims.js';
export {
  createDispatcher,
  type Dispatched,
  type Dispatcher,
  type DispatcherParts,
  type Sent,
  Undeliverable,
} from './dispatcher.js';
export {
  type Audience,
  addToOutbox,
  type OutboxEntry,
  type OutboxMessage,
  PRIORITIES,
  type Priority,
} from './outbox.js';
