import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { closeAll, startTestServer } from './server-fixture.js';
import type { TestServer } from './server-fixture.js';

const sockets = new Set<Socket>();

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await closeAll();
});

/** Starts a POST of `length` bytes and sends `part` of its body. Does not read the response. */
async function begin({ port }: TestServer, length: number, part: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').pause();
  sockets.add(socket);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const head = `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
  socket.write(head + part);
  return socket;
}

/** Repeats the query until the response has the status. */
async function askUntil(server: TestServer, status: number, query = '{ hello }') {
  for (;;) {
    const answer = await server.query(query);
    if (answer.status === status) return answer;
  }
}

/** More than the buffers of the operating system for a client on the same machine, and less than the limit of an answer. */
const LARGE = 15 * 1024 * 1024;

describe('a busy server', () => {
  it('refuses requests above its limit and serves new ones after others have ended', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const started = Promise.withResolvers<void>();
    const server = await startTestServer({
      admissionLimits: { maxRequests: 1 },
      resolvers: {
        slow: () => {
          started.resolve();
          return promise;
        },
      },
    });
    const slow = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ slow }"}',
    });
    await started.promise;
    const refused = await server.query('{ hello }');
    expect(refused).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
      json: { errors: [{ extensions: { code: 'SERVER_BUSY' } }] },
    });
    expect((await server.ask('/healthz')).status).toBe(200);
    expect(server.calls).toEqual(['slow']);
    resolve('done');
    expect(await (await slow).json()).toMatchObject({ data: { slow: 'done' } });
    await askUntil(server, 200);
  });

  it('keeps the places of authenticated callers and of links from requests without a key', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const server = await startTestServer({
      admissionLimits: { maxRequests: 1, maxAnonymousRequests: 1 },
      finishConnection: async () => {
        started.resolve();
        await promise;
        return { status: 400, title: 'x', text: 'x', location: null };
      },
    });
    const slow = fetch(`${server.url}/connect/callback`);
    await started.promise;
    const { status, json } = await server.ask('/connect/callback');
    expect([status, json.errors[0].extensions.code]).toEqual([503, 'SERVER_BUSY']);
    for (let n = 0; n < 3; n += 1) expect((await server.query('{ hello }')).status).toBe(200);
    expect((await server.ask('/labels/token')).status).toBe(404);
    resolve();
    expect((await slow).status).toBe(400);
  });

  it('serves labels while GraphQL has no free place', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const started = Promise.withResolvers<void>();
    const slow = (): Promise<string> => {
      started.resolve();
      return promise;
    };
    const server = await startTestServer({
      admissionLimits: { maxRequests: 1 },
      resolvers: { slow },
    });
    const answer = fetch(`${server.url}/graphql?query=%7Bslow%7D`, {
      headers: { 'content-type': 'application/json' },
    });
    await started.promise;
    expect((await server.query('{ hello }')).status).toBe(503);
    expect((await server.ask('/labels/token')).status).toBe(404);
    resolve('done');
    expect((await answer).status).toBe(200);
  });

  it('refuses bodies above the shared limit until others have ended', async () => {
    const server = await startTestServer({ admissionLimits: { maxBodyBytes: 1000 } });
    const query = `{ hello } # ${'x'.repeat(200)}`;
    const uploading = await begin(server, 2000, 'x'.repeat(900));
    const { json } = await askUntil(server, 503, query);
    expect(json.errors[0].extensions.code).toBe('SERVER_BUSY');
    expect((await server.query('{ hello }')).status).toBe(200);
    uploading.destroy();
    await askUntil(server, 200, query);
    for (let n = 0; n < 10; n += 1) expect((await server.query(query)).status).toBe(200);
  });
});

describe('a request that is refused in the middle of its body', () => {
  it.each([
    ['because the body is too large', { limits: { maxBodyBytes: 900 } }],
    ['because all bodies together are too large', {}],
  ])('leaves room for the bodies of others while it goes on: %s', async (_, options) => {
    const server = await startTestServer({ admissionLimits: { maxBodyBytes: 1000 }, ...options });
    const query = `{ hello } # ${'x'.repeat(200)}`;
    const uploading = await begin(server, 5000, 'x'.repeat(890));
    await askUntil(server, 503, query);
    uploading.write('x'.repeat(200));
    await askUntil(server, 200, query);
    for (let n = 0; n < 10; n += 1) expect((await server.query(query)).status).toBe(200);
    expect(uploading.destroyed).toBe(false);
  });
});

describe('a client that pipelines requests', () => {
  it('has at most 32 open requests, leaves room for others, and is closed above that', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const server = await startTestServer({
      admissionLimits: { maxRequests: 100 },
      resolvers: { slow: () => promise },
    });
    const body = '{"query":"{ slow }"}';
    const client = await begin(server, body.length, body);
    const again = `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    client.write(again.repeat(199));
    while (server.calls.length < 32) await new Promise((wait) => setTimeout(wait, 5));
    expect((await server.query('{ hello }')).status).toBe(200);
    resolve('done');
    let text = '';
    client.on('data', (chunk: Buffer) => (text += chunk.toString()));
    client.resume();
    // It is closed behind the refusal: thousands of requests fit into one packet, and refusing them takes time too.
    await once(client, 'close');
    const statuses = [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
    expect(statuses).toEqual([...Array.from({ length: 32 }, () => '200'), '503']);
    expect(server.calls.filter((call) => call === 'slow')).toHaveLength(32);
    expect(text).toContain('The connection has reached its limit of 32 open requests');
    expect((await server.query('{ hello }')).status).toBe(200);
  });
});

describe('a client that does not read', () => {
  const BODY = '{"query":"{ hello }"}';
  const hello = 'x'.repeat(LARGE);
  const resolvers = { hello: () => hello };

  it('is disconnected after the time limit', async () => {
    const server = await startTestServer({ resolvers, unreadLimits: { maxMs: 20 } });
    const reader = await begin(server, BODY.length, BODY);
    await warned(server, 1);
    expect(await bytesOf(reader)).toBeLessThan(hello.length);
  });

  it('is disconnected earlier when all unread responses exceed their limit, the oldest first', async () => {
    const server = await startTestServer({ resolvers, unreadLimits: { maxBytes: 40_000_000 } });
    const readers: Socket[] = [];
    for (let n = 0; n < 3; n += 1) readers.push(await begin(server, BODY.length, BODY));
    await warned(server, 1);
    const sizes = await Promise.all(readers.map(bytesOf));
    expect(sizes.filter((size) => size > hello.length)).toHaveLength(2);
  });
});

async function warned(server: TestServer, count: number): Promise<void> {
  const text = 'a client that reads too slowly was disconnected';
  while (server.logs.filter(({ msg }) => msg === text).length < count) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Reads until the response is complete or cut off. */
function bytesOf(socket: Socket): Promise<number> {
  return new Promise((resolve) => {
    let bytes = 0;
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > LARGE + 100) resolve(bytes);
    });
    socket.on('close', () => resolve(bytes));
    socket.resume();
  });
}
