import { Writable } from 'node:stream';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { startGuardedApp } from '../../support/access-keys.js';
import type { GuardedApp } from '../../support/access-keys.js';
import { startRunningApp } from '../../support/running-app.js';
import { until } from '../until.js';

const VIEWER = '{ viewer { actor scopes } }';
const REVOKE = `mutation Revoke($input: RevokeAccessKeyInput!) {
  revokeAccessKey(input: $input) { error { code } }
}`;

let app: GuardedApp;
const lines: string[] = [];
beforeAll(async () => {
  const log = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  app = await startGuardedApp({ logger: pino({ level: 'trace' }, log) });
});
afterAll(() => app.close());

type Headers = Readonly<Record<string, string>>;

/** What scripts of pages add to the cookie. */
const CONFIRMED = { 'x-browser-session': '1' };

/** Sends what a page of this server sends. */
const send = (method: string, headers: Headers = {}, body?: unknown, url = app.running.url) =>
  fetch(`${url}/console/session`, {
    method,
    headers: { origin: url, 'content-type': 'application/json', ...CONFIRMED, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const cookieOf = (response: Response): string =>
  response.headers.getSetCookie()[0]!.split(';', 1)[0]!;

async function signIn(accessKey: string): Promise<string> {
  const response = await send('POST', {}, { accessKey });
  expect(response.status).toBe(200);
  return cookieOf(response);
}

/** Sends a query as a page of this server does, and returns its status and the name of the caller. */
async function askWith(cookie: string, headers: Headers = {}): Promise<[number, string]> {
  const response = await fetch(`${app.running.url}/graphql`, {
    method: 'POST',
    headers: {
      origin: app.running.url,
      'content-type': 'application/json',
      cookie,
      ...CONFIRMED,
      ...headers,
    },
    body: JSON.stringify({ query: VIEWER }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { viewer: { actor: string } };
    errors?: { extensions: { code: string } }[];
  };
  return [response.status, data?.viewer.actor ?? errors?.[0]?.extensions.code ?? ''];
}

const stateOf = async (cookie?: string): Promise<unknown> =>
  (await send('GET', cookie === undefined ? {} : { cookie })).json();

const OUT = { isSignInRequired: true, isSignedIn: false, endsAt: null };
const UNKNOWN = [401, 'UNAUTHENTICATED'];

describe('a sign-in', () => {
  it('gives a browser a cookie that pages cannot read, and that is not the key', async () => {
    const key = await app.createKey(['READ']);
    const response = await send('POST', {}, { accessKey: ` ${key}\n` });
    const [given = '', ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(given).toMatch(
      /^fulfilment-graph-session=[\w-]{100,300}; Max-Age=(\d+); Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(Number(/Max-Age=(\d+)/.exec(given)![1])).toBeGreaterThan(12 * 3600 - 60);
    // The secret itself may contain the separator.
    const secret = key.split('_').slice(2).join('_');
    for (const text of [
      given,
      Buffer.from(cookieOf(response).split('=')[1]!, 'base64url').toString('latin1'),
    ])
      expect(text).not.toContain(secret.slice(0, 12));
    const body = (await response.json()) as { endsAt: string };
    expect(body).toEqual({
      isSignInRequired: true,
      isSignedIn: true,
      endsAt: expect.stringMatching(/Z$/),
    });
    expect(Date.parse(body.endsAt) - Date.now()).toBeLessThanOrEqual(12 * 3_600_000);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await stateOf(cookieOf(response))).toEqual(body);
  });

  it('serves the graph with the rights of the key', async () => {
    const cookie = await signIn(await app.createKey(['READ']));
    expect(await askWith(cookie)).toEqual([200, expect.stringMatching(/^key \d+$/)]);
    expect(await askWith(`theme=dark; ${cookie}; other=1`)).toEqual([200, expect.anything()]);
    const response = await fetch(`${app.running.url}/metrics`, {
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...CONFIRMED },
    });
    expect(response.status).toBe(403);
  });

  it('may create keys that outlive it, as its key may', async () => {
    const cookie = await signIn(app.admin);
    const { data } = await app.running.request<
      { createAccessKey: { error: unknown; secret: string } },
      object
    >(
      'mutation C($input: CreateAccessKeyInput!) { createAccessKey(input: $input) { secret error { code } } }',
      { input: { name: 'of a session', scopes: ['READ'] } },
      { headers: { cookie, origin: app.running.url, ...CONFIRMED } },
    );
    expect(data.createAccessKey).toEqual({ error: null, secret: expect.stringMatching(/^fgk_/) });
  });

  it('ends with a key that ends earlier', async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const input = { name: 'a minute', scopes: ['READ'], expiresAt };
    const { data } = await app.as(
      app.admin,
      'mutation C($input: CreateAccessKeyInput!) { createAccessKey(input: $input) { secret } }',
      { input },
    );
    const response = await send('POST', {}, { accessKey: data.createAccessKey.secret });
    expect(await response.json()).toMatchObject({ endsAt: expiresAt });
  });

  it.each([
    ['no JSON', 'not json', 400],
    ['no key', '{}', 400],
    ['a number', '{"accessKey":1}', 400],
    ['another text', '{"accessKey":"hunter2"}', 401],
    ['an unknown key', `{"accessKey":"fgk_${'0'.repeat(16)}_${'a'.repeat(32)}"}`, 401],
    ['a long body', `{"accessKey":"${'a'.repeat(2000)}"}`, 413],
  ])('with %s is refused, without a cookie', async (_, body, status) => {
    const response = await fetch(`${app.running.url}/console/session`, {
      method: 'POST',
      headers: { origin: app.running.url, 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(status);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.text()).not.toContain('hunter2');
  });

  it('as a form is refused', async () => {
    const response = await send('POST', { 'content-type': 'text/plain' }, { accessKey: app.admin });
    expect([response.status, response.headers.getSetCookie()]).toEqual([415, []]);
  });
});

describe('a session', () => {
  it('ends when the browser signs out', async () => {
    const cookie = await signIn(app.admin);
    const response = await send('DELETE', { cookie });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-fulfilment-graph-session=; Max-Age=0; .*Secure$/),
      expect.stringMatching(/^fulfilment-graph-session=; Max-Age=0; /),
    ]);
    expect(await stateOf()).toEqual(OUT);
  });

  it('ends at once with its key', async () => {
    const key = await app.createKey(['READ']);
    const cookie = await signIn(key);
    expect(await askWith(cookie)).toEqual([200, expect.anything()]);
    await app.as(app.admin, REVOKE, { input: { accessKeyId: key } });
    // Not counted as attempts to guess a key: the address would be refused after 30.
    for (let round = 0; round < 40; round += 1) expect(await askWith(cookie)).toEqual(UNKNOWN);
    expect(await stateOf(cookie)).toEqual(OUT);
  });

  it.each([
    ['was changed', (cookie: string) => cookie.slice(0, -3).concat('AAA')],
    ['is empty', (cookie: string) => cookie.replace(/=.*/, '=')],
    ['is long', (cookie: string) => cookie + 'A'.repeat(2000)],
    [
      'is in the clear',
      () => {
        const content = JSON.stringify([Date.now() + 1e12, app.admin]);
        const clear = Buffer.concat([Buffer.alloc(9), Buffer.from(content)]);
        return `fulfilment-graph-session=${clear.toString('base64url')}`;
      },
    ],
    ['is the key itself', () => `fulfilment-graph-session=${app.admin}`],
  ])('that %s counts like none', async (_, change) => {
    const cookie = change(await signIn(app.admin));
    expect(await askWith(cookie)).toEqual(UNKNOWN);
    expect(await stateOf(cookie)).toEqual(OUT);
  });

  it('gives way to an Authorization header', async () => {
    const cookie = await signIn(app.admin);
    expect(await askWith(cookie, { authorization: 'Bearer fgk_1' })).toEqual(UNKNOWN);
    const key = await app.createKey(['READ']);
    const [, actor] = await askWith(cookie, { authorization: `Bearer ${key}` });
    expect(actor).toMatch(/^key \d+$/);
  });

  it('does not lift the protection against forged requests', async () => {
    const cookie = await signIn(app.admin);
    const response = await fetch(`${app.running.url}/graphql`, {
      method: 'POST',
      headers: { origin: app.running.url, 'content-type': 'text/plain', cookie, ...CONFIRMED },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(response.status).toBe(400);
    const get = await fetch(`${app.running.url}/graphql?query={viewer{actor}}`, {
      headers: { 'sec-fetch-site': 'same-origin', cookie, ...CONFIRMED },
    });
    expect(get.status).toBe(400);
  });
});

describe('a page of another origin', () => {
  const port = (): string => app.running.url.replace(/:\d+$/, ':1');

  it.each([
    ['another site', () => ({ origin: 'https://shop.example' })],
    ['another port of this machine', () => ({ origin: port() })],
    ['a sandbox', () => ({ origin: 'null' })],
    ['a sibling domain', () => ({ 'sec-fetch-site': 'same-site' })],
    ['another site, by its relation', () => ({ 'sec-fetch-site': 'cross-site' })],
  ])('such as %s gets nothing for the cookie, and cannot sign in or out', async (_, from) => {
    const cookie = await signIn(app.admin);
    expect(await askWith(cookie, from())).toEqual(UNKNOWN);
    const answers = [
      await send('POST', from(), { accessKey: app.admin }),
      await send('DELETE', { cookie, ...from() }),
    ];
    for (const answer of answers) {
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
      expect(await answer.json()).toMatchObject({
        errors: [{ extensions: { code: 'ORIGIN_NOT_ALLOWED' } }],
      });
    }
  });

  it('is unknown, and so is none at all, for a change', async () => {
    const cookie = await signIn(app.admin);
    const response = await fetch(`${app.running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, ...CONFIRMED },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(response.status).toBe(401);
  });

  it('never gets permission to send cookies', async () => {
    const preflight = await fetch(`${app.running.url}/console/session`, {
      method: 'OPTIONS',
      headers: { origin: port(), 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('a WebSocket', () => {
  /** Connects, and returns the type of the first message, or the code of the end. */
  function firstOf(headers: Headers): Promise<string | number> {
    const socket = new WebSocket(
      `${app.running.url.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
      { headers },
    );
    return new Promise((resolve) => {
      socket.on('open', () =>
        socket.send(JSON.stringify({ type: 'connection_init', payload: CONFIRMED })),
      );
      socket.on('message', (data) => {
        resolve((JSON.parse((data as Buffer).toString()) as { type: string }).type);
        socket.close();
      });
      socket.on('close', resolve);
    });
  }

  it('takes the cookie from pages of this server alone', async () => {
    const cookie = await signIn(app.admin);
    const { url: origin } = app.running;
    expect(await firstOf({ cookie, origin })).toBe('connection_ack');
    expect(await firstOf({ cookie })).toBe(4403);
    expect(await firstOf({ cookie, origin: origin.replace(/:\d+$/, ':1') })).toBe(4403);
    expect(await firstOf({ cookie: `${cookie.slice(0, -3)}AAA`, origin })).toBe(4403);
  });

  it('ends with the key of the session', async () => {
    const key = await app.createKey(['READ']);
    const { url: origin } = app.running;
    const socket = new WebSocket(
      `${origin.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
      { headers: { origin, cookie: await signIn(key) } },
    );
    const ended = new Promise<number>((resolve) => {
      socket.on('close', resolve);
    });
    await new Promise<void>((resolve) => {
      const init = { type: 'connection_init', payload: CONFIRMED };
      socket.on('open', () => socket.send(JSON.stringify(init)));
      socket.on('message', () => resolve());
    });
    await app.as(app.admin, REVOKE, { input: { accessKeyId: key } });
    expect(await ended).toBe(4403);
  });
});

describe('wrong keys', () => {
  it('are refused for a while after too many, as everywhere', async () => {
    const guarded = await startGuardedApp();
    try {
      const statuses: number[] = [];
      for (let round = 0; round < 32; round += 1) {
        const { url } = guarded.running;
        statuses.push((await send('POST', {}, { accessKey: 'fgk_wrong' }, url)).status);
      }
      expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
      const right = await send('POST', {}, { accessKey: guarded.admin }, guarded.running.url);
      expect(right.status).toBe(200);
    } finally {
      await guarded.close();
    }
  });
});

describe('a server', () => {
  it('behind TLS marks the cookie as secure', async () => {
    const guarded = await startGuardedApp({ env: { PUBLIC_URL: 'https://ship.example' } });
    try {
      const { url } = guarded.running;
      for (const origin of ['https://ship.example', url]) {
        const response = await send('POST', { origin }, { accessKey: guarded.admin }, url);
        const [cookie = ''] = response.headers.getSetCookie();
        expect(cookie).toMatch(/^__Host-fulfilment-graph-session=.*; Secure$/);
        const plain = cookieOf(response).replace('__Host-', '');
        const states = await Promise.all(
          [cookieOf(response), plain].map(async (one) =>
            (await send('GET', { origin, cookie: one }, undefined, url)).json(),
          ),
        );
        expect(states).toMatchObject([{ isSignedIn: true }, { isSignedIn: false }]);
      }
    } finally {
      await guarded.close();
    }
  });

  it('without keys needs no sign-in, whatever cookie a browser has left', async () => {
    const open = await startRunningApp();
    try {
      const cookie = await signIn(app.admin);
      const answer = await send('GET', { cookie }, undefined, open.url);
      expect(await answer.json()).toEqual({
        isSignInRequired: false,
        isSignedIn: false,
        endsAt: null,
      });
      const { data } = await open.request<{ viewer: { actor: string } }, object>(
        VIEWER,
        {},
        { headers: { cookie, origin: open.url } },
      );
      expect(data.viewer.actor).toBe('local');
    } finally {
      await open.close();
    }
  });
});

it('no cookie and no key is in the log', async () => {
  const cookie = await signIn(app.admin);
  await askWith(cookie);
  await send('DELETE', { cookie });
  await until(async () => lines.some((line) => line.includes('console-session')));
  const text = lines.join('');
  expect(text).not.toContain(cookie.split('=')[1]);
  expect(text).not.toContain(app.admin.slice(-20));
});
