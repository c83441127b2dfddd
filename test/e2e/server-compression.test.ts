import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { request } from 'undici';
import { closeAll, linksTo, startTestServer } from './server-fixture.js';
import type { TestServer } from './server-fixture.js';

afterEach(closeAll);

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  zstd: zstdDecompressSync,
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

interface Coded {
  readonly status: number;
  readonly coding: string | null;
  readonly vary: unknown;
  readonly bytes: number;
  readonly text: string;
}

async function ask(
  server: TestServer,
  path: string,
  headers: Record<string, string>,
  body: object | null = null,
): Promise<Coded> {
  const answer = await request(`${server.url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    body: body && JSON.stringify(body),
  });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  expect(Number(answer.headers['content-length'])).toBe(bytes.length);
  const coding = answer.headers['content-encoding'];
  return {
    status: answer.statusCode,
    coding: typeof coding === 'string' ? coding : null,
    vary: answer.headers['vary'],
    bytes: bytes.length,
    text: (DECODERS[String(coding)]?.(bytes) ?? bytes).toString(),
  };
}

const list = (server: TestServer, first: number, headers: Record<string, string>): Promise<Coded> =>
  ask(server, '/graphql', headers, { query: `{ places(first: ${first}) { id name } }` });

describe('an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['*', 'zstd'],
    ['br;q=0.5, gzip', 'gzip'],
    ['zstd;q=0, *;q=0.1', 'br'],
    ['gzip;q=0.5, identity', null],
    ['deflate', null],
    ['identity', null],
    ['', null],
  ])('to Accept-Encoding %j is coded as %s', async (accepted, coding) => {
    const server = await startTestServer({ compression: 'always' });
    const answer = await list(server, 200, { 'accept-encoding': accepted });
    expect(answer).toMatchObject({ status: 200, coding, vary: 'Accept-Encoding' });
    expect(JSON.parse(answer.text).data.places).toHaveLength(200);
    expect(answer.bytes).toBeLessThan(coding ? 2000 : Infinity);
  });

  it('is coded from 2 KB on, and below when the client refuses identity', async () => {
    const server = await startTestServer({ compression: 'always' });
    expect((await list(server, 10, { 'accept-encoding': 'gzip' })).coding).toBeNull();
    const strict = await list(server, 10, { 'accept-encoding': 'gzip, identity;q=0' });
    expect(strict.coding).toBe('gzip');
    expect(JSON.parse(strict.text).data.places).toHaveLength(10);
  });

  it('of several hundred KB is coded too', async () => {
    const server = await startTestServer({ compression: 'always' });
    const answer = await list(server, 9000, { 'accept-encoding': 'br' });
    expect(answer.text.length).toBeGreaterThan(300_000);
    expect([answer.coding, answer.bytes < 60_000]).toEqual(['br', true]);
  });

  it('is not computed when the client accepts no available coding', async () => {
    const server = await startTestServer({ compression: 'always' });
    for (const accepted of ['identity;q=0', '*;q=0', 'deflate, identity;q=0']) {
      const headers = { 'accept-encoding': accepted };
      const answer = await ask(server, '/graphql', headers, { query: 'mutation { change }' });
      expect(answer.status).toBe(406);
      expect(JSON.parse(answer.text).errors[0]).toMatchObject({
        message: expect.stringContaining('Supported: zstd, br, gzip, identity.'),
        extensions: { code: 'NOT_ACCEPTABLE' },
      });
    }
    expect(server.calls).toEqual([]);
  });

  it('is not computed when the client accepts no available type', async () => {
    const server = await startTestServer();
    for (const accept of ['text/plain', 'text/html', 'multipart/mixed', 'application/json;q=0']) {
      const answer = await ask(server, '/graphql', { accept }, { query: 'mutation { change }' });
      expect(answer.status).toBe(406);
      expect(JSON.parse(answer.text).errors[0]).toMatchObject({
        message: expect.stringContaining('Supported: application/json or'),
        extensions: { code: 'NOT_ACCEPTABLE' },
      });
    }
    expect(server.calls).toEqual([]);
  });

  it('is not computed for a GET that accepts only a page or only parts', async () => {
    const server = await startTestServer();
    const path = `/graphql?${new URLSearchParams({ query: '{ hello }' }).toString()}`;
    const preflight = { 'apollo-require-preflight': 'true' };
    const page = await ask(server, path, { ...preflight, accept: 'text/html' });
    expect([page.status, page.text.includes('<!DOCTYPE html>')]).toEqual([200, true]);
    for (const accept of ['multipart/mixed', 'multipart/mixed; deferSpec=20220824']) {
      const answer = await ask(server, path, { ...preflight, accept });
      expect(answer.status).toBe(406);
      expect(JSON.parse(answer.text).errors[0].extensions.code).toBe('NOT_ACCEPTABLE');
    }
    expect(server.calls).toEqual([]);
  });

  it('is not coded for clients on the same machine, unless a proxy forwards it', async () => {
    const server = await startTestServer();
    const gzip = { 'accept-encoding': 'gzip' };
    expect((await list(server, 200, gzip)).coding).toBeNull();
    for (const proxied of [
      { 'x-forwarded-for': '192.0.2.7' },
      { forwarded: 'for=192.0.2.7' },
      { via: '1.1 proxy' },
    ]) {
      expect((await list(server, 200, { ...gzip, ...proxied })).coding).toBe('gzip');
    }
  });

  it('is not coded when the operator turns compression off', async () => {
    const server = await startTestServer({ compression: 'never' });
    const proxied = { 'accept-encoding': 'gzip', via: '1.1 proxy' };
    expect((await list(server, 200, proxied)).coding).toBeNull();
  });
});

describe('a file', () => {
  it('of the explorer is coded, and its ETag matches in any coding', async () => {
    const server = await startTestServer({ compression: 'always' });
    const { text } = await server.ask('/explorer');
    const path = /src="(\/[^"]*graphiql[^"]*\.js)"/.exec(text)![1]!;
    const [plain, coded] = [
      await ask(server, path, { 'accept-encoding': 'identity' }),
      await ask(server, path, { 'accept-encoding': 'gzip' }),
    ];
    expect(coded).toMatchObject({ coding: 'gzip', vary: 'Accept-Encoding', text: plain.text });
    expect(coded.bytes).toBeLessThan(plain.bytes / 2);
    const { headers } = await server.ask(path);
    const again = await server.ask(path, {
      headers: { 'if-none-match': String(headers['etag']), 'accept-encoding': 'gzip' },
    });
    expect([again.status, again.headers['vary']]).toEqual([304, 'Accept-Encoding']);
  });

  it('of a label is never coded', async () => {
    const bytes = Buffer.alloc(10_000, '^XA');
    const server = await startTestServer({
      compression: 'always',
      readLink: linksTo(async () => ({ fileName: 'a.zpl', contentType: 'application/zpl', bytes })),
    });
    const answer = await ask(server, '/labels/token', { 'accept-encoding': 'gzip' });
    expect(answer).toMatchObject({ status: 200, coding: null, bytes: 10_000 });
  });
});
