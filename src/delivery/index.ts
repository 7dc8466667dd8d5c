export { createChannelQueues } from './channel-queues.js';
export { type Claims, createClaims } from './claims.js';
export {
  createDispatcher,
  type Dispatched,
  type Dispatcher,
  type Sent,
  Undeliverable,
} from './dispatcher.js';
export { type Audience, addToOutbox, type OutboxEntry, type OutboxMessage, PRIORITIES } from './outbox.js';
