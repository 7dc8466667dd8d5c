import type { Context } from 'hono';
import { isJson, type Json, parseJson } from '../json.js';

/** The arguments of a call, from the address and a body in any of Slack's forms; null for JSON that is none. */
export async function readArguments(context: Context): Promise<Json | null> {
  const query = context.req.query();
  if (context.req.method !== 'POST') return query;
  const type = context.req.header('content-type') ?? '';
  if (type.startsWith('application/json')) {
    const text = await context.req.text();
    const json = text === '' ? {} : parseJson(text);
    return isJson(json) ? { ...query, ...withoutNulls(json) } : null;
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(await context.req.text())) };
  }
  if (type.startsWith('multipart/form-data')) return { ...query, ...(await context.req.parseBody()) };
  return query;
}

function withoutNulls(json: Json): Json {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));
}

/** The token of a call, from the header or the arguments. */
export function readToken(context: Context, given: Json): string | null {
  const header = /^Bearer\s+(\S+)$/iu.exec(context.req.header('authorization') ?? '')?.[1];
  return header ?? (typeof given.token === 'string' ? given.token : null);
}
