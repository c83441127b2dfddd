import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { closeAll, startTestServer } from './server-fixture.js';
import {
  closeCode,
  connectClient,
  connectSocket,
  disconnectAll,
  follow,
  refusalOf,
  startSubscriptionServer,
} from './server-subscriptions-fixture.js';

afterEach(async () => {
  await disconnectAll();
  await closeAll();
});

const TICK = 'subscription { tick { n } }';
const PUBLIC = 'https://graph.example';

interface Gate {
  readonly begun: Promise<void>;
  readonly subscription: string;
  readonly slow: () => Promise<string>;
  readonly open: () => void;
}

/** An event that is being executed until the gate is opened. */
function gate(): Gate {
  let begin: () => void = () => undefined;
  let open: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    begun,
    subscription: 'subscription { tick { n slow } }',
    slow: async () => {
      begin();
      await opened;
      return 'done';
    },
    open: () => {
      open();
    },
  };
}

describe('a page that opens a WebSocket', () => {
  it.each([
    ["the server's own", (url: string) => url],
    ["the server's own behind TLS", (url: string) => url.replace('http', 'https')],
    ['a frontend on the same machine', () => 'http://localhost:5173'],
    ['the public one', () => PUBLIC],
  ])('is accepted from %s origin', async (_, originOf) => {
    const server = await startSubscriptionServer({ publicUrl: PUBLIC });
    const socket = await connectSocket(server, { origin: originOf(server.url) });
    expect(socket.readyState).toBe(socket.OPEN);
  });

  it.each([
    'https://evil.example',
    'http://graph.example',
    'https://graph.example.evil.example',
    'http://localhost.evil.example',
    'chrome-extension://localhost',
    'null',
    '',
  ])('is refused from %j', async (origin) => {
    const server = await startSubscriptionServer({ publicUrl: PUBLIC });
    const { status, body } = await refusalOf(server, { headers: { origin } });
    await server.close();
    expect([status, body.errors[0]!.extensions.code]).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(server.logs).toContainEqual(
      expect.objectContaining({ msg: 'request', path: '/graphql', status: 403 }),
    );
  });

  it('is refused for another page of this machine when the server is public', async () => {
    const server = await startSubscriptionServer({ host: '0.0.0.0' });
    const { status } = await refusalOf(server, { origin: 'http://127.0.0.1:5173' });
    expect(status).toBe(403);
  });
});

describe('an upgrade', () => {
  it('is refused for a Host that the server does not accept', async () => {
    const server = await startSubscriptionServer();
    const { status, body } = await refusalOf(server, { headers: { host: 'evil.example' } });
    expect([status, body.errors[0]!.extensions.code]).toEqual([421, 'MISDIRECTED_REQUEST']);
  });

  it('is refused above the limit of connections, until one closes', async () => {
    const server = await startSubscriptionServer({ subscriptionLimits: { maxConnections: 1 } });
    const socket = await connectSocket(server);
    const { status, body } = await refusalOf(server, {});
    expect([status, body.errors[0]!.extensions.code]).toEqual([503, 'TOO_MANY_CONNECTIONS']);
    socket.close();
    await closeCode(socket);
    expect((await connectSocket(server)).readyState).toBe(socket.OPEN);
  });

  it.each([
    ['to something else', '/graphql', 'h2c'],
    ['to a WebSocket elsewhere', '/healthz', 'websocket'],
  ])('%s is ignored', async (_, path, upgrade) => {
    const server = await startSubscriptionServer();
    const post = path === '/graphql';
    const request = httpRequest(`${server.url}${path}`, {
      method: post ? 'POST' : 'GET',
      headers: { connection: 'upgrade', upgrade, 'content-type': 'application/json' },
    });
    request.end(post ? '{"query":"{hello}"}' : '');
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(200);
    expect(await text(response)).toContain(post ? '"hello":null' : 'ok');
  });

  it('is ignored when the schema has no subscriptions', async () => {
    const server = await startTestServer();
    const request = httpRequest(`${server.url}/graphql?query=%7Bhello%7D`, {
      headers: {
        connection: 'upgrade',
        upgrade: 'websocket',
        'content-type': 'application/json',
      },
    });
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect([response.statusCode, await text(response)]).toEqual([
      200,
      expect.stringContaining('Hello, world!'),
    ]);
  });
});

describe('closing the server', () => {
  it('closes the sources and tells the clients to reconnect elsewhere', async () => {
    const server = await startSubscriptionServer();
    const client = connectClient(server);
    const ticking = follow(client, TICK);
    server.source.send({ n: 1 });
    await ticking.next();
    await server.close();
    const { error } = await ticking.end;
    expect(error).toMatchObject({ code: 1001 });
    expect(server.source.returns).toBe(1);
    expect(server.contexts[0]!.request.signal.reason).toMatchObject({ name: 'ShutdownError' });
    expect(server.logs).toContainEqual(
      expect.objectContaining({ msg: 'subscription ended', outcome: 'shutdown', events: 1 }),
    );
  });

  it('closes connections that have no subscription', async () => {
    const server = await startSubscriptionServer();
    const closed = closeCode(await connectSocket(server));
    await server.close();
    expect(await closed).toBe(1001);
  });

  it('finishes the current event and starts no other', async () => {
    const { begun, slow, open, subscription } = gate();
    const server = await startSubscriptionServer({ slow });
    const ticking = follow(connectClient(server), subscription);
    server.source.send({ n: 1 });
    server.source.send({ n: 2 });
    await begun;
    const closed = server.close();
    open();
    const { results, error } = await ticking.end;
    expect(results.map(({ data }) => data)).toEqual([{ tick: { n: 1, slow: 'done' } }]);
    expect(error).toMatchObject({ code: 1001 });
    expect(server.executed).toHaveLength(1);
    await closed;
  });

  it('aborts the current event after the grace period and sends its error', async () => {
    const server = await startSubscriptionServer({
      shutdownGraceMs: 10,
      slow: async (_, __, { request }) => {
        await once(request.signal, 'abort');
        request.signal.throwIfAborted();
      },
    });
    const ticking = follow(connectClient(server), 'subscription { tick { n slow } }');
    server.source.send({ n: 1 });
    while (server.executed.length === 0) await server.ask('/healthz');
    await server.close();
    const { results, error } = await ticking.end;
    expect(results).toMatchObject([{ errors: [{ extensions: { code: 'SERVER_SHUTTING_DOWN' } }] }]);
    expect(error).toMatchObject({ code: 1001 });
  });

  it('destroys the connections of events that ignore the abort signal', async () => {
    const { begun, slow, subscription } = gate();
    const server = await startSubscriptionServer({ shutdownGraceMs: 1, slow });
    const ticking = follow(connectClient(server), subscription);
    server.source.send({ n: 1 });
    await begun;
    await server.close();
    expect((await ticking.end).error).toMatchObject({ code: 1006 });
  });
});
