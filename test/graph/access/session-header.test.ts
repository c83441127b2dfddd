import { WebSocket } from 'ws';
import { startGuardedApp } from '../../support/access-keys.js';
import type { GuardedApp } from '../../support/access-keys.js';

/** What scripts of pages add to the cookie. */
const CONFIRMED = { 'x-browser-session': '1' };

let app: GuardedApp;
let origin: string;
let cookie: string;
beforeAll(async () => {
  app = await startGuardedApp();
  origin = app.running.url;
  const response = await fetch(`${origin}/console/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', ...CONFIRMED },
    body: JSON.stringify({ accessKey: app.admin }),
  });
  cookie = response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
});
afterAll(() => app.close());

/** Sends a query with the cookie from a page of this server. */
const ask = (headers: Readonly<Record<string, string>>, method = 'POST'): Promise<Response> =>
  fetch(`${origin}/graphql${method === 'GET' ? '?query={viewer{actor}}' : ''}`, {
    method,
    headers: { origin, 'content-type': 'application/json', cookie, ...headers },
    ...(method === 'POST' && { body: '{"query":"{ viewer { actor } }"}' }),
  });

describe('a cookie without the header of the pages', () => {
  it('is refused with a sentence that names the header', async () => {
    // Not counted as attempts to guess a key: the address would be refused after 30.
    for (let round = 0; round < 40; round += 1) {
      const response = await ask({}, round % 2 === 0 ? 'POST' : 'GET');
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="fulfilment-graph"');
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: expect.stringContaining('counts only with the header x-browser-session: 1'),
            extensions: { code: 'UNAUTHENTICATED' },
          },
        ],
      });
    }
    expect((await ask(CONFIRMED)).status).toBe(200);
  });

  it('is no session for the sign-in either', async () => {
    const state = async (headers: object): Promise<unknown> =>
      (await fetch(`${origin}/console/session`, { headers: { cookie, ...headers } })).json();
    expect(await state({})).toMatchObject({ isSignedIn: false });
    expect(await state(CONFIRMED)).toMatchObject({ isSignedIn: true });
  });

  it('does not stand in the way of a key', async () => {
    expect((await ask({ authorization: `Bearer ${app.admin}` })).status).toBe(200);
  });

  it('is not mentioned to a page of another origin', async () => {
    const response = await ask({ origin: 'https://shop.example' });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('x-browser-session');
  });
});

describe('the cookie of a WebSocket', () => {
  function firstOf(headers: object, payload: object): Promise<string | number> {
    const url = `${origin.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws', {
      headers: { origin, cookie, ...headers },
    });
    return new Promise((resolve) => {
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
      socket.on('message', (data) => {
        resolve((JSON.parse((data as Buffer).toString()) as { type: string }).type);
        socket.close();
      });
      socket.on('close', resolve);
    });
  }

  it.each([
    ['with it in the payload', {}, CONFIRMED, 'connection_ack'],
    ['with it in the headers of the payload', {}, { headers: CONFIRMED }, 'connection_ack'],
    ['without it', {}, {}, 4403],
    ['with it in the upgrade alone', CONFIRMED, {}, 4403],
    ['with it, from another origin', { origin: 'http://127.0.0.1:1' }, CONFIRMED, 4403],
  ])('counts or not %s', async (_, headers, payload, first) => {
    expect(await firstOf(headers, payload)).toBe(first);
  });
});
