import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { WebSocket } from 'ws';
import { closeAll } from './server-fixture.js';
import {
  connectSocket,
  disconnectAll,
  Source,
  startSubscriptionServer,
} from './server-subscriptions-fixture.js';
import type { SubscriptionServer } from './server-subscriptions-fixture.js';

afterEach(async () => {
  await disconnectAll();
  await closeAll();
});

const TICK = 'subscription { tick { n } }';

interface Received {
  readonly type: string;
  readonly id?: string;
  readonly payload?: any; // oxlint-disable-line typescript/no-explicit-any -- tests look into it freely
}

/** Opens and initializes a connection that stores what it receives. */
async function start(server: SubscriptionServer) {
  const socket = await connectSocket(server);
  const received: Received[] = [];
  socket.on('message', (data: Buffer) => received.push(JSON.parse(data.toString()) as Received));
  const send = (message: object): void => socket.send(JSON.stringify(message));
  const subscribe = (id: string, payload: unknown): void =>
    send({ type: 'subscribe', id, payload });
  /** Resolves with the first message that fits. */
  const receive = async (fits: (message: Received) => boolean): Promise<Received> => {
    for (;;) {
      const found = received.find(fits);
      if (found) return found;
      await once(socket, 'message');
    }
  };
  send({ type: 'connection_init' });
  await receive(({ type }) => type === 'connection_ack');
  return { socket, received, send, subscribe, receive };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 2));
}

function noSockets({ metrics }: SubscriptionServer): Promise<void> {
  return until(async () => (await metrics.render()).includes('graphql_sockets_open 0'));
}

/** Sends messages until the network and the server are full of data that the client does not read. */
async function fill(socket: WebSocket, message: string): Promise<void> {
  for (let stuck = 0; stuck < 20;) {
    const before = socket.bufferedAmount;
    for (let n = 0; n < 100; n += 1) socket.send(message);
    await new Promise((resolve) => setTimeout(resolve, 2));
    stuck = before > 0 && socket.bufferedAmount > before ? stuck + 1 : 0;
  }
}

describe('an error in a subscribe message', () => {
  it.each<[string, unknown, string, string]>([
    ['an unknown documentId', { documentId: 'nothing' }, 'PERSISTED_QUERY_NOT_FOUND', 'documentId'],
    [
      'an unknown documentId',
      { documentId: `sha256:${'0'.repeat(64)}` },
      'PERSISTED_QUERY_NOT_FOUND',
      'PersistedQueryNotFound',
    ],
    ['a documentId that is no text', { documentId: 7 }, 'BAD_REQUEST', '"documentId"'],
    ['no payload', undefined, 'BAD_REQUEST', 'must be an object'],
    ['a payload that is a list', [TICK], 'BAD_REQUEST', 'must be an object'],
    ['no document', {}, 'BAD_REQUEST', '"query"'],
    ['a query that is no text', { query: { a: 1 } }, 'BAD_REQUEST', '"query"'],
    ['variables as text', { query: TICK, variables: '{}' }, 'BAD_REQUEST', '"variables"'],
    ['extensions as a list', { query: TICK, extensions: [] }, 'BAD_REQUEST', '"extensions"'],
    ['a name that is no text', { query: TICK, operationName: 1 }, 'BAD_REQUEST', '"operationName"'],
    [
      'a hash that is no text',
      { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: 1 } } },
      'BAD_REQUEST',
      '"sha256Hash"',
    ],
  ])('ends that operation only: %s', async (_, payload, code, part) => {
    const server = await startSubscriptionServer();
    const { socket, subscribe, receive } = await start(server);
    subscribe('good', { query: TICK });
    subscribe('bad', payload);
    const error = await receive(({ id }) => id === 'bad');
    expect(error).toMatchObject({ type: 'error', payload: [{ extensions: { code } }] });
    expect(error.payload[0].message).toContain(part);
    server.source.send({ n: 1 });
    expect(await receive(({ id }) => id === 'good')).toMatchObject({ type: 'next' });
    expect(socket.readyState).toBe(socket.OPEN);
  });

  it('leaves the id free for the next attempt', async () => {
    const server = await startSubscriptionServer();
    const { subscribe, receive, received } = await start(server);
    subscribe('1', { documentId: 'nothing' });
    await receive(({ type }) => type === 'error');
    subscribe('1', { query: TICK });
    server.source.send({ n: 1 });
    await receive(({ type }) => type === 'next');
    expect(received.map(({ type }) => type)).toEqual(['connection_ack', 'error', 'next']);
  });
});

describe('subscriptions of the whole server', () => {
  it('are limited in number, and a new one is accepted after another has ended', async () => {
    const server = await startSubscriptionServer({ subscriptionLimits: { maxSubscriptions: 2 } });
    const [one, other] = [await start(server), await start(server)];
    one.subscribe('1', { query: TICK });
    one.subscribe('2', { query: TICK });
    await until(() => server.contexts.length === 2);
    other.subscribe('3', { query: TICK });
    const error = await other.receive(({ id }) => id === '3');
    expect(error.payload[0].extensions.code).toBe('TOO_MANY_SUBSCRIPTIONS');
    one.send({ type: 'complete', id: '1' });
    await server.source.returned;
    other.subscribe('4', { query: TICK });
    await until(() => server.contexts.length === 3);
  });

  it('are limited by their memory together', async () => {
    const server = await startSubscriptionServer({
      subscriptionLimits: { maxSubscriptionBytes: 1_000_000 },
    });
    const { subscribe, receive } = await start(server);
    subscribe('large', { query: `${TICK} # ${'x'.repeat(100_000)}` });
    const error = await receive(({ id }) => id === 'large');
    expect(error.payload[0].extensions.code).toBe('TOO_MANY_SUBSCRIPTIONS');
    subscribe('small', { query: TICK });
    server.source.send({ n: 1 });
    await receive(({ id }) => id === 'small');
  });

  it('free their memory when their connection closes', async () => {
    const server = await startSubscriptionServer({ subscriptionLimits: { maxSubscriptions: 1 } });
    for (let n = 0; n < 3; n += 1) {
      const { socket, subscribe } = await start(server);
      subscribe('1', { query: TICK });
      await until(() => server.contexts.length === n + 1);
      socket.close();
      await noSockets(server);
    }
    expect(await server.metrics.render()).not.toContain('outcome="refused"');
  });
});

describe('a client that does not read', () => {
  const ping = JSON.stringify({ type: 'ping', payload: { a: 'x'.repeat(900) } });

  it('is not read from, takes little memory, and continues when it reads again', async () => {
    const server = await startSubscriptionServer();
    const { socket, received } = await start(server);
    socket.pause();
    await fill(socket, ping);
    expect(socket.bufferedAmount).toBeGreaterThan(0);
    socket.resume();
    while (socket.bufferedAmount > 0) await once(socket, 'message');
    expect(received.filter(({ type }) => type === 'pong').length).toBeGreaterThan(1000);
    expect(socket.readyState).toBe(socket.OPEN);
  });

  it('is disconnected after the time limit', async () => {
    const server = await startSubscriptionServer({
      subscriptionLimits: { maxUnreadMs: 50 },
      // More than the buffers of the operating system for a client on the same machine.
      slow: () => 'x'.repeat(16_000_000),
    });
    const { socket, subscribe } = await start(server);
    socket.on('error', () => undefined);
    subscribe('1', { query: 'subscription { tick { slow } }' });
    socket.pause();
    server.source.send({ n: 1 });
    await until(() => server.executed.length === 1);
    await noSockets(server);
    expect(server.logs).toContainEqual(
      expect.objectContaining({ msg: 'a client that reads too slowly was disconnected' }),
    );
  });

  it('gets no events, and none is executed for it', async () => {
    const text = 'x'.repeat(50_000);
    const long = `subscription { tick { ${Array.from({ length: 20 }, (_, n) => `n${n}: slow`).join(' ')} } }`;
    const server = await startSubscriptionServer({ slow: () => text });
    const reader = await start(server);
    reader.subscribe('1', { query: long });
    reader.socket.pause();
    for (let n = 0; n < 40; n += 1) server.source.send({ n });
    let before = -1;
    while (server.executed.length !== before) {
      before = server.executed.length;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(server.executed.length).toBeLessThan(30);
    reader.socket.resume();
    while (server.executed.length < 40) await once(reader.socket, 'message');
  });
});

describe('requests over HTTP', () => {
  it('get responses while one connection floods the server with messages', async () => {
    const server = await startSubscriptionServer();
    const { socket, received } = await start(server);
    const messages = [
      { type: 'ping' },
      { type: 'subscribe', id: 'x', payload: { query: '{' } },
      { type: 'complete', id: 'y' },
    ].map((message) => JSON.stringify(message));
    for (let n = 0; n < 5_000; n += 1) for (const message of messages) socket.send(message);
    const times: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      const before = performance.now();
      expect((await server.ask('/healthz')).status).toBe(200);
      times.push(performance.now() - before);
    }
    // All of them were sent before the flood was over.
    expect(received.length).toBeLessThan(10_000);
    expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(100);
  });

  it('get responses while an event goes to hundreds of subscriptions', async () => {
    const sources: Source[] = [];
    const server = await startSubscriptionServer({
      subscribe: () => {
        sources.push(new Source());
        return sources.at(-1);
      },
    });
    for (let n = 0; n < 6; n += 1) {
      const { subscribe } = await start(server);
      for (let id = 0; id < 100; id += 1) subscribe(`${id}`, { query: TICK });
    }
    await until(() => sources.length === 600);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    for (const source of sources) source.send({ n: 1 });
    let asked = 0;
    for (; server.executed.length < 600; asked += 1) {
      expect((await server.ask('/healthz')).status).toBe(200);
    }
    delay.disable();
    expect(asked).toBeGreaterThan(20);
    expect(delay.percentile(90) / 1e6).toBeLessThan(50);
  });
});
