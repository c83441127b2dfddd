import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { closeAll, startTestServer } from './server-fixture.js';
import type { Resolvers, TestContext, TestServer } from './server-fixture.js';

afterEach(closeAll);

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
}

function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

interface SlowField {
  readonly resolvers: Resolvers;
  /** Settles when the field starts to run. */
  readonly started: Promise<TestContext>;
  release(value: string): void;
}

/** A field that runs until it is released, or until the signal of its request aborts. */
function slowField(): SlowField {
  const begun = deferred<TestContext>();
  const gate = deferred<string>();
  return {
    resolvers: {
      slow: (_, __, context) => {
        begun.resolve(context);
        const { signal } = context.request;
        const aborted = once(signal, 'abort').then(() => signal.throwIfAborted());
        return Promise.race([gate.promise, aborted]);
      },
    },
    started: begun.promise,
    release: (value) => {
      gate.resolve(value);
    },
  };
}

async function rawConnection({ port }: TestServer): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

async function readToEnd(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

const POST_SLOW = [
  'POST /graphql HTTP/1.1',
  'Host: localhost',
  'Content-Type: application/json',
  'Content-Length: 18',
  '',
  '{"query":"{slow}"}',
].join('\r\n');

describe('a client that disconnects', () => {
  it('stops the execution of its request', async () => {
    const slow = slowField();
    const server = await startTestServer({ resolvers: slow.resolvers });
    const socket = await rawConnection(server);
    socket.write(POST_SLOW);
    const { request } = await slow.started;
    expect(request.signal.aborted).toBe(false);
    const aborted = once(request.signal, 'abort');
    socket.destroy();
    await aborted;
    expect(request.signal.reason).toMatchObject({ name: 'ClientGoneError' });
    expect(server.logs).toContainEqual(
      expect.objectContaining({ msg: 'request', path: '/graphql', status: 499 }),
    );
  });

  it('causes no error during its upload', async () => {
    const server = await startTestServer();
    const socket = await rawConnection(server);
    socket.write(POST_SLOW.slice(0, -5));
    // The server does not report how much it has read, but a response to a later request proves it.
    await server.query('{ hello }');
    socket.destroy();
    await once(socket, 'close');
    await closeAll();
    expect(server.logs).toContainEqual(
      expect.objectContaining({ msg: 'request', path: '/graphql', status: 499 }),
    );
    expect(server.logs.filter(({ level }) => level === 'error')).toEqual([]);
    expect(server.calls).toEqual(['hello']);
  });

  it('causes no error after its response', async () => {
    const contexts: TestContext[] = [];
    const server = await startTestServer({
      resolvers: {
        hello: (_, __, context) => {
          contexts.push(context);
          return 'hello';
        },
      },
    });
    await server.query('{ hello }');
    await closeAll();
    expect(contexts.map(({ request }) => request.signal.aborted)).toEqual([false]);
  });
});

describe('closing', () => {
  it('finishes a running request and closes its connection', async () => {
    const slow = slowField();
    const server = await startTestServer({ resolvers: slow.resolvers });
    const answer = server.query('{ slow }');
    await slow.started;
    const closed = server.close();
    slow.release('in time');
    expect((await answer).json.data).toEqual({ slow: 'in time' });
    expect((await answer).headers['connection']).toBe('close');
    await closed;
  });

  it('aborts requests after the grace period and sends their errors', async () => {
    const slow = slowField();
    const server = await startTestServer({ resolvers: slow.resolvers, shutdownGraceMs: 10 });
    const answer = server.query('{ slow }');
    const { request } = await slow.started;
    await server.close();
    expect(request.signal.reason).toMatchObject({ name: 'ShutdownError' });
    expect((await answer).json.errors[0].extensions.code).toBe('SERVER_SHUTTING_DOWN');
  });

  it('destroys the connections of requests that ignore the abort signal', async () => {
    const begun = deferred<void>();
    const server = await startTestServer({
      resolvers: {
        slow: () => {
          begun.resolve();
          return new Promise(() => undefined);
        },
      },
      shutdownGraceMs: 1,
    });
    const socket = await rawConnection(server);
    socket.on('error', () => undefined);
    socket.write(POST_SLOW);
    await begun.promise;
    const received = readToEnd(socket).catch(() => 'reset');
    await server.close();
    expect(['', 'reset']).toContain(await received);
  });

  it('accepts no connection, and may be called twice', async () => {
    const server = await startTestServer();
    await server.query('{ hello }');
    await Promise.all([server.close(), server.close()]);
    await server.close();
    const socket = connect(server.port, '127.0.0.1');
    await expect(once(socket, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it.each([
    [
      'body',
      POST_SLOW.slice(0, -5),
      /^HTTP\/1\.1 503 [^]*connection: close[^]*SERVER_SHUTTING_DOWN/i,
    ],
    ['head', POST_SLOW.slice(0, 30), /^$/],
  ])('does not wait for the rest of a %s that does not come', async (_, sent, answer) => {
    const slow = slowField();
    const server = await startTestServer({ resolvers: slow.resolvers, shutdownGraceMs: 60_000 });
    const socket = await rawConnection(server);
    socket.write(sent);
    const whole = server.query('{ slow }');
    await slow.started;
    const closed = server.close();
    expect(await readToEnd(socket)).toMatch(answer);
    slow.release('in time');
    expect((await whole).json.data).toEqual({ slow: 'in time' });
    await closed;
    expect(server.logs.filter(({ level }) => level === 'error')).toEqual([]);
    expect(server.calls).toEqual(['slow']);
  });

  it('reports not ready to requests on open connections', async () => {
    const server = await startTestServer();
    const socket = await rawConnection(server);
    socket.write('GET /readyz HTTP/1.1\r\nHost: localhost\r\n');
    // A response on another connection proves that the server has seen the earlier bytes.
    await server.ask('/healthz');
    const closed = server.close();
    socket.write('\r\n');
    const text = await readToEnd(socket);
    expect(text).toMatch(/^HTTP\/1\.1 503 [^]*connection: close[^]*shutting down/i);
    await closed;
  });
});

describe('starting', () => {
  it('fails when the port is taken', async () => {
    const { port } = await startTestServer();
    await expect(startTestServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('returns the URL of the server', async () => {
    const server = await startTestServer();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  });
});
