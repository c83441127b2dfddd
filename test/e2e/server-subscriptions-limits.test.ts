import { once } from 'node:events';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { closeAll } from './server-fixture.js';
import {
  closeCode,
  connectClient,
  connectSocket,
  disconnectAll,
  follow,
  startSubscriptionServer,
} from './server-subscriptions-fixture.js';

afterEach(async () => {
  await disconnectAll();
  await closeAll();
});

const TICK = 'subscription { tick { n } }';
const limits = { maxDepth: 4, maxAliases: 3, maxCost: 100, maxTokens: 60 };

async function receive(socket: WebSocket): Promise<unknown> {
  const [data] = (await once(socket, 'message')) as [Buffer];
  return JSON.parse(data.toString());
}

function send(socket: WebSocket, message: unknown): void {
  socket.send(typeof message === 'string' ? message : JSON.stringify(message));
}

async function initialise(socket: WebSocket): Promise<void> {
  send(socket, { type: 'connection_init' });
  expect(await receive(socket)).toEqual({ type: 'connection_ack' });
}

describe('a connection that proves no identity', () => {
  it('takes no place from one that does: a further one replaces the oldest', async () => {
    const server = await startSubscriptionServer({
      subscriptionLimits: { maxConnections: 4, maxUnproven: 2 },
    });
    const proven = await connectSocket(server);
    await initialise(proven);
    const oldest = await connectSocket(server);
    const closed = once(oldest, 'close');
    const others = [await connectSocket(server), await connectSocket(server)];
    await closed;
    await Promise.all(others.map(initialise));
    expect([proven, ...others].map(({ readyState }) => readyState)).toEqual([1, 1, 1]);
  });
});

describe('a subscription above a limit', () => {
  it.each([
    ['depth', `subscription { tick { ${'again { '.repeat(4)} n ${'} '.repeat(4)} } }`, 'DEEP'],
    ['aliases', 'subscription { tick { a: n b: n c: n d: n } }', 'MANY_ALIASES'],
    ['cost', 'subscription { ticks(first: 60) { n again { n } } }', 'COSTLY'],
    ['tokens', `subscription { tick { ${'n '.repeat(61)} } }`, 'LONG'],
  ])('of %s is refused before it subscribes', async (_, query, code) => {
    const server = await startSubscriptionServer({ limits });
    const { error } = await follow(connectClient(server), query).end;
    expect(error).toMatchObject([
      {
        message: expect.stringContaining('limit is'),
        extensions: { code: expect.stringMatching(`^QUERY_TOO_.*${code}`) },
      },
    ]);
    expect(server.contexts).toEqual([]);
  });

  it('is detected with page sizes in variables', async () => {
    const server = await startSubscriptionServer({ limits });
    const query = 'subscription($n: Int) { ticks(first: $n) { n again { n } } }';
    const client = connectClient(server);
    const large = await follow(client, { query, variables: { n: 60 } }).end;
    expect(large.error).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY', limit: 100 } }]);
    const small = follow(client, { query, variables: { n: 3 } });
    server.source.send([{ n: 1 }]);
    expect((await small.next()).data).toEqual({ ticks: [{ n: 1, again: null }] });
  });

  it('is refused on a full connection until another subscription has ended', async () => {
    const server = await startSubscriptionServer({
      subscriptionLimits: { maxSubscriptionsPerConnection: 1 },
    });
    const client = connectClient(server);
    const first = follow(client, TICK);
    server.source.send({ n: 1 });
    await first.next();
    const { error } = await follow(client, TICK).end;
    expect(error).toMatchObject([{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }]);
    first.unsubscribe();
    await server.source.returned;
    const second = follow(client, TICK);
    server.source.send({ n: 2 });
    // The first subscription still had a `next` pending at the source, which received the event.
    server.source.send({ n: 3 });
    expect((await second.next()).data).toEqual({ tick: { n: 3 } });
  });
});

describe('a connection', () => {
  it('is closed when a message is too large', async () => {
    const server = await startSubscriptionServer({
      subscriptionLimits: { maxMessageBytes: 1000 },
    });
    const socket = await connectSocket(server);
    await initialise(socket);
    const payload = { query: TICK, extensions: { filling: 'x'.repeat(1000) } };
    send(socket, { type: 'subscribe', id: '1', payload });
    expect(await closeCode(socket)).toBe(1009);
    expect(server.contexts).toEqual([]);
  });

  it('is closed when it is not initialised in time', async () => {
    const server = await startSubscriptionServer({ subscriptionLimits: { initTimeoutMs: 10 } });
    const socket = await connectSocket(server);
    expect(await closeCode(socket)).toBe(CloseCode.ConnectionInitialisationTimeout);
  });

  it('is destroyed without pongs, and its subscriptions end', async () => {
    const server = await startSubscriptionServer({ subscriptionLimits: { keepAliveMs: 10 } });
    const socket = await connectSocket(server, { autoPong: false });
    await initialise(socket);
    send(socket, { type: 'subscribe', id: '1', payload: { query: TICK } });
    expect(await closeCode(socket)).toBe(1006);
    await server.source.returned;
  });

  it('stays open while it sends pongs', async () => {
    const server = await startSubscriptionServer({ subscriptionLimits: { keepAliveMs: 10 } });
    const socket = await connectSocket(server);
    for (let pings = 0; pings < 4; pings += 1) await once(socket, 'ping');
    expect(socket.readyState).toBe(socket.OPEN);
  });

  it('answers pings of the protocol with their payload', async () => {
    const socket = await connectSocket(await startSubscriptionServer());
    send(socket, { type: 'ping' });
    expect(await receive(socket)).toEqual({ type: 'pong' });
    send(socket, { type: 'ping', payload: { a: 1 } });
    expect(await receive(socket)).toEqual({ type: 'pong', payload: { a: 1 } });
  });

  const init = { type: 'connection_init' };
  const subscribe = { type: 'subscribe', id: '1', payload: { query: TICK } };
  it.each([
    ['what is not JSON', ['{'], CloseCode.BadRequest],
    ['a message of no known type', [{ type: 'start' }], CloseCode.BadRequest],
    ["a server's message", [init, { type: 'connection_ack' }], CloseCode.BadRequest],
    ['a subscription without an id', [init, { ...subscribe, id: '' }], CloseCode.BadRequest],
    ['a large ping', [{ type: 'ping', payload: { a: 'x'.repeat(1024) } }], CloseCode.BadRequest],
    ['a large pong', [{ type: 'pong', payload: { a: 'x'.repeat(1024) } }], CloseCode.BadRequest],
    ['a subscription before the start', [subscribe], CloseCode.Unauthorized],
    ['a second start', [init, init], CloseCode.TooManyInitialisationRequests],
    ['an id that is in use', [init, subscribe, subscribe], CloseCode.SubscriberAlreadyExists],
  ])('is closed by %s', async (_, messages, code) => {
    const server = await startSubscriptionServer();
    const socket = await connectSocket(server);
    for (const message of messages) send(socket, message);
    expect(await closeCode(socket)).toBe(code);
    expect(await server.metrics.render()).toContain('graphql_subscriptions_open 0');
  });

  it('is closed by binary messages', async () => {
    const socket = await connectSocket(await startSubscriptionServer());
    socket.send(Buffer.from(JSON.stringify(init)));
    expect(await closeCode(socket)).toBe(CloseCode.BadRequest);
  });

  it('is closed for another protocol, and executes nothing until then', async () => {
    const server = await startSubscriptionServer();
    // The client accepts only its own protocols. Without one, the server's choice is visible.
    const socket = await connectSocket(server, {}, null);
    const closed = closeCode(socket);
    socket.send('x'.repeat(2_000_000));
    expect([1009, CloseCode.SubprotocolNotAcceptable]).toContain(await closed);
    expect((await server.ask('/healthz')).status).toBe(200);
  });

  it('ignores a complete message for an ended subscription', async () => {
    const server = await startSubscriptionServer();
    const socket = await connectSocket(server);
    await initialise(socket);
    send(socket, { type: 'complete', id: 'unknown' });
    send(socket, { type: 'ping' });
    expect(await receive(socket)).toEqual({ type: 'pong' });
  });
});
