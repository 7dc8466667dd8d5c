import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { act } from '../actions/act.js';
import { post } from '../actions/post.js';
import { Refused } from '../actions/refused.js';
import { actor } from '../actions/who.js';
import { PAGE_ROUTES, type PageReply } from '../page-protocol.js';
import type { World } from '../world.js';
import { type App, BODY, type Environment } from './environment.js';
import { fileHeaders } from './file-headers.js';
import { keyForm } from './key-form.js';
import { pageAction } from './page-action.js';
import { readPageFile } from './page-files.js';
import type { PageKey } from './page-key.js';

interface Parts {
  readonly world: World;
  readonly key: PageKey;
  readonly folder: string | null;
}

/** Not every browser counts a socket of the same host as its own. */
const policy = (host: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data: blob: https:",
    `connect-src 'self' ws://${host}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const headersFor = (context: Context<Environment>) => ({
  'content-security-policy': policy(context.req.header('host') ?? ''),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': context.req.path.startsWith('/fonts/') ? 'private, max-age=86400' : 'no-store',
});

/** The page and what it calls; without the key there is only the form that asks for it. */
export function addPageRoutes(app: App, parts: Parts): void {
  const { world } = parts;
  const guarded = demandKey(parts.key);
  app.get('/', (context, next) => takeKey(parts.key, context) ?? next());
  app.post(PAGE_ROUTES.act, guarded, bodyLimit({ maxSize: BODY.act }), async (context) => {
    const read = pageAction.safeParse(await context.req.json().catch(() => null));
    if (!read.success) return context.json<PageReply>({ ok: false, error: 'The page sent something unknown.' }, 400);
    return context.json(await act(world, read.data));
  });
  app.post(PAGE_ROUTES.upload, guarded, bodyLimit({ maxSize: BODY.file }), async (context) => {
    return context.json(await upload(world, await context.req.parseBody({ all: true })));
  });
  app.get('/page/files/:id/:name', guarded, (context) => {
    const file = world.files.find(context.req.param('id'));
    if (file === undefined) return context.notFound();
    return context.body(new Uint8Array(file.bytes), 200, { ...headersFor(context), ...fileHeaders(file) });
  });
  app.get('*', guarded, async (context) => {
    const file = await readPageFile(parts.folder, context.req.path);
    if (file === null) return context.text('There is nothing here.', 404);
    return context.body(file.bytes, 200, { ...headersFor(context), 'content-type': file.type });
  });
}

/** A key in the address goes into a cookie, and out of the address. */
function takeKey(key: PageKey, context: Context<Environment>): Response | undefined {
  const given = context.req.query('key');
  if (given === undefined) return undefined;
  if (!key.fits(given)) return context.html(keyForm(true), 401, headersFor(context));
  context.header('set-cookie', key.cookie());
  context.header('referrer-policy', 'no-referrer');
  return context.redirect('/', 303);
}

function demandKey(key: PageKey): MiddlewareHandler<Environment> {
  return (context, next) => {
    if (key.isIn(context.req.header('cookie'))) return next();
    return Promise.resolve(context.html(keyForm(false), 401, headersFor(context)));
  };
}

/** A form with `as`, `channel`, `threadTs`, `text` and any number of files. */
async function upload(world: World, form: Record<string, unknown>): Promise<PageReply> {
  try {
    const person = actor(world, String(form.as ?? ''));
    const files = Object.values(form)
      .flat()
      .filter((part) => part instanceof File);
    const stored = await Promise.all(
      files.map(async (file) => world.files.store(file.name, person.id, new Uint8Array(await file.arrayBuffer()))),
    );
    const threadTs = typeof form.threadTs === 'string' && form.threadTs !== '' ? form.threadTs : null;
    return post(world, person, {
      channel: String(form.channel ?? ''),
      threadTs,
      text: String(form.text ?? ''),
      files: stored.map(({ id }) => id),
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.message };
    throw error;
  }
}
