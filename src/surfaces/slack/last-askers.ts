import type { SlackApplication } from './application.js';

/** Who asked last in each conversation, from the database and from the memory of this process. */
export interface LastAskers {
  remember(conversation: string, userId: string): void;
  /** Null when nobody asked there. */
  get(conversation: string): Promise<string | null>;
}

const REMEMBERED = 1_000;

/** While the database is away, who goes on with an answer that this process gave is still heard. */
export function createLastAskers(application: SlackApplication): LastAskers {
  const recent = new Map<string, string>();
  return {
    remember(conversation, userId) {
      recent.delete(conversation);
      recent.set(conversation, userId);
      const oldest = recent.size > REMEMBERED ? recent.keys().next().value : undefined;
      if (oldest !== undefined) recent.delete(oldest);
    },
    async get(conversation) {
      try {
        const store = await application.store();
        return (await store.thread(conversation))?.askedBy ?? null;
      } catch (err) {
        application.log.warn({ err, conversation }, 'who asked last is told from memory');
        return recent.get(conversation) ?? null;
      }
    },
  };
}
