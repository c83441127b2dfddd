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
  /** Settles when the field has begun to run. */
  readonly started: Promise<TestContext>;
  release(value: string): void;
}

/** A field that runs until it is released, or until its request's signal fires. */
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

describe('a client that goes away', () => {
  it('ends the work that was done for it', async () => {
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

  it('in the middle of its question is no error', async () => {
    const server = await startTestServer();
    const socket = await rawConnection(server);
    socket.write(POST_SLOW.slice(0, -5));
    // Nothing tells when the server has read that much, but that it answers what was sent later.
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

  it('after its answer disturbs nothing', async () => {
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
  it('lets a running request end, and its connection with it', async () => {
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

  it('aborts what still runs after the grace, and answers it', async () => {
    const slow = slowField();
    const server = await startTestServer({ resolvers: slow.resolvers, shutdownGraceMs: 10 });
    const answer = server.query('{ slow }');
    const { request } = await slow.started;
    await server.close();
    expect(request.signal.reason).toMatchObject({ name: 'ShutdownError' });
    expect((await answer).json.errors[0].extensions.code).toBe('SERVER_SHUTTING_DOWN');
  });

  it('destroys the connections of requests that ignore the signal', async () => {
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

  it('accepts nothing any more, and can be asked for twice', async () => {
    const server = await startTestServer();
    await server.query('{ hello }');
    await Promise.all([server.close(), server.close()]);
    await server.close();
    const socket = connect(server.port, '127.0.0.1');
    await expect(once(socket, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('makes the server not ready for requests that were on their way', async () => {
    const server = await startTestServer();
    const socket = await rawConnection(server);
    socket.write('GET /readyz HTTP/1.1\r\nHost: localhost\r\n');
    // An answer on another connection shows that the server has seen the bytes before it.
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

  it('tells where the server is', async () => {
    const server = await startTestServer();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  });
});
