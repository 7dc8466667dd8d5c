import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

/** What requests carry beside themselves: Node's own objects. */
export interface Environment {
  readonly Bindings: HttpBindings;
}

export type App = Hono<Environment>;

/** The largest bodies, in bytes. */
export const BODY = { call: 4_000_000, act: 1_000_000, file: 50_000_000 } as const;
