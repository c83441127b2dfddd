import { once } from 'node:events';
import type { WebSocket } from 'ws';
import { AuthenticationError } from '../../src/graph/access/authentication-error.js';
import { principalOf } from '../../src/graph/access/principal.js';
import type { Principal } from '../../src/graph/access/principal.js';
import type { SubscriptionLimits } from '../../src/server/subscriptions/subscription-limits.js';
import { closeAll } from './server-fixture.js';
import {
  connectSocket,
  disconnectAll,
  startSubscriptionServer,
} from './server-subscriptions-fixture.js';
import type { SubscriptionServer } from './server-subscriptions-fixture.js';

afterEach(async () => {
  await disconnectAll();
  await closeAll();
});

const TICK = 'subscription { tick { n } }';
const TRY_AGAIN_LATER = 1013;

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
}

const principal = (name: string): Principal =>
  principalOf({
    id: `key:${name}`,
    name,
    scopes: new Set(['READ']),
    sellers: null,
    expiresAt: null,
    keyId: name,
  });

/** Starts a server with the keys `one` and `two`. */
function startWithKeys(
  subscriptionLimits: Partial<SubscriptionLimits>,
): Promise<SubscriptionServer> {
  return startSubscriptionServer({
    subscriptionLimits,
    authenticate: (authorization) => {
      const name = authorization?.replace('Bearer ', '');
      if (name === 'one' || name === 'two') return principal(name);
      throw new AuthenticationError('An access key is required.', null);
    },
  });
}

/** Opens a connection with a key. Resolves with the answer to `connection_init`, or how the connection was closed. */
async function open(server: SubscriptionServer, key: string) {
  const socket = await connectSocket(server);
  socket.send(
    JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${key}` } }),
  );
  const answer = await Promise.race([
    nextMessage(socket).then(({ type }) => type),
    once(socket, 'close').then(([code, reason]) => ({
      code: code as number,
      reason: (reason as Buffer).toString(),
    })),
  ]);
  return { socket, answer };
}

async function nextMessage(socket: WebSocket): Promise<Message> {
  const [data] = (await once(socket, 'message')) as [Buffer];
  return JSON.parse(data.toString()) as Message;
}

/** Subscribes. Resolves with the error, or with null when the subscription is in progress. */
async function errorOf(socket: WebSocket, id: string, query = TICK) {
  const answer = nextMessage(socket);
  socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query } }));
  // Answered after the subscription has taken its place.
  socket.send(JSON.stringify({ type: 'ping' }));
  const first = await answer;
  if (first.type !== 'error') return null;
  expect((await nextMessage(socket)).type).toBe('pong');
  return first.payload![0]!;
}

async function closed(socket: WebSocket): Promise<void> {
  socket.close();
  await once(socket, 'close');
}

describe('the connections of one caller', () => {
  it('are at most half of those of the server, until one closes', async () => {
    const server = await startWithKeys({ maxConnections: 4 });
    const first = await open(server, 'one');
    expect([first.answer, (await open(server, 'one')).answer]).toEqual([
      'connection_ack',
      'connection_ack',
    ]);
    const { answer } = await open(server, 'one');
    expect(answer).toEqual({
      code: TRY_AGAIN_LATER,
      reason: expect.stringMatching(/^TOO_MANY_CONNECTIONS: .* its own limit of 2 connections/),
    });
    expect((await open(server, 'two')).answer).toBe('connection_ack');
    await closed(first.socket);
    expect((await open(server, 'one')).answer).toBe('connection_ack');
  });

  it('may be all of them on a server without keys', async () => {
    const server = await startSubscriptionServer({ subscriptionLimits: { maxConnections: 3 } });
    for (let n = 0; n < 3; n += 1) expect((await open(server, '')).answer).toBe('connection_ack');
  });
});

describe('the subscriptions of one caller', () => {
  it('are at most half of those of the server on all its connections, until one ends', async () => {
    const server = await startWithKeys({ maxSubscriptions: 4 });
    const [{ socket }, other] = [await open(server, 'one'), await open(server, 'one')];
    expect(await errorOf(socket, '1')).toBeNull();
    expect(await errorOf(other.socket, '2')).toBeNull();
    for (const id of ['3', '4']) {
      expect(await errorOf(socket, id)).toMatchObject({
        message: expect.stringContaining('its own limit of 2 subscriptions'),
        extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
      });
    }
    const { socket: second } = await open(server, 'two');
    expect(await errorOf(second, '1')).toBeNull();
    socket.send(JSON.stringify({ type: 'complete', id: '1' }));
    expect(await errorOf(socket, '5')).toBeNull();
    await closed(other.socket);
    expect(await errorOf(socket, '6')).toBeNull();
    expect(await errorOf(second, '2')).toBeNull();
    expect(await errorOf(second, '3')).toMatchObject({
      message: expect.stringContaining('its own limit of 2 subscriptions'),
    });
  });

  it('take at most half of the memory', async () => {
    const server = await startWithKeys({ maxSubscriptionBytes: 1_000_000 });
    const { socket } = await open(server, 'one');
    const large = `${TICK} # ${'x'.repeat(50_000)}`;
    expect(await errorOf(socket, '1', large)).toMatchObject({
      message: expect.stringContaining('of the caller'),
      extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
    });
    expect(await errorOf(socket, '2')).toBeNull();
  });
});
