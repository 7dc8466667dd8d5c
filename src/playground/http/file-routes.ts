import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readableFile } from '../web-api/files.js';
import { SlackError } from '../web-api/slack-error.js';
import type { World } from '../world.js';
import { readToken } from './arguments.js';
import { type App, BODY } from './environment.js';
import { fileHeaders } from './file-headers.js';

/** Where files are sent to and fetched from by the app. */
export function addFileRoutes(app: App, world: World): void {
  app.post('/upload/v1/:secret', bodyLimit({ maxSize: BODY.file }), async (context) => {
    const bytes = await sentBytes(context);
    const entry = world.traffic.begin('from-bot', 'upload', { bytes: bytes.length });
    const known = world.files.receive(context.req.param('secret'), bytes);
    entry.end(known ? 'OK' : null, known ? null : 'not_found');
    return known ? context.text(`OK - ${bytes.length}`) : context.text('not found', 404);
  });
  app.get('/files/:id/:name', (context) => {
    if (readToken(context, {}) !== world.tokens.bot) return context.text('A token is needed.', 403);
    if (!world.manifest.scopes.has('files:read')) return context.text('The scope files:read is needed.', 403);
    try {
      const file = readableFile(world, context.req.param('id'));
      return context.body(new Uint8Array(file.bytes), 200, fileHeaders(file));
    } catch (error) {
      if (error instanceof SlackError) return context.text('not found', 404);
      throw error;
    }
  });
}

/** The bytes themselves, or the one file of a form. */
async function sentBytes(context: Context): Promise<Uint8Array> {
  if (!(context.req.header('content-type') ?? '').startsWith('multipart/form-data')) {
    return new Uint8Array(await context.req.arrayBuffer());
  }
  const file = Object.values(await context.req.parseBody()).find((part) => part instanceof File);
  return new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
}
