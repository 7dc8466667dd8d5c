import { PAGE_ROUTES, type PageAction, type PageReply } from '../../page-protocol.js';

/** The code of the reply that the page itself makes when the workspace gives none. */
export const UNREACHABLE = 'page_unreachable';

/** Does something as a person; a workspace that cannot be reached is a reply too. */
export function act(action: PageAction): Promise<PageReply> {
  return send(PAGE_ROUTES.act, {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action),
  });
}

/** A message with files. */
export interface FilePost {
  readonly as: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly text: string;
  readonly files: readonly File[];
}

export function upload({ as, channel, threadTs, text, files }: FilePost): Promise<PageReply> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ as, channel, threadTs: threadTs ?? '', text })) form.set(name, value);
  for (const file of files) form.append('file', file);
  return send(PAGE_ROUTES.upload, { body: form });
}

async function send(route: string, request: RequestInit): Promise<PageReply> {
  try {
    const response = await fetch(route, { method: 'POST', ...request });
    const reply: unknown = await response.json().catch(() => null);
    return isReply(reply) ? reply : { ok: false, error: `HTTP ${response.status}` };
  } catch {
    return { ok: false, error: UNREACHABLE };
  }
}

const isReply = (value: unknown): value is PageReply =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
