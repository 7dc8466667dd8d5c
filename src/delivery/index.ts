export { createChannelQueues } from './channel-queues.js';
export { type Claims, createClaims } from './claims.js';
export {
  createDispatcher,
  type Dispatched,
  type Dispatcher,
  type Sent,
  Undeliverable,
} from './dispatcher.js';
export { createDueSteps, type Late, lateSteps, type StepHandler, type StepOutcome } from './due-steps.js';
export {
  type Audience,
  addAllToOutbox,
  addToOutbox,
  type OutboxEntry,
  type OutboxMessage,
  PRIORITIES,
} from './outbox.js';
