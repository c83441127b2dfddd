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

/** Sends the head of a request and `part` of its body. */
async function begin(
  { port }: TestServer,
  length: string,
  part: string,
  target = 'POST /graphql',
): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  sockets.add(socket);
  await once(socket, 'connect');
  socket.write(
    `${target} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n${length}\r\n\r\n${part}`,
  );
  return socket;
}

const IN_CHUNKS = 'transfer-encoding: chunked';

/** Returns everything that the server sends until it closes the connection. */
async function untilClosed(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (data: Buffer) => (text += data.toString()));
  // A reset is an error, which `once` would throw.
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

function chunksOf(text: string): string {
  return Array.from(text, (one) => `1\r\n${one}\r\n`).join('');
}

describe('a request whose body has not arrived', () => {
  it('takes no room of the requests that are executed', async () => {
    const server = await startTestServer({ admissionLimits: { maxRequests: 1 } });
    for (let n = 0; n < 20; n += 1) await begin(server, 'content-length: 1000', '{');
    for (let n = 0; n < 3; n += 1) expect((await server.query('{ hello }')).status).toBe(200);
  });

  it('is refused when the body arrives too slowly', async () => {
    const server = await startTestServer({ uploadLimits: { graceMs: 20 } });
    const answer = await untilClosed(await begin(server, 'content-length: 1000', '{'));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"REQUEST_TIMEOUT"');
    expect(answer).toContain('did not arrive within 20 ms');
    expect(server.calls).toEqual([]);
  });

  it('is refused when newer ones exceed the limit', async () => {
    const server = await startTestServer({ uploadLimits: { maxWaiting: 2 } });
    const oldest = await begin(server, 'content-length: 1000', '{');
    const answer = untilClosed(oldest);
    for (let n = 0; n < 2; n += 1) await begin(server, 'content-length: 1000', '{');
    expect(await answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(await answer).toContain('2 requests whose body has not arrived');
    expect((await server.query('{ hello }')).status).toBe(200);
  });
});

describe('a body in pieces of one byte', () => {
  it('is read as a whole', async () => {
    const server = await startTestServer();
    const body = `${chunksOf('{"query":"{ hello(name: \\"Zoë\\") }"}')}0\r\n\r\n`;
    const closing = `${IN_CHUNKS}\r\nconnection: close`;
    const socket = await begin(server, closing, body.replace('1\r\në', '2\r\në'));
    expect(await untilClosed(socket)).toContain('Hello, Zoë!');
  });

  it('is refused when the pieces are too many, without waiting for the rest', async () => {
    const server = await startTestServer();
    const answer = await untilClosed(await begin(server, IN_CHUNKS, chunksOf(' '.repeat(4_097))));
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('more than 4096 pieces. Send it in larger chunks');
  });

  it.each(['POST /graphql', 'GET /healthz', 'POST /healthz', 'GET /graphql?query={hello}'])(
    'closes the connection of %s when it goes on, whether the body is used or not',
    async (target) => {
      const server = await startTestServer();
      const flood = chunksOf(' '.repeat(100_000));
      const before = process.cpuUsage();
      for (let n = 0; n < 6; n += 1) {
        await untilClosed(await begin(server, IN_CHUNKS, flood, target));
      }
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1_500);
      expect((await server.query('{ hello }')).status).toBe(200);
    },
  );
});
