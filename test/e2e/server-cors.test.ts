import { closeAll, startTestServer } from './server-fixture.js';
import type { Answer } from './server-fixture.js';

afterEach(closeAll);

const SHOP = 'https://shop.example';

const permissions = ({ headers }: Answer): readonly string[] =>
  Object.keys(headers).filter((name) => name.startsWith('access-control'));

describe('a page of another origin', () => {
  it.each([
    ['an allowed one', SHOP],
    ['a frontend on this machine', 'http://localhost:5173'],
  ])('may read responses and send its key: %s', async (_, origin) => {
    const server = await startTestServer({ allowedOrigins: [SHOP] });
    const preflight = await server.ask('/graphql', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.text]).toEqual([204, '']);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': expect.stringContaining('authorization, content-type'),
      vary: 'Origin',
    });
    const answer = await server.query('{ hello }', {}, { origin });
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe(origin);
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    expect(server.calls).toHaveLength(1);
  });

  it('that is not allowed may not', async () => {
    const server = await startTestServer({ allowedOrigins: [SHOP], host: '0.0.0.0' });
    for (const origin of [
      'https://evil.example',
      'http://localhost:5173',
      `${SHOP}.evil`,
      'null',
    ]) {
      const headers = { origin, 'access-control-request-method': 'POST' };
      const preflight = await server.ask('/graphql', { method: 'OPTIONS', headers });
      expect([preflight.status, permissions(preflight)]).toEqual([405, []]);
      const answer = await server.query('{ hello }', {}, { origin });
      expect([permissions(answer), answer.headers['vary']]).toEqual([
        [],
        expect.stringMatching(/Origin$/),
      ]);
    }
  });

  it('learns why it is refused', async () => {
    const server = await startTestServer({ allowedOrigins: [SHOP] });
    const answer = await server.ask('/nowhere', { headers: { origin: SHOP } });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([404, SHOP]);
  });

  it('shares no cached file with other origins', async () => {
    const server = await startTestServer({ allowedOrigins: [SHOP] });
    const { headers } = await server.ask('/client/apollo.json', { headers: { origin: SHOP } });
    expect(headers['vary']).toBe('Accept-Encoding, Origin');
  });
});
