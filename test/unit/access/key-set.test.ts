import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readKeySet } from '../../../src/domains/access/key-set.js';

const DISCOVERY = '/.well-known/openid-configuration';

/** What the provider responds with, by path: a status with a location, or a body. */
let responses: Record<string, string | { readonly status: number; readonly location?: string }>;
let server: Server;
let issuer: string;

beforeEach(async () => {
  responses = {};
  server = createServer(({ url = '' }, response) => {
    const found = responses[url] ?? { status: 404 };
    if (typeof found === 'string') response.end(found);
    else response.writeHead(found.status, { location: found.location ?? '' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
});

const read = (jwksUrl: string | null = null) => readKeySet({ issuer, jwksUrl });

describe('the keys of a provider', () => {
  it('are found under an issuer with a path and a slash', async () => {
    issuer = `${issuer}/realms/one/`;
    const place = new URL(issuer);
    responses[`/realms/one${DISCOVERY}`] = JSON.stringify({
      issuer,
      jwks_uri: `${place.origin}/keys`,
    });
    responses['/keys'] = '{"keys":[]}';
    expect(await read()).toEqual({ keys: [] });
  });

  it.each<[string, () => void, string]>([
    ['a provider without discovery', () => undefined, 'responded with 404'],
    ['a redirect', () => (responses[DISCOVERY] = { status: 302, location: '/x' }), 'fetch failed'],
    ['text', () => (responses[DISCOVERY] = '<html>'), 'JSON'],
    ['a number', () => (responses[DISCOVERY] = '7'), 'no JSON object'],
    [
      'a configuration without jwks_uri',
      () => (responses[DISCOVERY] = JSON.stringify({ issuer })),
      'names no jwks_uri',
    ],
    [
      'keys without TLS on another machine',
      () => (responses[DISCOVERY] = JSON.stringify({ issuer, jwks_uri: 'http://192.0.2.1/keys' })),
      'neither https nor on this machine',
    ],
  ])('are not taken from %s', async (_, prepare, problem) => {
    prepare();
    await expect(read()).rejects.toThrow(problem);
  });

  it('are not taken from a response without end', async () => {
    responses['/keys'] = JSON.stringify({ keys: ['x'.repeat(300_000)] });
    await expect(read(`${issuer}/keys`)).rejects.toThrow('more than 262144 bytes');
  });

  it('are a list', async () => {
    responses['/keys'] = '{"keys":{}}';
    await expect(read(`${issuer}/keys`)).rejects.toThrow('holds no set of keys');
  });
});
