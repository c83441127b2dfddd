import { WebSocket } from 'ws';
import { buildSchema } from 'graphql';
import { AuthenticationError } from '../../src/graph/access/authentication-error.js';
import { LOCAL_PRINCIPAL } from '../../src/graph/access/principal.js';
import { closeAll, startTestServer } from './server-fixture.js';
import type { TestServer } from './server-fixture.js';

afterEach(closeAll);

/** A server that accepts the key "right", and allows two failures and then one in 10 seconds. */
async function setUp(options: Parameters<typeof startTestServer>[0] = {}) {
  const clock = { now: 0 };
  const server = await startTestServer({
    failureLimits: { capacity: 2, perSecond: 0.1, now: () => clock.now },
    authenticate: (key) => {
      if (key === 'right') return LOCAL_PRINCIPAL;
      throw new AuthenticationError('Wrong key.', key === undefined ? null : 'The key is wrong');
    },
    ...options,
  });
  return { server, clock };
}

const ask = (server: TestServer, key?: string, headers: Record<string, string> = {}) =>
  server.query('{ hello }', {}, { ...headers, ...(key !== undefined && { authorization: key }) });

describe('an address that fails to authenticate too often', () => {
  it('gets 429 with the time to wait, until it has waited', async () => {
    const { server, clock } = await setUp();
    const failing = async () => (await ask(server, 'wrong')).status;
    expect([await failing(), await failing(), await failing()]).toEqual([401, 401, 429]);
    const { headers, json } = await ask(server, 'wrong');
    expect(headers['retry-after']).toBe('10');
    expect(headers['www-authenticate']).toBeUndefined();
    expect(json.errors).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', retryAfterMs: 10_000 } },
    ]);
    expect(json.errors[0].message).toContain('Wrong key.');
    clock.now += 10_000;
    expect([await failing(), await failing()]).toEqual([401, 429]);
  });

  it('is served with a right key nevertheless', async () => {
    const { server } = await setUp();
    for (let round = 0; round < 5; round += 1) await ask(server, 'wrong');
    expect((await ask(server, 'right')).status).toBe(200);
    expect((await ask(server, 'wrong')).status).toBe(429);
  });

  it('does not fail by sending no key', async () => {
    const { server } = await setUp();
    for (let round = 0; round < 5; round += 1) expect((await ask(server)).status).toBe(401);
  });

  it('is the one that a proxy on this machine has seen', async () => {
    const { server } = await setUp();
    const from = (address: string) => ({ 'x-forwarded-for': `1.1.1.1, ${address}` });
    const failing = async (address: string) => (await ask(server, 'wrong', from(address))).status;
    for (let round = 0; round < 3; round += 1) await failing('192.0.2.1');
    expect(await failing('192.0.2.1')).toBe(429);
    expect(await failing('192.0.2.2')).toBe(401);
    expect(await failing('2001:db8::1')).toBe(401);
    expect(await failing('2001:db8:0:0:9::2')).toBe(401);
    expect(await failing('2001:db8::3')).toBe(429);
    expect(await failing('2001:db8:0:1::3')).toBe(401);
  });

  it('gets 4429 on a WebSocket, where failures count as well', async () => {
    const schema = buildSchema('type Query { a: Int } type Subscription { b: Int }');
    const { server } = await setUp({ schema });
    const endOf = async (authorization: string | null): Promise<number> => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, [
        'graphql-transport-ws',
      ]);
      return new Promise((resolve) => {
        socket.on('open', () =>
          socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })),
        );
        socket.on('close', resolve);
        socket.on('message', () => {
          resolve(0);
          socket.close();
        });
      });
    };
    expect([await endOf(null), await endOf('wrong'), await endOf('wrong')]).toEqual([
      4403, 4403, 4403,
    ]);
    expect([await endOf('wrong'), await endOf(null), await endOf('right')]).toEqual([
      4429, 4403, 0,
    ]);
    expect((await ask(server, 'wrong')).status).toBe(429);
  });
});
