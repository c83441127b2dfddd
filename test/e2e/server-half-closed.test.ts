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

/** Connects like `nc -N`, which still reads after it has sent everything. */
function connectTo({ port }: TestServer): Socket {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  sockets.add(socket);
  socket.on('error', () => undefined);
  return socket;
}

/** Returns what the server sends until it ends the connection. */
function answerOn(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('end', () => socket.end());
  });
}

function post(body: string, length = body.length, version = '1.1'): string {
  return `POST /graphql HTTP/${version}\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`;
}

const CHANGE = '{"query":"mutation { change }"}';
const SLOW = '{"query":"{ slow }"}';

/** A server whose field `slow` lasts until `finish`. */
async function withSlow() {
  const done = Promise.withResolvers<string>();
  const started = Promise.withResolvers<void>();
  const aborted = Promise.withResolvers<void>();
  const server = await startTestServer({
    resolvers: {
      slow: (_, __, { request }) => {
        request.signal.addEventListener('abort', () => aborted.resolve());
        started.resolve();
        return done.promise;
      },
    },
  });
  return { server, started: started.promise, aborted: aborted.promise, finish: done.resolve };
}

describe('a client that ends its half of the connection after the request', () => {
  it('gets the response of a mutation, and the connection is closed', async () => {
    const server = await startTestServer();
    const socket = connectTo(server);
    const answer = answerOn(socket);
    socket.end(post(CHANGE));
    expect(await answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\{"data":\{"change":true\}/);
    expect(server.calls).toEqual(['change']);
  });

  it('gets all responses of a pipeline in their order', async () => {
    const server = await startTestServer();
    const socket = connectTo(server);
    const answer = answerOn(socket);
    socket.end(post(CHANGE) + post('{"query":"{ hello }"}'));
    expect(await answer).toMatch(/"change":true[^]*HTTP\/1\.1 200 OK[^]*Hello/);
  });

  it('gets the response of a long request behind probes, which are interim responses', async () => {
    const { server, started, finish } = await withSlow();
    const socket = connectTo(server);
    const answer = answerOn(socket);
    socket.end(post(SLOW));
    await started;
    await new Promise((resolve) => socket.once('data', resolve));
    finish('done');
    expect(await answer).toMatch(
      /^(?:HTTP\/1\.1 100 Continue\r\n\r\n)+HTTP\/1\.1 200 OK\r\n[^]*"slow":"done"/,
    );
  });

  it('is refused when half of a request is missing', async () => {
    const server = await startTestServer();
    for (const text of [post(CHANGE, 100), 'POST /graphql HTTP/1.1\r\nhost']) {
      const socket = connectTo(server);
      const answer = answerOn(socket);
      socket.end(text);
      expect(await answer).not.toContain('200 OK');
    }
    expect(server.calls).toEqual([]);
  });

  it('is disconnected when it has sent nothing', async () => {
    const server = await startTestServer();
    const socket = connectTo(server);
    const answer = answerOn(socket);
    socket.end();
    expect(await answer).toBe('');
  });

  it('is disconnected with HTTP/1.0, which has no interim responses', async () => {
    const { server, started, aborted } = await withSlow();
    const socket = connectTo(server);
    const answer = answerOn(socket);
    socket.write(post(SLOW, SLOW.length, '1.0'));
    await started;
    socket.end();
    await aborted;
    expect(await answer).toBe('');
  });
});

it('aborts the request of a client that closes the connection', async () => {
  const { server, started, aborted } = await withSlow();
  const socket = connectTo(server);
  socket.write(post(SLOW));
  await started;
  socket.destroy();
  expect(await aborted).toBeUndefined();
});
