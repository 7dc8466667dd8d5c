import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createLogger } from '../../src/lib/logger.js';
import { type Playground, startPlayground } from '../../src/playground/index.js';
import { call, playground } from './support.js';
import { ALICE, MANIFEST, PHARMA, WORKSPACE } from './workspace.js';

const origin = ({ address }: Playground) => new URL(address).origin;

/** A playground with a page of three words. */
async function withPage(): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'index.html'), '<p>the page itself</p>');
  writeFileSync(join(folder, 'page.js'), 'start()');
  return playground({ pageFolder: folder });
}

/** Asks with a Host of one's own, which `fetch` does not allow. */
function ask(place: Playground, path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin(place)}${path}`, { headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** How an upgrade is answered: 101, or the status of the refusal. */
function upgrade(place: Playground, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${origin(place).replace('http', 'ws')}${path}`, { headers });
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('error', () => {});
    socket.on('open', () => {
      resolve(101);
      socket.terminate();
    });
  });
}

/** The cookie that the address with the key gives. */
async function cookie(place: Playground): Promise<string> {
  const response = await fetch(place.address, { redirect: 'manual' });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('the playground', () => {
  it('listens on loopback alone', async () => {
    const starting = startPlayground({
      port: 0,
      host: '0.0.0.0',
      workspace: WORKSPACE,
      manifest: MANIFEST,
      clock: { now: () => new Date() },
      log: createLogger('silent'),
      pageFolder: null,
    });
    await expect(starting).rejects.toThrow('loopback');
  });

  it.each(['/', '/api/auth.test', '/page/act', '/upload/v1/x', '/response/T/x'])(
    'refuses a foreign Host at %s',
    async (path) => {
      const place = await playground();
      const port = new URL(place.address).port;
      expect(await ask(place, path, { host: `evil.example:${port}` }, 'POST')).toBe(403);
      expect(await ask(place, path, { host: '127.0.0.1' }, 'POST')).toBe(403);
      expect(await ask(place, path, { host: `localhost:${port}` }, 'POST')).not.toBe(403);
    },
  );

  it.each(['/', '/api/auth.test', '/page/act', '/page/upload'])('refuses a foreign Origin at %s', async (path) => {
    const place = await playground();
    for (const foreign of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
      expect(await ask(place, path, { origin: foreign }, 'POST')).toBe(403);
    }
    expect(await ask(place, path, { origin: origin(place) }, 'POST')).not.toBe(403);
  });

  it('refuses sockets of a foreign Host or Origin, without a ticket or a key', async () => {
    const place = await playground();
    const key = { cookie: await cookie(place) };
    const { url } = await call(place, 'apps.connections.open', {}, place.tokens.app);
    const ticket = String(url).slice(String(url).indexOf('/socket/'));
    for (const path of ['/page/socket', ticket]) {
      expect(await upgrade(place, path, { ...key, host: 'evil.example' })).toBe(403);
      expect(await upgrade(place, path, { ...key, origin: 'https://evil.example' })).toBe(403);
    }
    expect(await upgrade(place, '/socket/?ticket=none')).toBe(401);
    expect(await upgrade(place, '/page/socket')).toBe(401);
    expect(await upgrade(place, '/page/socket', key)).toBe(101);
    expect(await upgrade(place, ticket)).toBe(101);
    expect(await upgrade(place, ticket)).toBe(401);
  });

  it("lets a client with a ticket name Slack's API as its origin, and nobody else", async () => {
    const place = await playground();
    const slack = { origin: 'https://api.slack.com' };
    const { url } = await call(place, 'apps.connections.open', {}, place.tokens.app);
    expect(await upgrade(place, '/socket/?ticket=none', slack)).toBe(401);
    expect(await upgrade(place, '/page/socket', { ...slack, cookie: await cookie(place) })).toBe(403);
    expect(await ask(place, '/api/auth.test', slack, 'POST')).toBe(403);
    expect(await upgrade(place, String(url).slice(String(url).indexOf('/socket/')), slack)).toBe(101);
  });

  it('outlives an upgrade to an address that is none', async () => {
    const place = await playground();
    const { host, hostname, port } = new URL(place.address);
    const socket = connect(Number(port), hostname);
    const head = `GET // HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    const answered = new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
    socket.write(head);
    expect(await answered).toContain('404');
    expect(await call(place, 'auth.test', {})).toMatchObject({ ok: true });
  });

  it('shows nothing but a form without the key', async () => {
    const place = await withPage();
    for (const path of ['/', '/page.js', '/page/files/F/x', '/anything']) {
      const response = await fetch(origin(place) + path);
      const html = await response.text();
      expect(response.status).toBe(401);
      expect(html).toContain('<label for="key">');
      expect(html).not.toContain('the page itself');
    }
    const body = JSON.stringify({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: 'hi' });
    expect((await fetch(`${origin(place)}/page/act`, { method: 'POST', body })).status).toBe(401);
    expect(place.state().messages[PHARMA]).toEqual([]);
  });

  it('says that a key is wrong', async () => {
    const place = await withPage();
    const response = await fetch(`${origin(place)}/?key=guess`);
    expect(response.status).toBe(401);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain('This is not the key of this playground.');
  });

  it('takes the key out of the address and keeps it in a cookie', async () => {
    const place = await withPage();
    const response = await fetch(place.address, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    expect(response.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/u);
    const page = await fetch(`${origin(place)}/`, { headers: { cookie: await cookie(place) } });
    expect(await page.text()).toBe('<p>the page itself</p>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('serves nothing from outside the folder of the page', async () => {
    const place = await withPage();
    const headers = { cookie: await cookie(place) };
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/x.js']) {
      expect(await ask(place, path, headers)).toBe(404);
    }
  });

  it('answers 200 and not_authed to a call without a token', async () => {
    const place = await playground();
    for (const method of ['auth.test', 'chat.postMessage', 'no.method']) {
      const response = await fetch(place.apiUrl + method, { method: 'POST' });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ ok: false, error: 'not_authed' });
    }
  });

  it('knows its tokens apart', async () => {
    const place = await playground();
    expect(await call(place, 'auth.test', {}, 'xoxb-guess')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await call(place, 'auth.test', {}, place.tokens.app)).toMatchObject({ error: 'not_allowed_token_type' });
    expect(await call(place, 'apps.connections.open', {})).toMatchObject({ error: 'not_allowed_token_type' });
  });

  it('refuses bodies that are too large', async () => {
    const place = await playground();
    const text = 'x'.repeat(4_000_001);
    expect(await call(place, 'chat.postMessage', { channel: PHARMA, text })).toMatchObject({
      error: 'request_too_large',
    });
    const headers = { cookie: await cookie(place), 'content-type': 'application/json' };
    const body = JSON.stringify({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text });
    expect((await fetch(`${origin(place)}/page/act`, { method: 'POST', headers, body })).status).toBe(413);
  });

  it('does nothing for the page that it does not know', async () => {
    const place = await playground();
    const headers = { cookie: await cookie(place), 'content-type': 'application/json' };
    for (const body of ['{', '{}', JSON.stringify({ as: ALICE, do: 'destroy' })]) {
      expect((await fetch(`${origin(place)}/page/act`, { method: 'POST', headers, body })).status).toBe(400);
    }
    expect(await place.act({ as: 'U0', do: 'open_home' })).toMatchObject({ ok: false });
    expect(await place.act({ as: WORKSPACE.bot.userId, do: 'open_home' })).toMatchObject({ ok: false });
  });
});

describe('a file that somebody uploaded', () => {
  it.each([
    ['drawing.svg', 'attachment'],
    ['page.html', 'attachment'],
    ['code.js', 'attachment'],
    ['notes.pdf', 'attachment'],
    ['photo.png', 'inline'],
  ])('%s is sent as %s, and nothing in it runs as the page', async (name, shown) => {
    const place = await withPage();
    const headers = { cookie: await cookie(place) };
    const body = new FormData();
    body.set('as', ALICE);
    body.set('channel', PHARMA);
    body.set('file', new File(['<script>alert(1)</script>'], name));
    const uploaded = await fetch(`${origin(place)}/page/upload`, { method: 'POST', headers, body });
    expect(await uploaded.json()).toMatchObject({ ok: true });
    const [file] = place.state().messages[PHARMA]?.at(-1)?.files ?? [];
    const sent = await fetch(`${origin(place)}/page/files/${file?.id}/${name}`, { headers });
    expect(await sent.text()).toContain('alert');
    expect(sent.headers.get('content-disposition')).toMatch(new RegExp(`^${shown};`));
    expect(sent.headers.get('content-security-policy')).toContain('sandbox');
    expect(sent.headers.get('x-content-type-options')).toBe('nosniff');
    expect(sent.headers.get('content-type')).not.toMatch(/svg|html|javascript/);
  });
});
